import CTerminal
import Terminal

/// Curses draws in numbered pairs of colours: this numbers them as they are needed.
struct ColorPairs {
    /// More pairs than this are never made; what is beyond has the terminal's own colours.
    private static let limit = 1024

    private let capacity: Int
    private var numbers: [UInt32: Int32] = [:]

    /// No pairs yet; curses must have started.
    init() {
        capacity = min(Int(waymark_pair_count()), Self.limit)
    }

    /// The number of the pair of `foreground` on `background`; 0 is the terminal's own.
    mutating func number(_ foreground: Color, _ background: Color) -> Int32 {
        if foreground == .standard, background == .standard { return 0 }
        let key =
            UInt32(foreground.index ?? 0) | UInt32(background.index ?? 0) << 8
            | (foreground == .standard ? 1 << 16 : 0) | (background == .standard ? 1 << 17 : 0)
        if let number = numbers[key] { return number }
        let number = make(foreground, background)
        numbers[key] = number
        return number
    }

    private func make(_ foreground: Color, _ background: Color) -> Int32 {
        let number = Int32(numbers.count + 1)
        guard number < capacity else { return 0 }
        let isMade = init_extended_pair(number, Self.code(foreground), Self.code(background)) == OK
        return isMade ? number : 0
    }

    /// The number of a colour; -1 for the terminal's own.
    private static func code(_ color: Color) -> Int32 {
        color.index.map(Int32.init) ?? -1
    }
}
