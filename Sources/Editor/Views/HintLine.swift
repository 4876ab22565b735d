import Terminal

/// Keys and what they do, in one line: whole ones only. Where there is little room the last ones are left out, but for
/// the way out and the way to the help.
struct HintLine {
    private let hints: [Hint]

    init(_ hints: [Hint]) {
        self.hints = hints
    }

    /// The hints that are shown in so many columns, in their order.
    func fitting(_ width: Int) -> [Hint] {
        var left = hints
        while !left.isEmpty, Self.width(left) > width {
            left.remove(at: left.lastIndex { !$0.isWayOut } ?? left.count - 1)
        }
        return left
    }

    private static func width(_ hints: [Hint]) -> Int {
        var width = 0
        for (index, hint) in hints.enumerated() {
            width += hint.width + (index == 0 ? 0 : gap(between: hints[index - 1], hint))
        }
        return width
    }

    private static func gap(between left: Hint, _ right: Hint) -> Int { left.isTight && right.isTight ? 1 : 2 }

    /// Draws as many as there is room for.
    func draw(in area: Rect, _ canvas: inout Canvas) {
        var x = area.x + 1
        var previous: Hint?
        for hint in fitting(area.width - 2) {
            if let previous { x += Self.gap(between: previous, hint) }
            x += canvas.line(hint.keys, x: x, y: area.y, width: area.maxX - x, .hintKey) + (hint.isTight ? 0 : 1)
            x += canvas.line(hint.does, x: x, y: area.y, width: area.maxX - x, .hint)
            previous = hint
        }
    }
}

extension Hint {
    /// The columns that it takes.
    fileprivate var width: Int { keys.count + does.count + (isTight ? 0 : 1) }

    /// Whether it leads out of what is on, or to the help, and so is the last to go.
    fileprivate var isWayOut: Bool { keys == "Esc" || keys == "?" }
}
