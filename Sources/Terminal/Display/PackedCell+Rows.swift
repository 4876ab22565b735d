extension UnsafeBufferPointer<PackedCell> {
    /// Whether both hold the same cells in a part. Most rows of most frames do, so this compares eight cells a step.
    @inline(__always)
    func hasSameCells(as other: Self, from start: Int, count: Int) -> Bool {
        var index = start
        let end = start + count
        while index + 8 <= end {
            var difference: UInt64 = 0
            for offset in index..<index + 8 { difference |= self[offset].bits ^ other[offset].bits }
            if difference != 0 { return false }
            index += 8
        }
        while index < end {
            if self[index] != other[index] { return false }
            index += 1
        }
        return true
    }
}
