/// JSON as such, without regard to journeys.
public enum JSONSyntax {
    /// The largest file that is read, in bytes.
    public static let maximumSize = 64 << 20

    /// Throws where the bytes are not one JSON text: UTF-8, RFC 8259, at most 64 deep, at most 64 MiB.
    /// One byte-order mark at the beginning is allowed.
    public static func validate(_ bytes: [UInt8]) throws(ReadError) {
        try read(bytes) { (scanner) throws(ReadError) in
            try scanner.skipValue()
            try scanner.end()
        }
    }

    /// Runs `body` on a scanner behind the byte-order mark, after size and encoding were checked.
    static func read<Result>(
        _ bytes: [UInt8], _ body: (inout JSONScanner) throws(ReadError) -> Result
    ) throws(ReadError) -> Result {
        try unsafeBytes(of: bytes) { (buffer) throws(ReadError) in
            guard buffer.count <= maximumSize else {
                throw ReadError(.size, at: 0, in: buffer, "larger than 64 MiB")
            }
            if let offset = UTF8Check.firstError(in: buffer) {
                throw ReadError(.encoding, at: offset, in: buffer, "the text is not UTF-8")
            }
            var scanner = JSONScanner(buffer, from: hasByteOrderMark(buffer) ? 3 : 0)
            return try body(&scanner)
        }
    }

    static func hasByteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }

    private static func unsafeBytes<Result>(
        of bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(ReadError) -> Result
    ) throws(ReadError) -> Result {
        try bytes.withUnsafeBufferPointer(body)
    }
}
