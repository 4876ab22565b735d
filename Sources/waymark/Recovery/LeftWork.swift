import Glibc
import JourneyModel
import JourneyStore

/// What sessions on one map that were cut off left unsaved.
struct LeftWork {
    /// Journals that only a newer program reads: where they are, and their versions.
    private let newer: [(path: FilePath, version: Int)]
    private let file: FileArgument
    private let sessions: [UnfinishedSession]
    private let saves: CutOffSaves

    /// What is left of the map in `file`; of `session` alone where one is named, which may be about a map without a file.
    init(of file: FileArgument, session: String?, on shelf: JournalShelf) throws(CommandFailure) {
        let path: FilePath
        do throws(LoadError) {
            path = try DocumentFile(file.path).realPath()
        } catch {
            throw CommandFailure(.unreadable, "\(error)")
        }
        self.file = file
        newer = shelf.newerJournals(of: path)
        saves = CutOffSaves(of: file, at: path, only: session, in: shelf.state)
        guard let session else {
            sessions = shelf.unfinished(of: path)
            return
        }
        sessions = (shelf.unfinished(of: path) + shelf.unfinished(of: nil)).filter { $0.id == session }
        guard !(sessions.isEmpty && saves.isEmpty) else {
            throw CommandFailure(.usage, "\(file.name): no session \(session) is left unsaved")
        }
    }

    /// Whether nothing is left that this program can do something about.
    private var isEmpty: Bool { sessions.isEmpty && saves.isEmpty }

    private func sayNothing(_ console: Console) {
        if newer.isEmpty { console.write("\(file.name): nothing is left unsaved.") }
    }

    /// Says which journals are left for a newer program.
    func tellNewer(_ console: Console) {
        for (path, version) in newer {
            console.complain(
                "a session was cut off in a newer waymark (journal \(version)), and is left as it is: \(path)")
        }
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
        return isEmpty && newer.isEmpty ? .good : .findings
    }

    /// Applies what is left, session by session, and saves after each; its journal is done with only then.
    func apply(_ console: Console) throws(CommandFailure) -> ExitStatus {
        var conflicts = 0
        for session in sessions {
            let recovery = try Self.recovery(session)
            conflicts += try apply(recovery, console)
            guard let trouble = recovery.trouble else {
                try Self.close(session)
                continue
            }
            console.complain("\(file.name): \(trouble); the journal is kept until --drop --session \(session.id)")
        }
        conflicts += try saves.apply(console)
        if isEmpty { sayNothing(console) }
        return conflicts == 0 ? .good : .findings
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
        try saves.drop(console)
        if isEmpty { sayNothing(console) }
        return .good
    }

    private static func close(_ session: UnfinishedSession) throws(CommandFailure) {
        do throws(SystemError) {
            try session.close()
        } catch {
            throw CommandFailure(.unwritable, "the journal stays as it is: \(error)")
        }
    }
}
