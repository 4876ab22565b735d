import JourneyModel

extension JournalShelf {
    /// The names in an open folder, the oldest journal first.
    func names(in folder: Descriptor) throws(SystemError) -> [FilePath] {
        try files.entries(of: folder).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    /// What earlier sessions of this user did to the document at `path`, up to the state in which it holds `bytes`.
    ///
    /// Sessions are put together as long as each left the file as the next one found it. `nil` where no session left
    /// the file as it is now.
    public func earlierHistory(of path: FilePath, upTo bytes: [UInt8]) -> History? {
        let past = try? folders.withFolder(of: path) { folder throws(SystemError) in
            try names(in: folder).reversed().compactMap { name in
                (try? IdleJournal(name, in: folder, on: self)).flatMap { PastSession($0.text, of: path) }
            }
        }
        guard var past else { return nil }
        var (chain, wanted) = ([PastSession](), ContentMark(of: bytes))
        while let index = past.firstIndex(where: { $0.end == wanted }) {
            chain.append(past.remove(at: index))
            wanted = chain[chain.count - 1].start
        }
        guard !chain.isEmpty else { return nil }
        var history = History()
        for step in chain.reversed().flatMap(\.steps) { history.follow(step) }
        return history
    }

    /// Takes away closed journals that began before `limit` (RFC 3339), and of those of one document the oldest where
    /// together they have more than `sizes` bytes.
    func prune(before limit: Text, sizes: Int = 64 << 20) {
        let limit = limit.bytes.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
        for name in (try? folders.folderNames()) ?? [] {
            _ = try? folders.withFolder(named: name) { folder throws(SystemError) in
                var room = sizes
                for name in try names(in: folder).reversed() where name.isClosedJournal {
                    room -= (try? files.status(of: name, in: folder).size) ?? 0
                    let isOld = name.bytes.lexicographicallyPrecedes(limit)
                    if isOld || room < 0 { try? files.remove(name, in: folder) }
                }
            }
        }
    }
}

/// The saved part of a session: what it did, from what to what.
private struct PastSession {
    let start: ContentMark
    let end: ContentMark
    let steps: [HistoryStep]

    /// `nil` where the session saved nothing, or was about another document.
    init?(_ text: JournalText, of path: FilePath) {
        var (header, base, saved): (JournalHeader?, [UInt8]?, (number: Int, mark: ContentMark)?)
        for (_, entry) in text.entries {
            switch entry {
            case .header(let new): header = new
            case .base(let bytes): base = bytes
            case .saved(let upTo, let mark): saved = (upTo, mark)
            case .step, .draft: break
            }
        }
        guard let base, let saved, header?.path == path else { return nil }
        (start, end) = (ContentMark(of: base), saved.mark)
        steps = text.entries.filter { $0.number <= saved.number }.compactMap { number, entry in
            if case .step(let step) = entry { step } else { nil }
        }
    }
}
