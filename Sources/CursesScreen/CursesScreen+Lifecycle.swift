import CSystem
import CTerminal
import Terminal

extension CursesScreen {
    /// Takes the terminal. Frames are shown from then on. Where it `asksForGround` and the terminal knows the question,
    /// an event will tell what letters stand on.
    public func open(asksForGround: Bool = false) {
        guard !wasOpened, !isClosed else { return }
        wasOpened = true
        signals = waymark_signals_open()
        _ = adoptSize()
        enter()
        owesQuestion = asksForGround && features.hasModes && features.hasAnswers
    }

    /// Sets the modes of the terminal and guards it; the rest is sent with the first frame.
    func enter() {
        isActive = true
        let reset = features.reset.map { CChar(bitPattern: $0) }
        let note = Self.crashNote.utf8.map { CChar(bitPattern: $0) }
        waymark_guard_arm(reset, reset.count, note, note.count)
        device.takeModes()
        drawFromNothing()
    }

    private func drawFromNothing() {
        invalidate()
        line.forgetAnswers()
        pending = features.takes
    }

    /// Gives the terminal back as it was, until `resume`.
    public func suspend() {
        guard isActive else { return }
        isActive = false
        // Where no frame was shown nothing is to be taken back.
        if pending.isEmpty { device.write(writer.leave(height: size.height) + features.leaves) }
        pending = []
        cursorShape = .block
        awaitAnswers()
        if device.isAlive { waymark_modes_return(device.descriptor) }
        waymark_guard_disarm()
    }

    /// Takes the terminal again and shows what it showed; the next event says what size it has now.
    public func resume() {
        guard !isActive, !isClosed else { return }
        let frame = shown
        enter()
        if let frame { present(frame) }
        owesSize = true
    }

    /// Brings the terminal back into our modes and draws it from nothing.
    func repaint() {
        guard isActive, device.isAlive else { return }
        let frame = shown
        waymark_modes_take(device.descriptor)
        drawFromNothing()
        cursorShape = nil
        if let frame { present(frame) }
    }

    /// Whether there is a shell that could continue the process group once it is stopped.
    public var canStop: Bool { waymark_can_stop() }

    /// Suspends, prints `note`, stops the process group until the shell continues it, and resumes. Where nobody could
    /// continue it the terminal is not touched: giving it back for a moment would lose what is typed meanwhile.
    public func stop(note: SafeText) { stop(note: note, isOwed: false) }

    /// Stops like `stop(note:)`; where that `isOwed` to a signal, only if the process was not continued since.
    func stop(note: SafeText, isOwed: Bool) {
        guard canStop else { return }
        let wasActive = isActive
        suspend()
        if !note.isEmpty { device.write(note.description + "\r\n") }
        waymark_stop_process(isOwed)
        if wasActive { resume() }
    }

    /// Gives the terminal back for good. More than once does no harm.
    public func close() {
        guard !isClosed else { return }
        if hasTitle { device.write(ModeSequences.restoreTitle) }
        suspend()
        isClosed = true
        waymark_description_close()
        waymark_signals_close()
        device.close()
    }
}
