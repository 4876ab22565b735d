import Editor
import Glibc
import JourneyModel
import JourneyStore

extension Session {
    /// Looks for what sessions on this map that were cut off left unsaved, and offers the first; whether there is any.
    func findUnfinished() -> Bool {
        unfinished = []
        guard subject.readOnly == nil, subject.path != nil || isStart, let shelf else { return false }
        var path: FilePath?
        if subject.path != nil {
            guard let realPath else { return false }
            path = realPath
        }
        do throws(SystemError) {
            let left = try shelf.left(of: path)
            for session in left.sessions { take(session) }
            for journal in left.unusable { report(journal) }
        } catch {
            editor.state.report(.error, "What earlier sessions left cannot be looked for: \(error)")
        }
        return offerUnfinished()
    }

    private func report(_ journal: UnusableJournal) {
        switch journal.reason {
        case .newer(let version):
            editor.state.report(
                .error, "A session was cut off in a newer waymark; open the map in that one (journal \(version))")
        case .damaged, .nameless:
            editor.state.report(.error, "A session was cut off and its journal is damaged; see waymark recover")
        case .tooLarge, .foreign, .unreadable:
            editor.state.report(.error, "A journal of this map cannot be read; see waymark recover")
        }
    }

    /// Takes up what a session left, unless that is nothing.
    private func take(_ session: UnfinishedSession) {
        do throws(ReadError) {
            let recovery = try Recovery(session)
            if !recovery.before.edits(to: recovery.after).isEmpty { return unfinished.append(recovery) }
            guard let trouble = recovery.trouble else {
                try? session.close()
                return
            }
            editor.state.report(.error, "Nothing can be brought back of a session that was cut off: \(trouble)")
        } catch {
            editor.state.report(.error, "A journal cannot be made sense of: \(error.message); see waymark recover")
        }
    }

    private func offerUnfinished() -> Bool {
        guard let next = unfinished.first else { return false }
        let edits = next.before.edits(to: next.after)
        let summary = next.summary(of: edits, now: time(nil))
        editor.state.offer(RecoveryOffer(summary: summary, isOne: edits.count == 1, lines: next.lines(now: time(nil))))
        return true
    }

    /// Applies what was offered, or leaves it for later, and offers the next.
    func recover(apply: Bool) {
        guard !unfinished.isEmpty else { return }
        let recovery = unfinished.removeFirst()
        if apply { self.apply(recovery) }
        _ = offerUnfinished()
    }

    private func apply(_ recovery: Recovery) {
        if isStart { show(SessionSubject(untitled: recovery.before)) }
        let merged = recovery.merge(into: editor.state.journey)
        let summary = recovery.summary(of: merged.edits, now: time(nil))
        do {
            try editor.state.recover(merged.edits, label: "Recovered \(summary)")
        } catch {
            return editor.state.report(.error, "Not applied: \(error); waymark recover keeps it")
        }
        if !merged.conflicts.isEmpty {
            let count = Count.text(merged.conflicts.count, "conflict")
            editor.state.report(.info, "Recovered \(summary); \(count) in comments")
        }
        applied.append(recovery)
        followJournal(hadInput: false)
        closeApplied(isKept: journal.flush(milliseconds: journalPatience))
    }

    /// Forgets the journals of what was applied whole, if that is on the disk in this session's own journal or in the file.
    func closeApplied(isKept: Bool) {
        guard isKept else { return }
        for recovery in applied where recovery.trouble == nil { try? recovery.session.close() }
        applied = []
    }

    /// Whether nothing was opened yet.
    private var isStart: Bool { startsUntitled && subject.path == nil }
}
