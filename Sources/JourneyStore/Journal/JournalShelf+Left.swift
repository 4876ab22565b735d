import JourneyModel

/// What sessions that did not end in order left.
public struct LeftJournals: Sendable {
    /// What can be read of it, the oldest first.
    public fileprivate(set) var sessions: [UnfinishedSession] = []
    /// What cannot.
    public fileprivate(set) var unusable: [UnusableJournal] = []
    /// How many journals an editor has that runs: it writes them, or offers what they hold.
    public fileprivate(set) var inUse = 0
}

/// Something among the journals that no session can be made of. It is left as it is.
public struct UnusableJournal: Sendable {
    /// Why a journal is of no use.
    public enum Reason: Sendable {
        /// A newer program wrote it.
        case newer(version: Int)
        /// Its beginning is damaged. What can be read behind the damage was done on a map that is not known.
        case damaged([HistoryStep])
        /// Its first line is damaged, so that it does not say of which document it is. What was done can be brought back
        /// once that is known.
        case nameless([HistoryStep])
        /// It has more bytes than are read, and no session can be made of its beginning.
        case tooLarge
        /// It is no file that this user wrote.
        case foreign
        /// It cannot be read.
        case unreadable(SystemError)
    }

    /// Where it is.
    public let path: FilePath
    /// Why it is of no use.
    public let reason: Reason
    private let journal: IdleJournal?

    /// Something at `path`; `journal` is it where it could be opened.
    init(_ path: FilePath, _ reason: Reason, _ journal: IdleJournal? = nil) {
        (self.path, self.reason, self.journal) = (path, reason, journal)
    }

    /// The characters by which the session is called, as they would be if it could be read.
    public var id: String { path.lastComponent.sessionID }

    /// Whether it can be closed: it is damaged, or too large to be read.
    public var canClose: Bool {
        switch reason {
        case .damaged, .tooLarge: true
        case .newer, .nameless, .foreign, .unreadable: false
        }
    }

    /// Notes for good that what it holds is not wanted; nothing where it cannot be closed.
    public func close() throws(SystemError) {
        guard canClose else { return }
        try journal?.close()
    }
}

extension UnusableJournal.Reason {
    /// Why no session can be made of `journal`; `nil` where it holds nothing.
    fileprivate init?(of journal: IdleJournal) {
        switch journal.text.rest {
        case .none: return nil
        case .newer(let version): self = .newer(version: version)
        case .unread: self = .tooLarge
        case .damaged:
            let text = journal.textBehindDamage
            let steps = (text?.entries ?? []).compactMap { if case .step(let step) = $0.entry { step } else { nil } }
            self = text?.hasBase == true ? .nameless(steps) : .damaged(steps)
        }
    }
}

extension JournalShelf {
    /// What sessions on the document with the real path `path` left, or those on journeys without a file. Journals in
    /// which nothing is unsaved are closed on the way. Fails where the journals are there and cannot be looked at.
    public func left(of path: FilePath?) throws(SystemError) -> LeftJournals {
        var left = try left(in: DocumentFolders.folderName(of: path), isOf: .some(path))
        left.sessions.removeAll { $0.header.path != path }
        return left
    }

    /// What sessions on any document left; by document, the oldest first. Fails where the journals are there and cannot
    /// be looked at.
    public func allLeft() throws(SystemError) -> LeftJournals {
        var all = LeftJournals()
        for name in try folders.folderNames() {
            do throws(SystemError) {
                let left = try left(in: name, isOf: name == DocumentFolders.folderName(of: nil) ? .some(nil) : nil)
                all.sessions += left.sessions
                all.unusable += left.unusable
                all.inUse += left.inUse
            } catch {
                all.unusable.append(UnusableJournal(folders.location(named: name), .unreadable(error)))
            }
        }
        return all
    }

    /// What is left in a folder, which is that of the document `path` where that is known.
    private func left(in folderName: FilePath, isOf path: FilePath??) throws(SystemError) -> LeftJournals {
        try folders.withFolder(named: folderName) { folder throws(SystemError) in
            var left = LeftJournals()
            for name in try names(in: folder) where !name.isClosedJournal {
                let place = folders.location(named: folderName).appending(name)
                do throws(IdleJournal.Refusal) {
                    take(try IdleJournal(name, in: folder, on: self), at: place, of: path, into: &left)
                } catch {
                    switch error {
                    case .inUse: left.inUse += 1
                    case .foreign: left.unusable.append(UnusableJournal(place, .foreign))
                    case .failed(let error): left.unusable.append(UnusableJournal(place, .unreadable(error)))
                    }
                }
            }
            return left
        } ?? LeftJournals()
    }

    private func take(
        _ journal: IdleJournal, at place: FilePath, of path: FilePath??, into left: inout LeftJournals
    ) {
        let header = path.map { JournalHeader(path: $0, title: "?", startedAt: journal.name.startTime) }
        if let session = UnfinishedSession(journal, orOf: header) {
            if session.isEmpty { try? session.close() } else { left.sessions.append(session) }
        } else if let reason = UnusableJournal.Reason(of: journal) {
            left.unusable.append(UnusableJournal(place, reason, journal))
        }
    }
}
