import JourneyInsight
import JourneyModel
import Terminal

extension ScoreStrip {
    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        guard let record = record(state) else { return }
        let flows = flows(record, state, map)
        let frame = LayerFrame.beside(place, flows.size, state, map)
        Panel.draw("! \(record[Pain.text]?.string ?? "")", frame: frame, &canvas)
        var inner = Panel.inside(frame)
        for flow in flows {
            flow.draw(in: inner, &canvas)
            inner = inner.inset(top: flow.lines.count)
        }
        placeCursor(in: frame, &canvas)
    }

    func area(_ state: EditorState, _ map: MapLayout) -> Rect? {
        record(state).map { LayerFrame.beside(place, flows($0, state, map).size, state, map) }
    }

    mutating func click(at point: Point, in state: inout EditorState, _ map: MapLayout) {
        guard let record = record(state) else { return }
        let flows = flows(record, state, map)
        let inner = Panel.inside(LayerFrame.beside(place, flows.size, state, map))
        let factors = Rect(x: inner.x, y: inner.y, width: inner.width, height: flows[0].lines.count)
        if let index = flows[0].index(at: point, in: factors), Self.factors.indices.contains(index) { current = index }
    }

    private func flows(_ record: Record, _ state: EditorState, _ map: MapLayout) -> [Flow] {
        let width = min(map.frame.width - 4, 84)
        return [
            Flow(factors(record) + [priority(state)], width: width),
            Flow(impacts(record) + fixes(record), width: width), Flow([lanes(record, state)], width: width),
        ]
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
        // Until all that counts was asked, scores are missing because they are still to come.
        let none = current < Self.effort ? "priority ○" : state.journey.whyNoPriority(ofPain: pain)
        let text = priority.map { "priority \(Int($0.rounded())) of 100" } ?? none
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
    private func placeCursor(in frame: Rect, _ canvas: inout Canvas) {
        if current == Self.factors.count { canvas.surface.cursor = frame.origin.offset(x: 1, y: 1) }
    }
}
