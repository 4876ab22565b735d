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

    /// Who saved `bytes`; `nil` where that cannot be told.
    func author(of bytes: [UInt8]) -> String? {
        let mark = Array("\(Self.mark(bytes)) ".utf8)
        return lines.last { $0.starts(with: mark) }.map { String(decoding: $0.dropFirst(mark.count), as: UTF8.self) }
    }

    private static func mark(_ bytes: [UInt8]) -> String { "\(bytes.count) \(Checksum.of(bytes[...]).text)" }
}
