import JourneyModel

/// Why a line of a journal says nothing.
enum JournalLineError: Error, Equatable {
    /// The journal was written by a newer program.
    case newer(version: Int)
    /// The line is none that this program writes.
    case senseless
}

extension JournalEntry {
    /// The entry of a line's content.
    init(payload: ArraySlice<UInt8>) throws(JournalLineError) {
        let end = payload.firstIndex(of: UInt8(ascii: "\n")) ?? payload.endIndex
        guard let line = try? JSONLine(reading: Array(payload[..<end])) else { throw .senseless }
        if let base = try Self.base(line, payload[end...]) {
            self = base
            return
        }
        guard end == payload.endIndex else { throw .senseless }
        var entry = try Self.header(line)
        if entry == nil { entry = try Self.step(line) }
        if entry == nil { entry = try Self.mark(line) }
        guard let entry else { throw .senseless }
        self = entry
    }

    private static func header(_ line: JSONLine) throws(JournalLineError) -> JournalEntry? {
        guard let version = line.number("journal") else { return nil }
        guard version <= JournalHeader.version else { throw .newer(version: version) }
        let path = line.text("path").map { FilePath(escaped: Array($0.bytes)[...]) }
        guard path.map(\.isUsable) ?? true else { throw .senseless }
        return .header(JournalHeader(path: path, title: line.text("title") ?? .empty, startedAt: line.text("at") ?? ""))
    }

    private static func base(_ line: JSONLine, _ rest: ArraySlice<UInt8>) throws(JournalLineError) -> JournalEntry? {
        guard let count = line.number("base") else { return nil }
        let bytes = rest.dropFirst()
        guard bytes.count == count, !rest.isEmpty else { throw .senseless }
        return .base(Array(bytes))
    }

    private static func step(_ line: JSONLine) throws(JournalLineError) -> JournalEntry? {
        if let change = try change(line, "change") { return .step(.change(change)) }
        if let change = try change(line, "undo") { return .step(.undo(change)) }
        if let change = try change(line, "redo") { return .step(.redo(change)) }
        if let change = try change(line, "merge") { return .step(.merge(change)) }
        guard let count = line.number("gather") else { return nil }
        return .step(.gather(count: count, try change(line, "into")))
    }

    private static func mark(_ line: JSONLine) throws(JournalLineError) -> JournalEntry? {
        if line.json("draft") == Array("null".utf8) { return .draft(nil) }
        if let change = try change(line, "draft") { return .draft(change) }
        if let number = line.number("dropped") { return .dropped(behind: number) }
        guard let number = line.number("saved"), let mark = ContentMark(line) else { return nil }
        return .saved(upTo: number, mark)
    }

    private static func change(_ line: JSONLine, _ key: Text) throws(JournalLineError) -> Change? {
        guard let json = line.json(key) else { return nil }
        guard let change = try? EditLines.change(json) else { throw .senseless }
        return change
    }
}

extension ContentMark {
    fileprivate init?(_ line: JSONLine) {
        guard let size = line.number("size"), let checksum = line.text("crc32c"), let hash = line.text("fnv1a"),
            let checksum = UInt32(checksum.string, radix: 16), let hash = UInt64(hash.string, radix: 16)
        else { return nil }
        self.init(size: size, checksum: checksum, hash: hash)
    }
}
