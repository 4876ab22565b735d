/// The identity of a record: opaque text that is never reused and encodes no position.
public struct ID: Hashable, Comparable, Sendable {
    /// The id as it stands in the document.
    public let text: Text

    /// The id with this text.
    public init(_ text: Text) {
        self.text = text
    }

    /// The longest id that is accepted, in bytes.
    public static let maximumLength = 64

    /// Whether the text can be an id: 1 to 64 bytes without white space, control characters (C0, DEL and
    /// C1) and `@`.
    public static func isValid(_ text: Text) -> Bool {
        guard (1...maximumLength).contains(text.count) else { return false }
        let unicode = String(decoding: text.bytes, as: UTF8.self).unicodeScalars
        return unicode.allSatisfy {
            $0 != "@" && !$0.properties.isWhitespace && $0.properties.generalCategory != .control
        }
    }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// A new id: the letter of its collection, a dash and eight random base-32 characters.
    public static func new(
        _ type: RecordType, unless isTaken: (ID) -> Bool, using random: inout some RandomNumberGenerator
    ) -> ID {
        while true {
            var bytes = Array(type.idPrefix.utf8) + [UInt8(ascii: "-")]
            for _ in 0..<8 {
                bytes.append(alphabet[Int.random(in: 0..<32, using: &random)])
            }
            let id = ID(Text(bytes))
            if !isTaken(id) { return id }
        }
    }

    public static func < (left: ID, right: ID) -> Bool { left.text < right.text }
}

extension ID: ExpressibleByStringLiteral, CustomStringConvertible {
    public init(stringLiteral value: String) { self.init(Text(value)) }

    public var description: String { text.string }
}
