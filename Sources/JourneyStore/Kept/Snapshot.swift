import JourneyModel

/// A state of a document that was kept under a label.
public struct Snapshot: Equatable, Sendable {
    /// What it is called; one line, not empty.
    public let label: Text
    /// Who kept it.
    public let author: Text
    /// When, RFC 3339 in UTC.
    public let at: Text
    /// How many bytes the document had.
    public let size: Int
    /// The name of its file.
    let name: FilePath

    /// The most bytes that a label may have.
    public static let longestLabel = 120
}

/// The file of a snapshot: a line that says what it is, then the bytes of the document as they were.
struct SnapshotFile {
    /// What a newer program writes is not read.
    static let version = 1
    /// The most bytes of the first line.
    static let headLimit = 1 << 16

    let label: Text
    let author: Text
    let at: Text
    let path: FilePath?
    let size: Int
    let checksum: String

    /// The first line of a file that keeps `bytes`.
    init(label: Text, author: Text, at: Text, path: FilePath?, keeping bytes: [UInt8]) {
        (self.label, self.author, self.at, self.path) = (label, author, at, path)
        size = bytes.count
        checksum = Checksum.of(bytes[...]).text
    }

    /// What the first line of a file says.
    init(head: ArraySlice<UInt8>) throws(SnapshotError) {
        guard let line = try? JSONLine(reading: Array(head)) else { throw .damaged }
        guard let version = line.number("snapshot") else { throw .damaged }
        guard version <= Self.version else { throw .newer(version: version) }
        guard version == Self.version, let label = line.text("label"), let author = line.text("author"),
            let at = line.text("at"), let size = line.number("size"), size >= 0, let checksum = line.text("crc32c")
        else { throw .damaged }
        (self.label, self.author, self.at, self.size) = (label, author, at, size)
        path = line.text("path").map { FilePath(escaped: Array($0.bytes)[...]) }
        self.checksum = checksum.string
    }

    /// The first line, with its end.
    var head: [UInt8] {
        var line = JSONLine()
        line.add("snapshot", Self.version)
        line.add("label", label)
        line.add("author", author)
        line.add("at", at)
        if let path { line.add("path", Text(path.escaped)) }
        line.add("size", size)
        line.add("crc32c", Text(checksum))
        return line.bytes + [UInt8(ascii: "\n")]
    }
}

/// Why a snapshot cannot be used.
public enum SnapshotError: Error, Equatable, Sendable {
    /// There is none of that label.
    case missing(String)
    /// There is one of that label already.
    case taken(String)
    /// The label is empty, too long, or has line ends or control characters.
    case badLabel
    /// It was cut short or changed.
    case damaged
    /// A newer program made it.
    case newer(version: Int)
    /// The disk did not do it.
    case failed(SystemError)
}

extension SnapshotError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let label): "there is no snapshot “\(label)”; waymark snapshot FILE lists them"
        case .taken(let label): "there is a snapshot “\(label)” already; choose another label, or --drop that one first"
        case .badLabel:
            "a label is one line of 1 to \(Snapshot.longestLabel) bytes without control characters"
        case .damaged: "the snapshot is damaged and cannot be used"
        case .newer(let version):
            "the snapshot was made by a newer waymark (version \(version)); get that one to use it"
        case .failed(let error): "\(error)"
        }
    }
}
