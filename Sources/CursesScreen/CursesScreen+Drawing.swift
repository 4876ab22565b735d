import CTerminal
import Terminal

extension CursesScreen {
    /// Shows `frame`, writing only what changed; nothing at all when nothing did.
    public func present(_ frame: Surface) {
        guard isActive, device.isAlive else { return }
        let frame = frame.size == size ? frame : frame.fitted(to: size)
        shiftShown(towards: frame)
        let hasChanged = paint(frame)
        guard hasChanged || frame.cursor != shown?.cursor || frame.cursorShape != shown?.cursorShape else { return }
        placeCursor(frame, old: shown)
        wnoutrefresh(waymark_window())
        doupdate()
        send()
        shown = frame
    }

    /// Writes all that was collected, in one piece; with `isLast` the terminal is given away after it.
    func send(isLast: Bool = false) {
        collect()
        device.write(isLast ? collected + filter.settle() : collected)
        collected = []
    }

    /// Sends a sequence that leaves style and cursor as they are, behind all that curses wrote until now.
    private func send(_ sequence: [UInt8]) {
        collect()
        if waymark_collects() { collected += sequence } else { device.write(sequence) }
    }

    /// Takes over what curses wrote since the last time.
    func collect() {
        var size = 0
        let bytes = waymark_collect_take(&size)
        collected += filter.filter(UnsafeBufferPointer(start: bytes, count: size))
    }

    /// How many parts of a frame may move, each in its own way.
    private static let mostShifts = 3

    /// Lets the terminal move by itself what `frame` shows elsewhere than the last one.
    private func shiftShown(towards frame: Surface) {
        for _ in 0..<Self.mostShifts {
            guard let shown, let shift = frame.shift(since: shown) else { return }
            let moved = shown.shifted(shift)
            switch shift {
            case .rows(let rows, let distance):
                waymark_scroll(Int32(rows.lowerBound), Int32(rows.upperBound - 1), Int32(distance))
            case .columns(let columns, let distance, let rows):
                guard let sequence = shifter?.sequence(columns, by: distance, in: rows) else { return }
                adopt(columns, rows, of: moved)
                send(sequence)
            }
            self.shown = moved
        }
    }

    /// Tells curses that the terminal shows a part of `frame`, and draws it.
    private func adopt(_ columns: Range<Int>, _ rows: [Int], of frame: Surface) {
        for window in [waymark_shown_window(), waymark_window()] {
            for row in rows { painter.paint(frame, row: row, columns: columns, in: window) }
        }
    }

    /// Hands the cells of `frame` that changed to curses; false when there are none. The window of curses is empty
    /// before the first frame; later on nothing is known of it where it is not known what is shown.
    private func paint(_ frame: Surface) -> Bool {
        var hasChanged = shown == nil
        frame.forEachChange(since: shown ?? Surface(size: wasDrawn ? .zero : frame.size)) { row, columns in
            painter.paint(frame, row: row, columns: columns, in: waymark_window())
            hasChanged = true
        }
        wasDrawn = true
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
