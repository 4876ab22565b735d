extension ControlSequence {
    /// The event that this sequence stands for; none when it is none of ours.
    var event: InputEvent? {
        if hasIntermediates { return final == "y" ? .reply(.other) : nil }
        switch (marker, final) {
        case ("<", "M"), ("<", "m"): return mouse
        case (nil, "I") where isBare: return .focus(true)
        case (nil, "O") where isBare: return .focus(false)
        case (nil, "R") where isCursorReport: return .reply(.other)
        case (nil, "n"): return .reply(.status)
        case ("?", "c"): return .reply(.identity)
        case (_?, _), (nil, "c"), (nil, "t"): return .reply(.other)
        default: return keyEvent.map { .key($0) }
        }
    }

    private var mouse: InputEvent? {
        let position = Point(x: parameter(1, 1) - 1, y: parameter(2, 1) - 1)
        return MouseEvent(code: parameter(0, 0), at: position, isRelease: final == "m").map { .mouse($0) }
    }

    /// F3 with modifiers looks like a report of the first row; nobody asks for that.
    private var isCursorReport: Bool { parameters.count == 2 && parameter(0, 1) != 1 }
}
