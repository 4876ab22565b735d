import JourneyModel

extension JournalShelf {
    /// What sessions on the document with the real path `path` left unsaved, or those on journeys without a file; the
    /// oldest first. Journals in which nothing is unsaved are closed on the way.
    public func unfinished(of path: FilePath?) -> [UnfinishedSession] {
        folders.withFolder(of: path) { unfinished(in: $0) }?.filter { $0.header.path == path } ?? []
    }

    /// What sessions on any document left unsaved; by document, the oldest first.
    public func allUnfinished() -> [UnfinishedSession] {
        folders.folderNames.flatMap { name in folders.withFolder(named: name) { unfinished(in: $0) } ?? [] }
    }

    private func unfinished(in folder: Descriptor) -> [UnfinishedSession] {
        names(in: folder).filter { !$0.isClosedJournal }.compactMap { name in
            guard let journal = IdleJournal(name, in: folder, on: files),
                let session = UnfinishedSession(journal)
            else { return nil }
            guard session.isEmpty else { return session }
            try? session.close()
            return nil
        }
    }

    /// The names in an open folder, the oldest journal first.
    private func names(in folder: Descriptor) -> [FilePath] {
        ((try? files.entries(of: folder)) ?? []).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    /// The journals of a document that cannot be taken up because a newer program wrote them; where they are, and their
    /// versions.
    public func newerJournals(of path: FilePath?) -> [(path: FilePath, version: Int)] {
        let around = folders.location(of: path)
        let found = folders.withFolder(of: path) { folder in
            names(in: folder).filter { !$0.isClosedJournal }.compactMap { name -> (FilePath, Int)? in
                guard let journal = IdleJournal(name, in: folder, on: files), journal.text.entries.isEmpty,
                    case .newer(let version) = journal.text.rest
                else { return nil }
                return (around.appending(name), version)
            }
        }
        return found ?? []
    }

    /// What earlier sessions of this user did to the document at `path`, up to the state in which it holds `bytes`.
    ///
    /// Sessions are put together as long as each left the file as the next one found it. `nil` where no session left
    /// the file as it is now.
    public func earlierHistory(of path: FilePath, upTo bytes: [UInt8]) -> History? {
        let past = folders.withFolder(of: path) { folder in
            names(in: folder).reversed().compactMap { name in
                IdleJournal(name, in: folder, on: files).flatMap { PastSession($0.text, of: path) }
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
        for name in folders.folderNames {
            _ = folders.withFolder(named: name) { folder in
                var room = sizes
                for name in names(in: folder).reversed() where name.isClosedJournal {
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
