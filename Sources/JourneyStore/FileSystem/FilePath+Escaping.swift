extension FilePath {
    /// The longest path that is kept in a file of the program's own, in bytes.
    static let escapableLimit = 4096

    /// Whether the path can lead to a document, and be kept: absolute, not too long, without a zero byte.
    var isUsable: Bool { isAbsolute && bytes.count <= Self.escapableLimit && !bytes.contains(0) }

    /// The path on one line of UTF-8: a line feed becomes `%n`, a percent sign `%%`, a byte that is not UTF-8 `%x` and
    /// two hexadecimal digits.
    var escaped: [UInt8] {
        let isText = String(validating: bytes, as: UTF8.self) != nil
        return bytes.flatMap { byte in
            switch byte {
            case UInt8(ascii: "\n"): Array("%n".utf8)
            case UInt8(ascii: "%"): Array("%%".utf8)
            case 0x80... where !isText: Array("%x\(String(byte, radix: 16))".utf8)
            default: [byte]
            }
        }
    }

    /// The path that was written as `line`.
    init(escaped line: ArraySlice<UInt8>) {
        var bytes: [UInt8] = []
        var rest = line
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"), let kind = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            switch kind {
            case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "x"):
                bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            default: bytes.append(kind)
            }
        }
        self.init(bytes: bytes)
    }
}
