/// A number of the document, which keeps the spelling it was read with.
public struct Number: Hashable, Sendable {
    /// The JSON spelling, for example `-2`, `0.25` or `1e3`.
    public let spelling: Text

    init(spelling: Text) {
        self.spelling = spelling
    }

    /// A whole number.
    public init(_ value: Int) {
        self.init(spelling: Text(String(value)))
    }

    /// A decimal in its shortest spelling; `nil` when the value is not finite.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        if value == value.rounded(), abs(value) < 1e15 {
            self.init(Int(value))
        } else {
            self.init(spelling: Text("\(value)"))
        }
    }

    /// The value when it is a whole number, however it is spelled.
    public var int: Int? {
        spelling.withBytes { Self.plainInteger($0) } ?? Self.whole(double)
    }

    /// The value; infinite when the spelling exceeds the range of a double.
    public var double: Double { Double(spelling.string) ?? .nan }

    private static func plainInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let negative = bytes.first == UInt8(ascii: "-")
        let digits = negative ? bytes.dropFirst() : bytes[...]
        guard !digits.isEmpty, digits.count <= 15 else { return nil }
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return negative ? -value : value
    }

    private static func whole(_ value: Double) -> Int? {
        guard value.isFinite, value == value.rounded(), abs(value) < 1e15 else { return nil }
        return Int(value)
    }
}
