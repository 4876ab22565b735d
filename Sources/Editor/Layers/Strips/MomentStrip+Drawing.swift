import JourneyModel
import Terminal

extension MomentStrip {
    /// The columns of a value where there is little room.
    private static let shortest = 5

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let moment = moment(state) ?? Record(.moment)
        let flows = flows(moment, state, map)
        let frame = LayerFrame.beside(place, flows.size, state, map)
        Panel.draw("★ moment of truth", frame: frame, &canvas)
        var inner = Panel.inside(frame)
        for flow in flows {
            flow.draw(in: inner, &canvas)
            inner = inner.inset(top: flow.lines.count)
        }
        if moment[Moment.kind] == nil { canvas.surface.cursor = frame.origin.offset(x: 2, y: 1) }
    }

    func area(_ state: EditorState, _ map: MapLayout) -> Rect? {
        LayerFrame.beside(place, flows(moment(state) ?? Record(.moment), state, map).size, state, map)
    }

    private func flows(_ moment: Record, _ state: EditorState, _ map: MapLayout) -> [Flow] {
        let width = min(map.frame.width - 4, 84)
        let kinds = Flow(kinds(moment), width: width)
        let fields = Flow(fields(moment, state, 30), width: width)
        let fits = kinds.lines.count + fields.lines.count + 2 <= map.frame.height
        return [kinds, fits ? fields : Flow(self.fields(moment, state, Self.shortest), width: width)]
    }

    private func kinds(_ moment: Record) -> [Flow.Item] {
        let chosen = moment[Moment.kind]
        return Self.kinds.map { kind in
            Flow.Item(Flow.Item.word(kind.word.string, key: kind.key), isSelected: kind.word == chosen)
        }
    }

    private func fields(_ moment: Record, _ state: EditorState, _ width: Int) -> [Flow.Item] {
        let items = Self.fields.map { field in
            let value = state.text(moment.value(field.spec.key), field.spec).text.lines.first
            let shown = value.map { $0.string.shortened(to: width) } ?? (field.key == "l" ? "all" : "–")
            let label = field.key == "s" ? "SLA" : field.spec.label.lowercased()
            return Flow.Item(
                word(label, field.key) + [
                    .init(" ", .layer), .init(shown, value == nil ? .layerDisabled : .layerTitle),
                ])
        }
        return items + [Flow.Item([.init("x", .layerKey), .init(" no moment", .layer)])]
    }

    /// A label with its letter shown; where the key is a capital letter it stands before the label, to be typed so.
    private func word(_ label: String, _ key: Character) -> [Canvas.Piece] {
        key.isUppercase
            ? [.init(String(key), .layerKey), .init(" " + label, .layer)] : Flow.Item.word(label, key: key)
    }
}
