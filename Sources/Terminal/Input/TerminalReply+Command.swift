extension TerminalReply {
    /// The answer in the `body` of an operating system command, such as `11;rgb:ffff/ffff/ffff`.
    init(command body: ArraySlice<UInt8>) {
        let parts = body.split(separator: UInt8(ascii: ";"), maxSplits: 1)
        guard parts.count == 2, let number = Self.number(parts[0], radix: 10), parts[1].starts(with: "rgb:".utf8) else {
            self = .other
            return
        }
        let components = parts[1].dropFirst(4).split(separator: UInt8(ascii: "/")).compactMap(Self.component)
        guard components.count == 3 else {
            self = .other
            return
        }
        self = .color(number: number, red: components[0], green: components[1], blue: components[2])
    }

    /// One to four hexadecimal digits, scaled to 0–65535.
    private static func component(_ digits: ArraySlice<UInt8>) -> Int? {
        guard 1...4 ~= digits.count, let value = number(digits, radix: 16) else { return nil }
        return value * 65535 / ((1 << (4 * digits.count)) - 1)
    }

    private static func number(_ digits: ArraySlice<UInt8>, radix: Int) -> Int? {
        guard digits.count <= 6 else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: radix)
    }
}
