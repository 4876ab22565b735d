import JourneyModel
import Terminal

/// The help: keys for the selected place, signs of the map, keys while typing; scrolled and turned by page.
struct HelpLayer: Layer {
    /// The pages.
    private let pages: [HelpPage]
    /// The page that is shown.
    private var page = 0
    /// The first line shown.
    private var top = 0

    /// The help for a state; `hints` are the keys of the layer that the help was asked from.
    init(_ state: EditorState, hints: [Hint]) {
        pages = HelpPage.all(state, hints: hints)
    }

    var mode: String? { "HELP" }

    var hints: [Hint] {
        [Hint("↑↓", "scroll"), Hint("Tab", "next page: \(pages[(page + 1) % pages.count].title)"), Hint("Esc", "back")]
    }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        let inner = inner(state)
        let step = max(1, inner.height - 1)
        switch event {
        case .mouse(let mouse) where mouse.action == .scrollDown: scroll(by: 3, inner)
        case .mouse(let mouse) where mouse.action == .scrollUp: scroll(by: -3, inner)
        case .key(let key):
            switch key.name {
            case "Esc", "q", "?", "C-c", "Enter": return .close
            case "C-s": return .closeAndPass
            case "Tab", "Right", "l": turn(by: 1)
            case "S-Tab", "Left", "h": turn(by: -1)
            case "Down", "j": scroll(by: 1, inner)
            case "Up", "k": scroll(by: -1, inner)
            case "PageDown", "Space": scroll(by: step, inner)
            case "PageUp", "b": scroll(by: -step, inner)
            case "Home", "g": top = 0
            case "End", "G": scroll(by: .max / 2, inner)
            default: throw Refusal("Esc leaves the help, Tab turns the page")
            }
        default: break
        }
        return .stay
    }

    private mutating func turn(by step: Int) {
        page = (page + step + pages.count) % pages.count
        top = 0
    }

    private mutating func scroll(by step: Int, _ inner: Rect) {
        top = min(max(0, top + step), max(0, rows(in: inner) - inner.height))
    }

    private func columns(in inner: Rect) -> Int { max(1, min(3, inner.width / 60)) }

    /// The lines of each column.
    private func rows(in inner: Rect) -> Int {
        let columns = columns(in: inner)
        return (pages[page].lines.count + columns - 1) / columns
    }

    private func frame(_ state: EditorState) -> Rect {
        let bounds = state.screen.bounds
        let body = bounds.inset(top: 1, bottom: bounds.maxY - state.screen.map.inset(bottom: 0).maxY)
        let below = state.screen.inspector.isEmpty ? body : bounds.inset(top: 1, bottom: state.size.height < 30 ? 1 : 2)
        let width = min(below.width, 190)
        return Rect(x: below.x + (below.width - width) / 2, y: below.y, width: width, height: below.height)
    }

    private func inner(_ state: EditorState) -> Rect { frame(state).inset(by: 1).inset(left: 1, right: 1) }
}

extension HelpLayer {
    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let title = "\(pages[page].title) · page \(page + 1) of \(pages.count)"
        Panel.draw(title, frame: frame(state), &canvas)
        let inner = inner(state)
        let rows = rows(in: inner)
        let columns = columns(in: inner)
        let width = inner.width / columns
        for column in 0..<columns {
            let lines = pages[page].lines.dropFirst(column * rows).prefix(rows).dropFirst(top).prefix(inner.height)
            for (row, line) in lines.enumerated() {
                draw(line, x: inner.x + column * width, y: inner.y + row, width: width - 2, state.glyphs, &canvas)
            }
        }
        let behind = rows - top - inner.height
        if behind > 0 { canvas.lineEnding(" ▾ \(behind) ", at: inner.maxX, y: inner.maxY, width: 8, .cutoff) }
    }

    private func draw(
        _ line: HelpPage.Line, x: Int, y: Int, width: Int, _ glyphs: GlyphSet, _ canvas: inout Canvas
    ) {
        let keys = min(glyphs == .ascii ? 23 : 20, width / 3)
        switch line {
        case .blank: break
        case .heading(let text): canvas.line(text, x: x, y: y, width: width, .layerTitle)
        case .key(let key, let text):
            let used = canvas.line(glyphs.spelled(key), x: x, y: y, width: keys - 1, .layerKey)
            canvas.line(text, x: x + max(keys, used + 1), y: y, width: width - keys, .layer)
        case .disabled(let key, let text):
            canvas.line(glyphs.spelled(key), x: x, y: y, width: keys - 1, .layerDisabled)
            canvas.line(text, x: x + keys, y: y, width: width - keys, .layerDisabled)
        case .sign(let sign, let scope, let text):
            canvas.line(sign, x: x, y: y, width: keys - 1, scope)
            canvas.line(text, x: x + keys, y: y, width: width - keys, .layer)
        }
    }
}
