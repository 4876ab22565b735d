/// A place in a text file: a line and a column in it, in bytes, each from 1.
struct TextPlace: Equatable, Sendable {
    /// The line, from 1.
    let line: Int
    /// The column in bytes, from 1.
    let column: Int

    /// A place by its numbers.
    init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The place of an offset in `bytes`; lines end with a line feed.
    init(of offset: Int, in bytes: [UInt8]) {
        let before = bytes.prefix(max(0, offset))
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        self.init(line: before.count { $0 == 0x0A } + 1, column: before.count - start + 1)
    }
}
