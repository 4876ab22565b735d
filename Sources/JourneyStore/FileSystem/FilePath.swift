/// A path or a name as the system sees it: bytes, not necessarily UTF-8.
///
/// It may hold anything, control characters included: whoever shows it must
/// make it safe first.
public struct FilePath: Hashable, Sendable {
    /// The bytes, without the zero byte that ends them in C.
    public let bytes: [UInt8]

    /// A path of these bytes.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A path of the UTF-8 bytes of `text`.
    public init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Whether the path starts at the root.
    public var isAbsolute: Bool { bytes.first == Self.slash }

    /// What comes after the last slash; empty when the path ends in one.
    public var lastComponent: FilePath {
        FilePath(bytes: Array(bytes.suffix(from: afterLastSlash)))
    }

    /// The folder that the last component is looked up in; `.` without a slash.
    public var folder: FilePath {
        let end = afterLastSlash
        if end == 0 { return "." }
        return end == 1 ? "/" : FilePath(bytes: Array(bytes.prefix(end - 1)))
    }

    /// This folder's entry `name`; `name` itself when it is absolute or this is `.`.
    public func appending(_ name: FilePath) -> FilePath {
        if name.isAbsolute || bytes.isEmpty || self == "." { return name }
        let separator = bytes.last == Self.slash ? [] : [Self.slash]
        return FilePath(bytes: bytes + separator + name.bytes)
    }

    /// The path without slashes at its end; the root stays what it is.
    var withoutEndingSlashes: FilePath {
        let end = bytes.lastIndex { $0 != Self.slash }.map { $0 + 1 } ?? min(bytes.count, 1)
        return end == bytes.count ? self : FilePath(bytes: Array(bytes.prefix(end)))
    }

    private static let slash = UInt8(ascii: "/")

    private var afterLastSlash: Int {
        bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
    }

    /// Calls `body` with the path as a C string.
    public func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        let ended = bytes.map { CChar(bitPattern: $0) } + [0]
        return ended.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return "".withCString(body) }
            return body(start)
        }
    }
}

extension FilePath: ExpressibleByStringLiteral {
    /// The path written as `value`.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

extension FilePath: CustomStringConvertible {
    /// The path as text; bytes that are not UTF-8 become U+FFFD.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
