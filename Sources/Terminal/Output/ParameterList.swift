/// The parameters of a control sequence as they are sent: numbers with semicolons between.
struct ParameterList {
    private var bytes: [UInt8] = []

    /// Adds a number that is not negative.
    mutating func append(_ number: Int) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: ";")) }
        DecimalNumber.append(number, to: &bytes)
    }

    /// The sequence that selects a rendition with these parameters; without any it is the reset, as with 0 alone.
    var sequence: [UInt8] { [0x1B, UInt8(ascii: "[")] + bytes + [UInt8(ascii: "m")] }
}
