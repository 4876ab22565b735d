/// How a file spells what its values do not tell, so that it is written back alike.
public struct FileStyle: Hashable, Sendable {
    /// Whether lines end in CR LF; decided by the first line end of the file.
    public var carriageReturns = false
    /// Whether the file begins with a byte-order mark.
    public var byteOrderMark = false

    /// The style of new files: LF, no byte-order mark.
    public init() {}

    init(of bytes: UnsafeBufferPointer<UInt8>) {
        byteOrderMark = JSONSyntax.hasByteOrderMark(bytes)
        let lineEnd = bytes.firstIndex(of: 0x0A)
        carriageReturns = lineEnd.map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    }

    var newline: [UInt8] { carriageReturns ? [0x0D, 0x0A] : [0x0A] }
}
