extension TextField {
    /// The offset of the first byte of the line that `offset` lies in.
    func lineStart(of offset: Int) -> Int {
        bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }

    /// The offset behind the last byte of the line that `offset` lies in.
    func lineEnd(of offset: Int) -> Int {
        bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    }

    /// Moves the cursor to the line above or below, to the column where the first of several such moves began.
    ///
    /// Lines are those of the text; a caller that wraps them moves between its own rows with ``moveCursor(toByte:)``.
    mutating func moveLine(by step: Int) -> TextOutcome {
        let start = lineStart(of: cursor)
        let end = lineEnd(of: cursor)
        let column = goalColumn ?? characters(in: start..<cursor)
        settle()
        guard step < 0 ? start > 0 : end < bytes.count else { return .nothing }
        let target = step < 0 ? lineStart(of: start - 1) : end + 1
        cursor = self.offset(ofColumn: column, inLineAt: target)
        goalColumn = column
        return .moved
    }

    private func characters(in range: Range<Int>) -> Int {
        String(decoding: bytes[range], as: UTF8.self).count
    }

    private func offset(ofColumn column: Int, inLineAt start: Int) -> Int {
        let line = String(decoding: bytes[start..<lineEnd(of: start)], as: UTF8.self)
        return start + line.prefix(column).utf8.count
    }
}
