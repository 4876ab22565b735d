import JourneyModel

/// One session as its journal tells it, whether it goes on or has ended.
public struct LoggedSession: Sendable {
    /// Whose journal it is, and when it began.
    public let header: JournalHeader
    /// What the file held when it began.
    public let base: [UInt8]
    /// What was done, in order.
    public let steps: [HistoryStep]
}

extension JournalShelf {
    /// All sessions on the document with the real path `path` of which there is a journal, the oldest first; those that
    /// go on as well, up to what is on the disk.
    public func sessions(of path: FilePath) throws(SystemError) -> [LoggedSession] {
        let found = try folders.withFolder(of: path) { folder throws(SystemError) in
            try names(in: folder)
                .compactMap { name in (try? text(of: name, in: folder)).flatMap { $0 } }
                .compactMap(LoggedSession.init)
        }
        return (found ?? []).filter { $0.header.path == path }
    }

    /// What a journal says as far as it is sound; `nil` where it is no file of this user.
    private func text(of name: FilePath, in folder: Descriptor) throws(SystemError) -> JournalText? {
        let file = try files.openFile(name, in: folder)
        defer { files.discard(file) }
        let status = try files.status(of: file)
        guard status.kind == .regular, status.owner == files.effectiveUser, status.size <= Self.sizeLimit else {
            return nil
        }
        return JournalText(try files.readAll(file, expected: status.size, limit: Self.sizeLimit))
    }
}

extension LoggedSession {
    /// The session of a journal; `nil` where it does not say whose it is.
    init?(_ text: JournalText) {
        var (header, base, steps): (JournalHeader?, [UInt8]?, [HistoryStep]) = (nil, nil, [])
        for (_, entry) in text.entries {
            switch entry {
            case .header(let new): header = new
            case .base(let bytes): base = bytes
            case .step(let step): steps.append(step)
            case .draft, .saved: break
            }
        }
        guard let header, let base else { return nil }
        self.init(header: header, base: base, steps: steps)
    }
}
