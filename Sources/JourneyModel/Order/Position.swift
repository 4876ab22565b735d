/// Position keys: fractional indexing in base 62.
///
/// A key is an integer part and a fraction. The first letter of the integer part gives its length: `a` has one
/// digit, `b` two, up to `z`; `Z` one below zero, down to `A`. Keys order by their bytes, and between any two
/// there is always another one. The scheme is that of the published `fractional-indexing` algorithm by
/// David Greenspan; the digits between two keys are chosen so that runs of inserts stay short and apart.
public enum Position {
    /// Longer keys are re-keyed by the change that meets them.
    public static let maximumLength = 32

    static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    /// Whether the text is a key that new keys can be made from.
    public static func isValid(_ key: Text) -> Bool {
        guard key.count <= maximumLength, let length = integerLength(Array(key.bytes)) else { return false }
        let bytes = Array(key.bytes)
        return bytes.count >= length && bytes.dropFirst().allSatisfy { value(of: $0) != nil }
            && (bytes.count == length || bytes.last != digits[0])
    }

    /// The key behind another one: the next integer.
    public static func after(_ key: Text?) -> Text {
        guard let key, isValid(key) else { return "a0" }
        let bytes = Array(key.bytes)
        let integer = Array(bytes[..<(integerLength(bytes) ?? 0)])
        guard let next = stepped(integer, by: 1) else {
            return Text(integer + middle(Array(bytes[integer.count...]), nil))
        }
        return Text(next)
    }

    /// A key between two others; `nil` stands for the open end. `nil` when the keys leave no place between them
    /// because they are equal, out of order or foreign.
    public static func between(
        _ left: Text?, _ right: Text?, using random: inout some RandomNumberGenerator
    ) -> Text? {
        guard left.map(isValid) ?? true, right.map(isValid) ?? true else { return nil }
        switch (left, right) {
        case (_, nil): return after(left)
        case (nil, let right?): return before(right)
        case (let left?, let right?): return left < right ? inside(left, right, using: &random) : nil
        }
    }

    /// `count` ascending keys for a whole run of siblings.
    public static func run(_ count: Int) -> [Text] {
        var keys: [Text] = []
        for _ in 0..<count { keys.append(after(keys.last)) }
        return keys
    }

    private static func before(_ key: Text) -> Text? {
        let bytes = Array(key.bytes)
        let integer = Array(bytes[..<(integerLength(bytes) ?? 0)])
        if bytes.count > integer.count { return Text(integer) }
        return stepped(integer, by: -1).map { Text($0) }
    }

    private static func inside(
        _ left: Text, _ right: Text, using random: inout some RandomNumberGenerator
    ) -> Text? {
        let bytes = Array(left.bytes)
        let length = integerLength(bytes) ?? 0
        let integer = Array(bytes[..<length])
        let fraction = Array(bytes[length...])
        if let next = nextStep(fraction) {
            let key = Text(integer + next)
            if key < right { return key }
        }
        return key(integer, middle(fraction, upperFraction(right, integer)), below: right, using: &random)
    }

    /// The fraction of the right key where both share the integer part; `nil` when the fraction has no upper end.
    private static func upperFraction(_ right: Text, _ integer: [UInt8]) -> [UInt8]? {
        let bytes = Array(right.bytes)
        return bytes.starts(with: integer) ? Array(bytes[integer.count...]) : nil
    }

    /// The midpoint with three random digits, so that two runs that begin at one place stay apart.
    private static func key(
        _ integer: [UInt8], _ middle: [UInt8], below right: Text, using random: inout some RandomNumberGenerator
    ) -> Text {
        let tail = [
            digits[Int.random(in: 0..<62, using: &random)], digits[Int.random(in: 0..<62, using: &random)],
            digits[Int.random(in: 1..<62, using: &random)],
        ]
        let key = Text(integer + middle + tail)
        return key < right ? key : Text(integer + middle)
    }

    /// The fraction whose last three digits are one step further; `nil` when they are too few or used up.
    private static func nextStep(_ fraction: [UInt8]) -> [UInt8]? {
        guard fraction.count >= 3 else { return nil }
        var result = fraction
        var place = result.count - 1
        while place >= fraction.count - 3 {
            let value = value(of: result[place]) ?? 0
            if value < 61 {
                result[place] = digits[value + 1]
                return place == result.count - 1
                    ? result : Array(result[...place]) + zeros(result.count - 2 - place) + [digits[1]]
            }
            place -= 1
        }
        return nil
    }

    private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: digits[0], count: max(0, count)) }

    /// A fraction strictly between two fractions; the right one `nil` for 1.
    static func middle(_ left: [UInt8], _ right: [UInt8]?) -> [UInt8] {
        if let right {
            let shared = sharedLength(left, right)
            if shared > 0 {
                return Array(right[..<shared]) + middle(Array(left.dropFirst(shared)), Array(right[shared...]))
            }
        }
        let low = left.first.flatMap(value) ?? 0
        let high = right.flatMap(\.first).flatMap(value) ?? 62
        if high - low > 1 { return [digits[(low + high + 1) / 2]] }
        if let right, right.count > 1 { return [right[0]] }
        return [digits[low]] + middle(Array(left.dropFirst()), nil)
    }

    private static func sharedLength(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var index = 0
        while index < right.count, (index < left.count ? left[index] : digits[0]) == right[index] { index += 1 }
        return index
    }

    /// The integer part one up or down; `nil` beyond the ends of the scale.
    private static func stepped(_ integer: [UInt8], by step: Int) -> [UInt8]? {
        var result = integer
        var place = result.count - 1
        while place > 0 {
            let value = (value(of: result[place]) ?? 0) + step
            if (0..<62).contains(value) {
                result[place] = digits[value]
                return result
            }
            result[place] = step > 0 ? digits[0] : digits[61]
            place -= 1
        }
        return lengthened(result, by: step)
    }

    /// Steps over a border between integer lengths: `a` + `z` is followed by `b00`, `Zz` comes before `a0`.
    private static func lengthened(_ wrapped: [UInt8], by step: Int) -> [UInt8]? {
        let head = wrapped[0]
        let fill = step > 0 ? digits[0] : digits[61]
        switch (head, step > 0) {
        case (UInt8(ascii: "Z"), true): return [UInt8(ascii: "a"), digits[0]]
        case (UInt8(ascii: "a"), false): return [UInt8(ascii: "Z"), digits[61]]
        case (UInt8(ascii: "z"), true), (UInt8(ascii: "A"), false): return nil
        default:
            let next = step > 0 ? head + 1 : head - 1
            guard let length = integerLength([next]) else { return nil }
            return [next] + Array(repeating: fill, count: length - 1)
        }
    }

    private static func integerLength(_ key: [UInt8]) -> Int? {
        switch key.first {
        case let head? where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(head): Int(head - UInt8(ascii: "a")) + 2
        case let head? where (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(head): Int(UInt8(ascii: "Z") - head) + 2
        default: nil
        }
    }

    private static func value(of digit: UInt8) -> Int? {
        switch digit {
        case 0x30...0x39: Int(digit) - 0x30
        case 0x41...0x5A: Int(digit) - 0x41 + 10
        case 0x61...0x7A: Int(digit) - 0x61 + 36
        default: nil
        }
    }
}
