import Terminal

/// A colour as a theme file gives it.
struct RGB: Hashable, Sendable {
    /// Red, 0…255.
    let red: Int
    /// Green, 0…255.
    let green: Int
    /// Blue, 0…255.
    let blue: Int

    /// A colour of three parts, each 0…255.
    init(red: Int, green: Int, blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The colour that `text` writes as `#rrggbb`, or `nil` if it does not.
    init?(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count == 7 else { return nil }
        var number: UInt32 = 0
        for byte in text.utf8.dropFirst() {
            guard let digit = Self.hexDigit(byte) else { return nil }
            number = number * 16 + digit
        }
        self.init(number: number)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    /// The colour of `number`, which is `0xRRGGBB`.
    init(number: UInt32) {
        self.init(red: Int(number >> 16 & 0xFF), green: Int(number >> 8 & 0xFF), blue: Int(number & 0xFF))
    }

    /// The colour as `0xRRGGBB`.
    var number: UInt32 { UInt32(red << 16 | green << 8 | blue) }

    /// The colour at `index` of the xterm palette.
    init(index: UInt8) {
        let parts = Color.components(of: index)
        self.init(red: parts.red, green: parts.green, blue: parts.blue)
    }

    /// The nearest colour of the xterm palette, by the sum of the squared differences of red, green and blue.
    ///
    /// Only 16–255 are taken: the first sixteen look different in every terminal. The nearest colour of the 6×6×6 cube
    /// has the nearest level on each axis, the nearest grey the nearest mean; the nearer of the two wins, the cube when
    /// both are as near.
    var nearest: Color {
        let cube = UInt8(16 + 36 * Self.cubeStep(red) + 6 * Self.cubeStep(green) + Self.cubeStep(blue))
        let mean = (red + green + blue) / 3
        let grey = UInt8(232 + max(0, min(23, (mean - 3) / 10)))
        return .indexed(distance(to: RGB(index: grey)) < distance(to: RGB(index: cube)) ? grey : cube)
    }

    /// How light the colour is to the eye, 0…1: relative luminance as WCAG 2.2 defines it for sRGB.
    var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// The contrast between two colours, 1…21, as WCAG 2.2 defines it.
    func contrast(to other: RGB) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private func distance(to other: RGB) -> Int {
        let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
        return red * red + green * green + blue * blue
    }

    /// The nearest of the levels 0, 95, 135, 175, 215 and 255.
    private static func cubeStep(_ level: Int) -> Int {
        level < 48 ? 0 : max(1, (level - 35) / 40)
    }

    /// One channel without its sRGB gamma: 2.4 of IEC 61966-2-1 by table, for want of a power function here.
    private static func linear(_ level: Int) -> Double { linearLevels[max(0, min(255, level))] }

    private static let linearLevels: [Double] = (0...255).map { level in
        let share = Double(level) / 255
        return share <= 0.04045 ? share / 12.92 : power12Fifths((share + 0.055) / 1.055)
    }

    /// `base` to the power of 2.4, by Newton's method for the fifth root of its twelfth power.
    private static func power12Fifths(_ base: Double) -> Double {
        let square = base * base
        let fourth = square * square
        let twelfth = fourth * fourth * fourth
        var root = base
        for _ in 0..<40 {
            let fourthPower = root * root * root * root
            root -= (root * fourthPower - twelfth) / (5 * fourthPower)
        }
        return root
    }
}
