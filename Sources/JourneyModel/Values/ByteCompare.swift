/// Comparing runs of bytes, eight at a time.
enum ByteCompare {
    /// Whether both have the same bytes.
    @inline(__always)
    static func equal(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        return firstDifference(left, right) == left.count
    }

    /// Whether the left bytes come first in the order of dictionaries.
    @inline(__always)
    static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        let place = firstDifference(left, right)
        guard place < left.count, place < right.count else { return left.count < right.count }
        return left[place] < right[place]
    }

    /// The number of leading bytes that both share.
    @inline(__always)
    private static func firstDifference(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let count = min(left.count, right.count)
        let (a, b) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
        var place = 0
        while place + 8 <= count {
            let difference =
                a.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                ^ b.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if difference != 0 { return place + UInt64(littleEndian: difference).trailingZeroBitCount >> 3 }
            place += 8
        }
        while place < count, left[place] == right[place] { place += 1 }
        return place
    }
}
