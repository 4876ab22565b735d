extension UnsafeBufferPointer<PackedCell> {
    /// Whether both, which must be of a length, hold the same cells; this compares eight cells a step.
    @inline(__always)
    func hasSameCells(as other: Self) -> Bool {
        var index = 0
        while index + 8 <= count {
            guard hasSameCells(as: other, eightFrom: index) else { return false }
            index += 8
        }
        while index < count {
            if self[index] != other[index] { return false }
            index += 1
        }
        return true
    }

    /// Whether both hold the same eight cells from `index` on, which there must be.
    @inline(__always)
    func hasSameCells(as other: Self, eightFrom index: Int) -> Bool {
        var difference: UInt64 = 0
        for offset in index..<index + 8 { difference |= self[offset].bits ^ other[offset].bits }
        return difference == 0
    }

    /// How many cells differ from those of `other`, which must be of the same length.
    func difference(from other: Self) -> Int {
        var difference = 0
        for start in stride(from: 0, to: count, by: 8) {
            if start + 8 <= count, hasSameCells(as: other, eightFrom: start) { continue }
            for index in start..<Swift.min(start + 8, count) where self[index] != other[index] { difference += 1 }
        }
        return difference
    }
}
