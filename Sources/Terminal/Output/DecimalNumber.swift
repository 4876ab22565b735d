/// Numbers as control sequences spell them.
enum DecimalNumber {
    /// Adds the digits of `number`, which must not be negative, to `output`.
    static func append(_ number: Int, to output: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &output) }
        output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }

    /// How many digits `number` has.
    static func length(_ number: Int) -> Int {
        var (length, rest) = (1, number)
        while rest >= 10 {
            rest /= 10
            length += 1
        }
        return length
    }
}
