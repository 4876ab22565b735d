import CSystem
import CursesScreen
import Glibc
import Terminal

/// What the probe shows: a grid of cards, one selected, the last event, and text from a hostile source.
struct ProbeState {
    private var size: Size
    private var selection = 0
    private var last = "none"
    /// What lies over everything once `r` was pressed: text that moves about.
    private var moving = MovingText()
    /// How many rows of cards are scrolled away.
    private var scrolled = 0

    private static let hostile = SafeText(
        "\u{1B}[31mred\u{9B}H \u{202E}back 👩\u{200D}💻 🇩🇪 e\u{301} 漢字 \u{7}\u{E0041}")

    init(size: Size) {
        self.size = size
    }

    private var columns: Int { max(size.width / 25, 1) }
    private var count: Int { columns * max((size.height - 3) / 5, 0) }

    /// The frame for the state.
    var frame: Surface {
        var frame = Surface(size: size)
        frame.put("Journey map", at: .zero, style: Style(attributes: .bold))
        frame.put(Self.hostile, at: Point(x: 20, y: 0), style: .plain)
        for index in 0..<count { drawCard(index, in: &frame) }
        moving.draw(in: &frame)
        let text = "\(size.width)x\(size.height) \(last)"
        frame.put(SafeText(text), at: Point(x: 0, y: size.height - 1), style: Style(attributes: .reverse))
        frame.cursor = place(of: selection)
        return frame
    }

    private func place(of index: Int) -> Point {
        Point(x: index % columns * 25, y: 1 + index / columns * 5)
    }

    private func drawCard(_ index: Int, in frame: inout Surface) {
        let words = ["waits", "form", "asks", "confirms", "receives", "searches", "reads", "compares"]
        let color = Style(foreground: .indexed([196, 46, 21, 201, 226][(index + scrolled * columns) % 5]))
        let style = index == selection ? Style(attributes: .reverse) : color
        let corner = place(of: index)
        frame.fill(Rect(origin: corner, size: Size(width: 24, height: 4)), style: style)
        for (row, step) in [1, 7, 5, 3].enumerated() {
            let number = index + scrolled * columns
            let title = row == 0 ? "t\(number) " : "▼ "
            frame.put(SafeText(title + words[number * step % 8]), at: corner.offset(y: row), style: style)
        }
    }

    /// Reacts to `event`.
    mutating func handle(_ event: InputEvent, on screen: CursesScreen) {
        switch event {
        case .key(let key): handle(key, on: screen)
        case .resize(let size): self.size = size
        case .terminate(let signal):
            screen.close()
            leave(status: 128 + signal)
        case .paste(let bytes, let truncated): last = "paste \(bytes.count) \(truncated)"
        default: last = "\(event)"
        }
    }

    private mutating func handle(_ key: KeyEvent, on screen: CursesScreen) {
        switch key.name {
        case "Right": selection = (selection + 1) % max(count, 1)
        case "Left": selection = max(selection - 1, 0)
        case "Down": selection = selection + columns < count ? selection + columns : selection % columns
        case "Up": selection = max(selection - columns, 0)
        case "b": break
        case "d": scrolled += 1
        case "r":
            moving.number += 1
            last = "frame \(moving.number)"
        case "R":
            screen.invalidate()
            last = "again \(moving.number)"
        case "q":
            screen.close()
            leave(status: 0)
        case "c": leave(status: 7)
        case "t": trap()
        case "l": while true {}
        case "C-z": screen.stop(note: "stopped, fg returns")
        case "k":
            last = "continued"
            raise(SIGTSTP)
            raise(SIGCONT)
        case "K": stopLate()
        case "C-l": screen.invalidate()
        case "s":
            screen.suspend()
            screen.resume()
        case "y": _ = screen.copy(Array("copied".utf8))
        case "T": screen.setTitle("a \u{1B} title")
        default: last = key.name
        }
    }

    /// Is told to stop, and continued when it has looked and before it has stopped.
    private mutating func stopLate() {
        raise(SIGTSTP)
        while waymark_signals_next() != SIGTSTP {}
        raise(SIGCONT)
        waymark_stop_process(true)
        last = "went on"
    }

    /// What a mistake in the program does.
    private func trap() {
        let empty: [Int] = []
        last.withCString { _ in _ = empty[selection] }
    }
}
