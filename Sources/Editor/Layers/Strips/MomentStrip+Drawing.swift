import JourneyModel
import Terminal

extension MomentStrip {
    /// The columns of a value where there is little room.
    private static let shortest = 5

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let moment = moment(state) ?? Record(.moment)
        let width = min(map.frame.width - 4, 84)
        var flows = [Flow(kinds(moment), width: width), Flow(fields(moment, state, 30), width: width)]
        if flows[0].lines.count + flows[1].lines.count + 2 > map.frame.height {
            flows[1] = Flow(fields(moment, state, Self.shortest), width: width)
        }
        let lines = flows.reduce(0) { $0 + $1.lines.count }
        let size = Size(width: (flows.map(\.width).max() ?? 0) + 4, height: lines + 2)
        let frame = LayerFrame.beside(
            map.area(of: place, state.grid), size: size, in: LayerFrame.bounds(forHeight: size.height, state))
        var inner = Panel.draw("★ moment of truth", frame: frame, &canvas).inset(left: 1, right: 1)
        for flow in flows {
            flow.draw(in: inner, &canvas)
            inner = inner.inset(top: flow.lines.count)
        }
        if moment[Moment.kind] == nil { canvas.surface.cursor = frame.origin.offset(x: 2, y: 1) }
    }

    private func kinds(_ moment: Record) -> [Flow.Item] {
        let chosen = moment[Moment.kind]
        return Self.kinds.map { kind in
            Flow.Item(Flow.Item.word(kind.word.string, key: kind.key), isSelected: kind.word == chosen)
        }
    }

    private func fields(_ moment: Record, _ state: EditorState, _ width: Int) -> [Flow.Item] {
        let items = Self.fields.map { field in
            let value = state.typed(moment.value(field.spec.key), as: field.spec).lines.first
            let shown = value.map { shortened($0.string, to: width) } ?? (field.key == "l" ? "all" : "–")
            let label = field.key == "s" ? "SLA" : field.spec.label.lowercased()
            return Flow.Item(
                word(label, field.key) + [
                    .init(" ", .layer), .init(shown, value == nil ? .layerDisabled : .layerTitle),
                ])
        }
        return items + [Flow.Item([.init("x", .layerKey), .init(" no moment", .layer)])]
    }

    private func shortened(_ text: String, to count: Int) -> String {
        text.count > count ? text.prefix(count - 1) + "…" : text
    }

    /// A label with its letter shown; where the key is a capital letter it stands before the label, to be typed so.
    private func word(_ label: String, _ key: Character) -> [Canvas.Piece] {
        key.isUppercase
            ? [.init(String(key), .layerKey), .init(" " + label, .layer)] : Flow.Item.word(label, key: key)
    }
}
