import JourneyModel

/// The name of a draft: `.waymark-`, a hash of the target's name, `-`, a random number, `-`, and the mark of the bytes
/// that the save began with. It is short whatever the target's length, tells whose draft it is, and by the mark what a
/// save that was cut off left: the file that it replaced, or what was to replace it.
struct DraftName: Hashable, Sendable {
    /// The name.
    let path: FilePath
    /// The random number, by which people call what is left.
    let number: String
    /// The mark of what the save began with, as it is written; `new` for a file that there was not.
    let base: String
    /// Whether a later save has looked at it, and left it to people.
    let isLeft: Bool

    private static let start = ".waymark-"
    private static let leftStart = ".waymark-left-"

    /// The name of a draft of `target` in a save that began with bytes of the mark `base`.
    init(for target: FilePath, number: UInt64, base: ContentMark?) {
        self.init(for: target, number: String(number, radix: 36), base: base?.text ?? "new", isLeft: false)
    }

    private init(for target: FilePath, number: String, base: String, isLeft: Bool) {
        (self.number, self.base, self.isLeft) = (number, base, isLeft)
        let start = isLeft ? Self.leftStart : Self.start
        path = FilePath("\(start)\(Self.hash(of: target))-\(number)-\(base)")
    }

    /// The draft of `target` with the name `path`; `nil` when it is none.
    init?(_ path: FilePath, of target: FilePath) {
        let (bytes, hash) = (path.bytes, Self.hash(of: target))
        let starts = [(Self.start, false), (Self.leftStart, true)].map { (Array("\($0)\(hash)-".utf8), $1) }
        guard let (start, isLeft) = starts.first(where: { bytes.starts(with: $0.0) }) else { return nil }
        let parts = bytes.dropFirst(start.count).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let number = parts.first, !number.isEmpty, bytes.allSatisfy({ $0 < 0x80 })
        else { return nil }
        self.path = path
        self.number = String(decoding: number, as: UTF8.self)
        base = parts.count == 2 ? String(decoding: parts[1], as: UTF8.self) : ""
        self.isLeft = isLeft
    }

    /// The name of what a later save has looked at.
    func left(of target: FilePath) -> DraftName {
        DraftName(for: target, number: number, base: base, isLeft: true)
    }

    /// Whether the save began with `bytes`.
    func isMade(of bytes: [UInt8]) -> Bool { ContentMark(of: bytes).text == base }

    private static func hash(of target: FilePath) -> String { String(NameHash.of(target.bytes), radix: 36) }
}

extension ContentMark {
    /// The mark as it stands in the name of a draft.
    fileprivate var text: String {
        [String(size, radix: 36), String(checksum, radix: 36), String(hash, radix: 36)].joined(separator: "_")
    }
}
