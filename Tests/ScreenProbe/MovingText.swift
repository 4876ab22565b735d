import Terminal

/// Text that stands elsewhere in every frame: rows and columns that moved, wide and narrow clusters, styles and blanks.
struct MovingText: Sendable {
    /// The number of the frame; 0 draws nothing.
    var number = 0

    /// Draws the frame, all but the last row: every third one only moved rows, another third only columns.
    func draw(in frame: inout Surface) {
        guard number > 0 else { return }
        let down = number / 3 * 2 % 9
        let right = (number + 1) / 3 * 24 % 60
        frame.fill(frame.bounds.inset(bottom: 1), style: .plain)
        for row in 0..<max(0, frame.size.height - 1) {
            for column in stride(from: 0, to: frame.size.width, by: 12) {
                let text = Self.text(UInt64(row + 40 - down), UInt64(column + 120 - right))
                let style = Self.style(UInt64(row + 40 - down) / 3, UInt64(column + 120 - right))
                let isFixed = column == 0 || row < 2
                frame.put(
                    isFixed ? SafeText("\(row)") : text, at: Point(x: column, y: row), style: isFixed ? .plain : style,
                    columns: 11)
            }
        }
    }

    private static func text(_ row: UInt64, _ column: UInt64) -> SafeText {
        let words = ["漢字 wide", "plain", "e\u{301}à marks", "", "x", "漢", "ends 漢字", "long enough to be cut"]
        let hash = (row &* 2_654_435_761 ^ column &* 40_503) >> 3
        return SafeText(words[Int(hash % 8)] + (hash % 5 == 0 ? "" : " \(row)"))
    }

    private static func style(_ row: UInt64, _ column: UInt64) -> Style {
        let hash = row &* 31 &+ column
        return Style(
            foreground: hash % 3 == 0 ? .standard : .indexed(UInt8(hash % 256)),
            background: hash % 7 == 0 ? .indexed(17) : .standard, attributes: hash % 4 == 0 ? .bold : [])
    }
}
