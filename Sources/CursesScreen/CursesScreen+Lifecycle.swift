import CSystem
import CTerminal
import Terminal

extension CursesScreen {
    /// Takes the terminal. Frames are shown from then on.
    public func open() {
        guard !wasOpened, !isClosed else { return }
        wasOpened = true
        enter()
    }

    /// Sets the modes of the terminal and guards it.
    func enter() {
        isActive = true
        let reset = features.reset.utf8.map { CChar(bitPattern: $0) }
        let note = Self.crashNote.utf8.map { CChar(bitPattern: $0) }
        waymark_guard_arm(reset, reset.count, note, note.count)
        if features.hasModes { device.write(ModeSequences.enable) }
    }

    /// Gives the terminal back as it was, until `resume`.
    public func suspend() {
        guard isActive else { return }
        isActive = false
        if features.hasModes { device.write(ModeSequences.disable) }
        if features.hasCursorShapes { device.write(ModeSequences.userCursor) }
        if device.isAlive { leaveCurses() }
        waymark_guard_disarm()
    }

    /// What curses says at the end goes through the collector like every frame; the modes need the terminal itself.
    private func leaveCurses() {
        endwin()
        send(isLast: true)
        withTerminalModes { reset_shell_mode() }
    }

    /// Ends curses on a terminal that was never taken: its modes are set back, and nothing is written to it.
    private func abandonCurses() {
        endwin()
        collect()
        collected = []
        waymark_guard_restore_modes()
    }

    /// Takes the terminal again and shows what it showed; the next event says what size it has now.
    public func resume() {
        guard !isActive, !isClosed else { return }
        enter()
        repaint()
        owesSize = true
    }

    /// Brings the terminal back into our modes and draws it from nothing.
    func repaint() {
        guard isActive, device.isAlive else { return }
        if features.hasModes { device.write(ModeSequences.enable) }
        invalidate()
        withTerminalModes { reset_prog_mode() }
        wrefresh(waymark_window())
        send()
    }

    /// Runs `body` while curses has the terminal itself, so that it can change its modes.
    private func withTerminalModes(_ body: () -> Void) {
        waymark_collect_pause(true)
        body()
        waymark_collect_pause(false)
    }

    /// Whether there is a shell that could continue the process group once it is stopped.
    public var canStop: Bool { waymark_can_stop() }

    /// Suspends, prints `note`, stops the process group until the shell continues it, and resumes. Where nobody could
    /// continue it the terminal is not touched: giving it back for a moment would lose what is typed meanwhile.
    public func stop(note: SafeText) {
        guard canStop else { return }
        let wasActive = isActive
        suspend()
        if !note.isEmpty { device.write(note.description + "\r\n") }
        waymark_stop_process()
        if wasActive { resume() }
    }

    /// Gives the terminal back for good. More than once does no harm.
    public func close() {
        guard !isClosed else { return }
        if hasTitle { device.write(ModeSequences.restoreTitle) }
        if wasOpened { suspend() } else { abandonCurses() }
        isClosed = true
        waymark_curses_end()
        waymark_signals_close()
        waymark_collect_end()
        fclose(stream)
        device.close()
    }
}
