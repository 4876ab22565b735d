/// Text of a journey: UTF-8 bytes that are compared, hashed and ordered as bytes.
///
/// A Swift `String` would make canonically equivalent texts equal, which hides edits and merges ids.
/// A text is a window into shared bytes, so reading a file copies nothing.
public struct Text: Sendable {
    let buffer: ByteBuffer
    let start: UInt32
    let end: UInt32

    init(buffer: ByteBuffer, start: Int, end: Int) {
        self.buffer = buffer
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }

    /// The text with these bytes, which must be UTF-8.
    public init(_ bytes: [UInt8]) {
        self.init(buffer: ByteBuffer(bytes), start: 0, end: bytes.count)
    }

    /// The text with the UTF-8 bytes of a string.
    public init(_ string: String) {
        self.init(Array(string.utf8))
    }

    /// The text with these bytes, which must be UTF-8.
    public init(_ bytes: some Sequence<UInt8>) {
        self.init(Array(bytes))
    }

    /// No text at all.
    public static let empty = Text([UInt8]())

    /// The number of UTF-8 bytes.
    public var count: Int { Int(end - start) }

    /// Whether there are no bytes.
    public var isEmpty: Bool { start == end }

    /// The UTF-8 bytes.
    public var bytes: ArraySlice<UInt8> { buffer.bytes[Int(start)..<Int(end)] }

    /// Gives the bytes to `body` without a copy.
    @inline(__always)
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        buffer.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)])) }
    }

    /// The text as a string, for messages and for drawing.
    public var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// Immutable bytes shared by the texts that were read from them.
final class ByteBuffer: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }
}

extension Text: Hashable {
    /// Whether both have the same bytes.
    public static func == (left: Text, right: Text) -> Bool {
        guard left.count == right.count else { return false }
        if left.buffer === right.buffer && left.start == right.start { return true }
        return left.withBytes { a in right.withBytes { b in ByteCompare.equal(a, b) } }
    }

    /// Whether the text has exactly the bytes of a literal.
    public static func == (left: Text, right: StaticString) -> Bool {
        left.withBytes { a in right.withUTF8Buffer { b in ByteCompare.equal(a, b) } }
    }

    /// Whether the text differs from a literal.
    public static func != (left: Text, right: StaticString) -> Bool { !(left == right) }

    public func hash(into hasher: inout Hasher) {
        withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension Text: Comparable {
    /// Orders by bytes.
    public static func < (left: Text, right: Text) -> Bool {
        left.withBytes { a in right.withBytes { b in ByteCompare.precedes(a, b) } }
    }
}

extension Text: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, CustomStringConvertible {
    public init(stringLiteral value: String) { self.init(value) }

    public var description: String { string }
}

extension Text {
    /// The first eight bytes as one number that orders as the bytes do, for sorting.
    var orderPrefix: UInt64 {
        withBytes { bytes in
            if bytes.count >= 8 {
                return UInt64(bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self))
            }
            var prefix: UInt64 = 0
            for index in 0..<8 {
                prefix = prefix << 8 | UInt64(index < bytes.count ? bytes[index] : 0)
            }
            return prefix
        }
    }
}
