import Terminal

extension CursesScreen {
    /// Shows `frame`, writing only what changed, in one piece; nothing at all when nothing did.
    public func present(_ frame: Surface) {
        guard isActive, device.isAlive else { return }
        let frame = frame.size == size ? frame : frame.fitted(to: size)
        device.write(pending + writer.write(frame, over: shown) + cursorChange(to: frame))
        pending = []
        shown = frame
    }

    /// Makes the next `present` draw everything.
    public func invalidate() {
        shown = nil
        showsCursor = nil
    }

    /// What shows or hides the cursor, and what gives it its look. A hidden one may stay wherever drawing leaves it.
    private func cursorChange(to frame: Surface) -> [UInt8] {
        var change: [UInt8] = []
        let isShown = frame.cursor != nil
        if isShown != showsCursor { change += isShown ? features.showsCursor : features.hidesCursor }
        showsCursor = isShown
        guard isShown, features.hasCursorShapes, frame.cursorShape != cursorShape else { return change }
        cursorShape = frame.cursorShape
        return change + (cursorShape == .bar ? ModeSequences.barCursor : ModeSequences.userCursor).utf8
    }
}
