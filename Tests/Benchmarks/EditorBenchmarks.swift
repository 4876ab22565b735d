import Editor
import JourneyModel
import Terminal

/// What the editor does between a key and a frame, on a terminal of 200 by 50, without the terminal.
struct EditorBenchmarks {
    let size: Int
    let stopwatch: Stopwatch
    private let state: EditorState

    /// Opens a journey of this size; `nil` where it cannot be opened.
    init?(size: Int, stopwatch: Stopwatch) {
        self.size = size
        self.stopwatch = stopwatch
        let bytes = GeneratedJourney(touchpoints: size).bytes
        guard let journey = try? JourneyReader.read(bytes).journey else { return nil }
        guard let theme = try? Theme.load("dark", for: .full) else { return nil }
        var state = EditorState(journey, document: DocumentInfo(name: "measured.journey.json"), theme: theme)
        state.setSize(Size(width: 200, height: 50))
        self.state = state
    }

    /// All of them, in the order of the table.
    func run() -> [Measurement] {
        [
            opening(),
            keys("select right and draw", ["l", "l", "l", "h", "h", "h"]),
            keys("select down and draw", ["j", "j", "j", "k", "k", "k"]),
            keys("judge and draw", ["1", "2", "3", "4", "5"]),
            typing(),
            keys("undo and draw", ["u"], after: Array(repeating: ["4", "2"], count: 100).flatMap { $0 }),
            keys("draw a page further", ["PageDown", "PageUp"]),
        ]
    }

    /// From the journey to the first frame.
    private func opening() -> Measurement {
        let seconds = stopwatch.time {
            guard let theme = try? Theme.load("dark", for: .full) else { return }
            var state = EditorState(self.state.journey, theme: theme)
            state.setSize(Size(width: 200, height: 50))
            var editor = Editor(state)
            _ = editor.frame()
        }
        return Measurement("open and draw", touchpoints: size, seconds: seconds)
    }

    private func typing() -> Measurement {
        let letters = "the quick brown fox jumps over it ".map { $0 == " " ? "Space" : String($0) }
        return keys("type a character and draw", letters, after: ["Enter"])
    }

    /// The time from each key to its frame; the keys are pressed over and over, 200 of them.
    private func keys(_ name: String, _ names: [String], after first: [String] = []) -> Measurement {
        var editor = Editor(state)
        for event in first.compactMap(Self.event) { _ = editor.handle(event, now: 0) }
        _ = editor.frame()
        let events = names.compactMap(Self.event)
        let seconds = stopwatch.each(events.isEmpty ? 0 : 200) { number in
            _ = editor.handle(events[number % events.count], now: 0)
            _ = editor.frame()
        }
        return Measurement(name, touchpoints: size, seconds: seconds)
    }

    private static func event(_ name: String) -> InputEvent? { KeyEvent(name: name).map { .key($0) } }
}
