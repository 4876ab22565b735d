extension ControlSequence {
    /// The event that this sequence stands for; none when it is none of ours.
    var event: InputEvent? {
        if hasIntermediates { return final == "y" ? .reply(.other) : nil }
        switch (marker, final) {
        case ("<", "M"), ("<", "m"): return mouse
        case (nil, "I") where isBare: return .focus(true)
        case (nil, "O") where isBare: return .focus(false)
        case (nil, "R") where isCursorReport: return .reply(.cursor(cursor))
        case (nil, "n"): return .reply(parameter(0, 0) == 0 ? .status : .other)
        case ("?", "c"): return .reply(.attributes(parameters.compactMap { $0.first }))
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

    private var cursor: Point { Point(x: parameter(1, 1) - 1, y: parameter(0, 1) - 1) }
}
