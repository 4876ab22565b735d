extension MouseEvent {
    /// The event of an SGR report: button number and flags of xterm, the cell from 0, and whether a button went up.
    init?(code: Int, at position: Point, isRelease: Bool) {
        guard let action = Self.action(code: code, isRelease: isRelease) else { return nil }
        var modifiers: Modifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.control) }
        self.init(action, at: Point(x: max(position.x, 0), y: max(position.y, 0)), modifiers)
    }

    /// The event of the oldest report: three numbers, cells from 1, and 3 for whichever button went up.
    init?(oldReport report: [Int]) {
        let code = report[0]
        let isRelease = code & 0b110_0011 == 3
        self.init(code: code, at: Point(x: report[1] - 1, y: report[2] - 1), isRelease: isRelease)
    }

    private static func action(code: Int, isRelease: Bool) -> Action? {
        guard 0..<128 ~= code else { return nil }
        if code & 64 != 0 { return wheel(code & 3) }
        let button: Button? = [.left, .middle, .right, nil][code & 3]
        if isRelease { return .release(button) }
        guard code & 32 != 0 else { return button.map { .press($0) } }
        return button.map { .drag($0) } ?? .move
    }

    private static func wheel(_ direction: Int) -> Action {
        [.scrollUp, .scrollDown, .scrollLeft, .scrollRight][direction]
    }
}
