import Glibc
import JourneyModel
import JourneyStore

/// What sessions on one map that were cut off left unsaved.
struct LeftWork {
    /// Journals that no session can be made of.
    private let unusable: [UnusableJournal]
    private let file: FileArgument
    private let sessions: [UnfinishedSession]
    private let saves: CutOffSaves
    private let inUse: Int

    /// What is left of the map in `file`; of `session` alone where one is named, which may be about a map without a file.
    init(of file: FileArgument, session: String?, on shelf: JournalShelf) throws(CommandFailure) {
        let path: FilePath
        do throws(LoadError) {
            path = try DocumentFile(file.path).knownPath()
        } catch {
            throw CommandFailure(.unreadable, "\(error)")
        }
        self.file = file
        saves = try CutOffSaves(of: file, at: path, only: session, in: shelf.state)
        let left = try SystemError.telling { () throws(SystemError) in try shelf.left(of: path) }
        inUse = left.inUse
        guard let session else {
            (sessions, unusable) = (left.sessions.filter { !$0.isNothing }, left.unusable)
            return
        }
        let untitled = try SystemError.telling { () throws(SystemError) in try shelf.left(of: nil) }
        sessions = (left.sessions + untitled.sessions).filter { $0.id == session }
        unusable = (left.unusable + untitled.unusable).filter { $0.id == session }
        guard !(isEmpty && unusable.isEmpty) else {
            throw CommandFailure(.usage, "\(file.name): no session \(session) is left unsaved")
        }
    }

    /// Whether nothing is left that this program can do something about.
    private var isEmpty: Bool { sessions.isEmpty && saves.isEmpty }

    private func sayNothing(_ console: Console) {
        if unusable.isEmpty { console.write("\(file.name): \(Self.nothing(butFor: inUse))") }
    }

    /// That nothing is left, but for what an editor has that runs: what it was offered is not for anybody else meanwhile.
    static func nothing(butFor inUse: Int) -> String {
        inUse == 0
            ? "nothing is left unsaved."
            : "nothing is left unsaved but for what open editors work on or offer (\(Count.text(inUse, "journal")))."
    }

    /// Says which journals are of no use, and why.
    func tellUnusable(_ console: Console) {
        for journal in unusable { journal.tell(console) }
    }

    /// Says what is left.
    func tell(json: Bool, _ console: Console) -> ExitStatus {
        for session in sessions {
            let report = SessionReport(session)
            if json {
                console.write(raw: Array("\(report.json.line)\n".utf8))
            } else {
                console.write(report.line)
                for line in report.lines { console.write("  \(line)") }
            }
        }
        saves.tell(json: json, console)
        if isEmpty, !json { sayNothing(console) }
        return isEmpty && unusable.isEmpty ? .good : .findings
    }

    /// Applies what is left, session by session, and saves after each; its journal is done with only then.
    func apply(_ console: Console) throws(CommandFailure) -> ExitStatus {
        if !isEmpty { try refuseUnsuitable() }
        var (conflicts, isKept) = (0, !unusable.isEmpty)
        for session in sessions {
            let recovery = try Self.recovery(session)
            conflicts += try apply(recovery, console)
            guard let trouble = recovery.trouble else {
                try Self.close(session)
                continue
            }
            isKept = true
            console.complain("\(file.name): \(trouble); the journal is kept until --drop --session \(session.id)")
        }
        conflicts += try saves.apply(console)
        if isEmpty { sayNothing(console) }
        return conflicts == 0 && !isKept ? .good : .findings
    }

    /// Fails where no map can be written, because something else stands there or the folder is gone.
    private func refuseUnsuitable() throws(CommandFailure) {
        do throws(LoadError) {
            _ = try DocumentFile(file.path).realPath()
        } catch {
            let (matter, advice) =
                if case .unsuitable(_, let reason) = error {
                    ("\(file.name): \(reason.matter)", "move it away and apply again")
                } else {
                    ("\(error)", "apply again when the map can be written")
                }
            throw CommandFailure(
                .unreadable, "\(matter); nothing is applied and all is kept: \(advice), or forget it with --drop")
        }
    }

    private static func recovery(_ session: UnfinishedSession) throws(CommandFailure) -> Recovery {
        do throws(ReadError) {
            return try Recovery(session)
        } catch {
            throw CommandFailure(
                .unreadable,
                "the journal of session \(session.id) begins with a map that cannot be read: \(error.message)")
        }
    }

    /// Merges and saves; how many conflicts that left.
    private func apply(_ recovery: Recovery, _ console: Console) throws(CommandFailure) -> Int {
        guard let document = try existingDocument() else {
            try DocumentMaking.make(recovery.after, in: file)
            console.write("Made \(file.name) with what was left")
            return 0
        }
        let merged = recovery.merge(into: document.journey)
        if !merged.edits.isEmpty { try document.save(merged.journey, console) }
        let summary = recovery.summary(of: merged.edits, now: time(nil))
        let kept = merged.conflicts.isEmpty ? "" : "; \(Count.text(merged.conflicts.count, "conflict")) in comments"
        console.write("\(file.name): \(summary) applied\(kept)")
        return merged.conflicts.count
    }

    /// The map as it is now; `nil` where there is no file any more, or none yet.
    private func existingDocument() throws(CommandFailure) -> OpenedDocument? {
        do throws(ReadingFailure) {
            return try OpenedDocument(reading: file)
        } catch {
            if case .file(.missing) = error { return nil }
            throw error.failure
        }
    }

    /// Forgets what is left.
    func drop(_ console: Console) throws(CommandFailure) -> ExitStatus {
        for session in sessions {
            let report = SessionReport(session)
            try Self.close(session)
            console.write("Dropped \(report.line)")
        }
        for journal in unusable { try journal.drop(console) }
        try saves.drop(console)
        if isEmpty { sayNothing(console) }
        return .good
    }

    private static func close(_ session: UnfinishedSession) throws(CommandFailure) {
        try closing { () throws(SystemError) in try session.close() }
    }

    /// Closes a journal; that it stays is the failure of the command.
    static func closing(_ close: () throws(SystemError) -> Void) throws(CommandFailure) {
        do throws(SystemError) {
            try close()
        } catch {
            throw CommandFailure(.unwritable, "the journal stays as it is: \(error)")
        }
    }
}

extension UnfinishedSession {
    /// Whether what the session did comes to nothing.
    var isNothing: Bool { (try? Recovery(self))?.isNothing ?? false }
}
