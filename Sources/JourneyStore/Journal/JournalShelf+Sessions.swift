import Glibc
import JourneyModel

/// One session as its journal tells it, whether it goes on or has ended.
public struct LoggedSession: Sendable {
    /// Whose journal it is, and when it began.
    public let header: JournalHeader
    /// What the file held when it began.
    public let base: [UInt8]
    /// What was done and not dropped, in order.
    public let steps: [HistoryStep]
}

extension JournalShelf {
    /// All sessions on the document with the real path `path` of which there is a journal, the oldest first; those that
    /// go on as well, up to what is on the disk. And the journals of which not all can be told.
    public func sessions(
        of path: FilePath
    ) throws(SystemError) -> (sessions: [LoggedSession], unusable: [UnusableJournal]) {
        let found = try folders.withFolder(of: path) { folder throws(SystemError) in
            var (sessions, unusable) = ([LoggedSession](), [UnusableJournal]())
            for name in try names(in: folder) {
                let session: LoggedSession?
                let reason: UnusableJournal.Reason?
                do throws(IdleJournal.Refusal) {
                    let text = try text(of: name, in: folder)
                    session = LoggedSession(text)
                    reason = UnusableJournal.Reason(ofLogged: text, hasSession: session != nil, at: name)
                } catch {
                    (session, reason) = (nil, UnusableJournal.Reason(error))
                }
                if let session { sessions.append(session) }
                let place = folders.location(of: path).appending(name)
                if let reason { unusable.append(UnusableJournal(place, reason)) }
            }
            return (sessions, unusable)
        }
        guard let (sessions, unusable) = found else { return ([], []) }
        return (sessions.filter { $0.header.path == path }, unusable)
    }

    /// What a journal says as far as it is sound.
    private func text(of name: FilePath, in folder: Descriptor) throws(IdleJournal.Refusal) -> JournalText {
        do throws(SystemError) {
            let file = try files.openFile(name, in: folder)
            defer { files.discard(file) }
            let status = try files.status(of: file)
            guard isOwn(status) else { throw SystemError(ELOOP, .read, file.path) }
            let (bytes, unread) = try beginning(of: file, status)
            return JournalText(bytes, unread: unread)
        } catch {
            throw IdleJournal.Refusal(error)
        }
    }

    /// Whether something is a file that this user wrote.
    func isOwn(_ status: FileStatus) -> Bool { status.kind == .regular && status.owner == files.effectiveUser }

    /// The bytes of an open journal that are read, and how many more there are.
    func beginning(of file: Descriptor, _ status: FileStatus) throws(SystemError) -> (bytes: [UInt8], unread: Int) {
        let bytes = try files.readAll(file, expected: min(status.size, readLimit), limit: readLimit)
        guard bytes.count > readLimit else { return (bytes, 0) }
        return (Array(bytes.prefix(readLimit)), max(status.size, bytes.count) - readLimit)
    }
}

extension UnusableJournal.Reason {
    /// Why a journal cannot be opened; `nil` where its session just ended.
    fileprivate init?(_ refusal: IdleJournal.Refusal) {
        switch refusal {
        case .inUse: return nil
        case .foreign: self = .foreign
        case .failed(let error): self = .unreadable(error)
        }
    }

    /// Why not all of a journal of this name can be told; `nil` where all is. What is damaged at its end was cut off
    /// there, and without `.closed` it may be what a session is writing just now.
    fileprivate init?(ofLogged text: JournalText, hasSession: Bool, at name: FilePath) {
        switch text.rest {
        case .none: return nil
        case .newer(let version): self = .newer(version: version)
        case .unread: self = .tooLarge
        case .damaged:
            guard !hasSession, name.isClosedJournal else { return nil }
            self = .damaged([])
        }
    }
}

extension LoggedSession {
    /// The session of a journal; `nil` where it does not say whose it is.
    init?(_ text: JournalText) {
        var (header, base): (JournalHeader?, [UInt8]?) = (nil, nil)
        for (_, entry) in text.entries {
            switch entry {
            case .header(let new): header = new
            case .base(let bytes): base = bytes
            case .step, .draft, .saved, .dropped: break
            }
        }
        guard let header, let base else { return nil }
        self.init(header: header, base: base, steps: text.steps.map(\.step))
    }
}
