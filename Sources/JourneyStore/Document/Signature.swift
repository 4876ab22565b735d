import JourneyModel

/// Who saved a file, as an extended attribute of it: the last saves, a line each, with the size and the checksum of the
/// bytes that it made, so that a copy, or what another program wrote, is nobody's.
struct Signature {
    /// The attribute.
    static let name: FilePath = "user.waymark.saved"
    /// The most saves that are remembered.
    private static let limit = 8

    private let lines: [ArraySlice<UInt8>]

    /// The signature in the value of the attribute.
    init(_ value: [UInt8]) {
        lines = value.split(separator: UInt8(ascii: "\n")).suffix(Self.limit)
    }

    /// The value with another save: `bytes` by `author`.
    func adding(_ author: String, _ bytes: [UInt8]) -> [UInt8] {
        let line = Array("\(Self.mark(bytes)) \(author.prefix(64).filter { !$0.isNewline })".utf8)
        let all = lines.suffix(Self.limit - 1) + [line[...]]
        return Array(all.joined(separator: [UInt8(ascii: "\n")]))
    }

    /// Who saved on the way from `base` to `bytes`, each once; only who made `bytes` where the base is not remembered, and
    /// nobody where those are nobody's.
    func authors(of bytes: [UInt8], since base: [UInt8]) -> [String] {
        let mark = Self.mark(bytes)
        guard let last = lines.lastIndex(where: { Self.split($0).mark == mark }) else { return [] }
        let start = Self.mark(base)
        let first = lines[..<last].lastIndex { Self.split($0).mark == start }.map { $0 + 1 } ?? last
        return lines[first...last].map { Self.split($0).author }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }

    private static func split(_ line: ArraySlice<UInt8>) -> (mark: String, author: String) {
        let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
        guard words.count == 3 else { return ("", "") }
        let mark = words[0] + [UInt8(ascii: " ")] + words[1]
        return (String(decoding: mark, as: UTF8.self), String(decoding: words[2], as: UTF8.self))
    }

    private static func mark(_ bytes: [UInt8]) -> String { "\(bytes.count) \(Checksum.of(bytes[...]).text)" }
}
