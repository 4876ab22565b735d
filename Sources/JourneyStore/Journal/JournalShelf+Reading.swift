import JourneyModel

extension JournalShelf {
    /// The names in an open folder, the oldest journal first.
    func names(in folder: Descriptor) throws(SystemError) -> [FilePath] {
        try files.entries(of: folder).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    /// What earlier sessions of this user did to the document at `path`, which holds `bytes`.
    ///
    /// Before each session goes the one that left the file as it found it. Where others have saved in between, it is the
    /// next older one: what they changed since is seen when a change is undone, edit by edit. `nil` where no session saved.
    public func earlierHistory(of path: FilePath, upTo bytes: [UInt8]) -> History? {
        let past = try? folders.withFolder(of: path) { folder throws(SystemError) in
            try names(in: folder).reversed().compactMap { name in
                (try? IdleJournal(name, in: folder, on: self)).flatMap { PastSession($0.text, of: path) }
            }
        }
        guard let past, !past.isEmpty else { return nil }
        let chain = Self.chain(of: past, upTo: ContentMark(of: bytes))
        var history = History()
        for step in chain.reversed().flatMap(\.steps) { history.follow(step) }
        return history
    }

    /// Sessions, given and returned the latest first, as far as they lie on the way to a content.
    private static func chain(of past: [PastSession], upTo end: ContentMark) -> [PastSession] {
        var (chain, used, wanted, oldest) = ([PastSession](), Set<Int>(), end, -1)
        while true {
            let left = past.indices.filter { !used.contains($0) }
            guard let next = left.first(where: { past[$0].end == wanted }) ?? left.first(where: { $0 > oldest }) else {
                return chain
            }
            chain.append(past[next])
            used.insert(next)
            (wanted, oldest) = (past[next].start, max(oldest, next))
        }
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
            case .step, .draft, .dropped: break
            }
        }
        guard let base, let saved, header?.path == path else { return nil }
        (start, end) = (ContentMark(of: base), saved.mark)
        steps = text.steps.filter { $0.number <= saved.number }.map(\.step)
    }
}
