import CSystem
import CTerminal
import Terminal

extension CursesScreen {
    /// Shows `frame`, writing only what changed, in one piece; nothing at all when nothing did.
    public func present(_ frame: Surface) {
        guard isActive, device.isAlive else { return }
        let frame = frame.size == size ? frame : frame.fitted(to: size)
        let change = writer.write(frame, over: shown) + cursorChange(to: frame)
        device.write(question() + line.sending(pending + change, at: waymark_microseconds(), asks: mayAsk))
        line.sent(at: waymark_microseconds())
        pending = []
        shown = frame
        guardAnswers()
    }

    /// What is to be asked before the frame.
    private func question() -> [UInt8] {
        guard owesQuestion else { return [] }
        owesQuestion = false
        ground.ask(at: waymark_microseconds())
        return GroundQuestion.question
    }

    /// Has the guard of the terminal know whether answers are due.
    func guardAnswers() {
        let wait = answersWait(at: waymark_microseconds()).map { ($0 + 999) / 1000 }
        guard wait != guardedWait else { return }
        guardedWait = wait
        waymark_guard_expect_answers(Int32(clamping: wait ?? 0))
    }

    /// Whether the terminal may be asked now. One that was taken a moment ago is often given back as soon, and need not
    /// answer first, but over a network it is worth knowing from the beginning how fast that is.
    private var mayAsk: Bool { features.hasAnswers && (shown != nil || isRemote) }

    /// How long the line is busy yet, in milliseconds, rounded up.
    public var busyMilliseconds: Int {
        (line.rest(at: waymark_microseconds()) + 999) / 1000
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
