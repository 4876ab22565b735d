import CTerminal
import Terminal

extension CursesScreen {
    /// Shows `frame`, writing only what changed; nothing at all when nothing did.
    public func present(_ frame: Surface) {
        guard isActive, device.isAlive else { return }
        let frame = frame.size == size ? frame : frame.fitted(to: size)
        let hasChanged = paint(frame)
        guard hasChanged || frame.cursor != shown?.cursor || frame.cursorShape != shown?.cursorShape else { return }
        placeCursor(frame, old: shown)
        wnoutrefresh(waymark_window())
        doupdate()
        if !waymark_collect_flush() { device.hangUp() }
        shown = frame
    }

    /// Hands the cells of `frame` that changed to curses; false when there are none.
    private func paint(_ frame: Surface) -> Bool {
        var hasChanged = shown == nil
        frame.forEachChange(since: shown ?? Surface(size: .zero)) { row, columns in
            painter.paint(frame, row: row, columns: columns)
            hasChanged = true
        }
        return hasChanged
    }

    /// Makes the next `present` draw everything.
    public func invalidate() {
        shown = nil
        clearok(waymark_window(), true)
    }

    private func placeCursor(_ frame: Surface, old: Surface?) {
        if (frame.cursor == nil) != (old?.cursor == nil) || old == nil { curs_set(frame.cursor == nil ? 0 : 1) }
        // A hidden cursor may stay wherever drawing leaves it.
        leaveok(waymark_window(), frame.cursor == nil)
        guard let cursor = frame.cursor else { return }
        wmove(waymark_window(), Int32(clamping: cursor.y), Int32(clamping: cursor.x))
        guard features.hasCursorShapes, frame.cursorShape != (old?.cursorShape ?? .block) else { return }
        device.write(frame.cursorShape == .bar ? ModeSequences.barCursor : ModeSequences.userCursor)
    }
}
