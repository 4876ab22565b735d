import JourneyModel

/// One line of a journal.
public enum JournalEntry: Sendable {
    /// Whose journal it is; a later one says where the journey stands from then on.
    case header(JournalHeader)
    /// What the file held when the session began.
    case base([UInt8])
    /// Something that was done to the journey.
    case step(HistoryStep)
    /// The change that text being typed would make if it were kept now; `nil` when it was dropped. Every step and every
    /// later draft takes its place.
    case draft(Change?)
    /// The file was saved and holds `bytes`: the base and all steps up to the line with this number.
    case saved(upTo: Int, ContentMark)
    /// What was done behind the line with this number was not saved, and is not wanted.
    case dropped(behind: Int)
}

/// What a journal says about itself.
public struct JournalHeader: Equatable, Sendable {
    /// The version of journals that this program writes and reads.
    public static let version = 1

    /// The real path of the document; `nil` for a journey that has no file yet.
    public let path: FilePath?
    /// The title of the journey when the session began, for people.
    public let title: Text
    /// When the session began, RFC 3339 in UTC.
    public let startedAt: Text

    /// A header with these values.
    public init(path: FilePath?, title: Text, startedAt: Text) {
        self.path = path
        self.title = title
        self.startedAt = startedAt
    }
}

extension JournalEntry {
    /// The content of the line: JSON, and behind that of a base a line feed and the bytes as they are.
    var payload: [ArraySlice<UInt8>] {
        var line = JSONLine()
        switch self {
        case .header(let header): header.add(to: &line)
        case .base(let bytes):
            line.add("base", bytes.count)
            return [line.bytes + [UInt8(ascii: "\n")], bytes[...]].map { $0[...] }
        case .step(let step): Self.add(step, to: &line)
        case .draft(let change): line.add("draft", json: change.map { EditLines.line($0) } ?? "null")
        case .saved(let number, let mark):
            line.add("saved", number)
            mark.add(to: &line)
        case .dropped(let number): line.add("dropped", number)
        }
        return [line.bytes[...]]
    }

    private static func add(_ step: HistoryStep, to line: inout JSONLine) {
        switch step {
        case .change(let change): line.add("change", json: EditLines.line(change))
        case .undo(let change): line.add("undo", json: EditLines.line(change))
        case .redo(let change): line.add("redo", json: EditLines.line(change))
        case .merge(let change): line.add("merge", json: EditLines.line(change))
        case .gather(let count, let change):
            line.add("gather", count)
            if let change { line.add("into", json: EditLines.line(change)) }
        }
    }
}

extension JournalHeader {
    func add(to line: inout JSONLine) {
        line.add("journal", Self.version)
        if let path { line.add("path", Text(path.escaped)) }
        line.add("title", title)
        line.add("at", startedAt)
    }
}

extension ContentMark {
    func add(to line: inout JSONLine) {
        line.add("size", size)
        line.add("crc32c", Text(String(checksum, radix: 16)))
        line.add("fnv1a", Text(String(hash, radix: 16)))
    }
}
