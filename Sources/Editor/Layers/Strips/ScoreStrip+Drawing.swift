import JourneyInsight
import JourneyModel
import Terminal

extension ScoreStrip {
    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        guard let record = record(state) else { return }
        let width = min(map.frame.width - 4, 84)
        let flows = [
            Flow(factors(record) + [priority(state)], width: width),
            Flow(impacts(record) + fixes(record), width: width), Flow([lanes(record, state)], width: width),
        ]
        let lines = flows.reduce(0) { $0 + $1.lines.count }
        let size = Size(width: (flows.map(\.width).max() ?? 0) + 4, height: lines + 2)
        let frame = LayerFrame.beside(
            map.area(of: place, state.grid), size: size, in: LayerFrame.bounds(forHeight: size.height, state))
        var inner = Panel.draw("! \(record[Pain.text]?.string ?? "")", frame: frame, &canvas).inset(left: 1, right: 1)
        for flow in flows {
            flow.draw(in: inner, &canvas)
            inner = inner.inset(top: flow.lines.count)
        }
        placeCursor(flows[0], in: frame, &canvas)
    }

    private func factors(_ record: Record) -> [Flow.Item] {
        Self.factors.indices.map { index in
            let field = Self.factors[index]
            let score = record[field]
            return Flow.Item(
                [
                    .init("\(field.spec.label.lowercased()) ", .layer),
                    .init(score.map { "\($0)" } ?? "·", score == nil ? .layerDisabled : .layerTitle),
                ], isSelected: index == current)
        }
    }

    private func priority(_ state: EditorState) -> Flow.Item {
        let priority = state.journey.priority(ofPain: pain)
        let text = priority.map { "priority \(Int($0.rounded())) of 100" } ?? "priority ○"
        return Flow.Item([.init(text, priority == nil ? .layerDisabled : .pain)])
    }

    private func impacts(_ record: Record) -> [Flow.Item] {
        let chosen = record[Pain.impact]
        return [Flow.Item([.init("impact", .layerDisabled)])]
            + Self.impacts.map { choice(String($0.word.string), $0.key, isOn: chosen.contains($0.word)) }
    }

    private func fixes(_ record: Record) -> [Flow.Item] {
        let chosen = record[Pain.fix]
        return [Flow.Item([.init("fix", .layerDisabled)])]
            + Self.fixes.map { choice($0.word.string, $0.key, isOn: chosen == $0.word) }
    }

    private func choice(_ word: String, _ key: Character, isOn: Bool) -> Flow.Item {
        Flow.Item(Flow.Item.word(word, key: key) + (isOn ? [.init(" ✓", .layerTitle)] : []))
    }

    private func lanes(_ record: Record, _ state: EditorState) -> Flow.Item {
        let lanes = record[Pain.lanes]
        let who = lanes.isEmpty ? "everyone there" : lanes.map { state.laneName(ID($0)) }.joined(separator: ", ")
        return Flow.Item([.init("=", .layerKey), .init(" felt by ", .layerDisabled), .init(who, .layer)])
    }

    /// The terminal's cursor stays in the strip also when all factors were asked.
    private func placeCursor(_ flow: Flow, in frame: Rect, _ canvas: inout Canvas) {
        if current == Self.factors.count { canvas.surface.cursor = frame.origin.offset(x: 1, y: 1) }
    }
}
