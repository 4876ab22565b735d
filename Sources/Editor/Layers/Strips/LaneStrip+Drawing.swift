import JourneyModel
import Terminal

extension LaneStrip {
    /// The most columns of a lane's name.
    private static let nameWidth = 18

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let flow = flow(state, map)
        let frame = LayerFrame.beside(place, flow.size, state, map)
        Panel.draw("", frame: frame, &canvas)
        flow.draw(in: Panel.inside(frame), &canvas)
        if current == nil { canvas.surface.cursor = frame.origin.offset(x: 1, y: 1) }
    }

    func area(_ state: EditorState, _ map: MapLayout) -> Rect? {
        LayerFrame.beside(place, flow(state, map).size, state, map)
    }

    func flow(_ state: EditorState, _ map: MapLayout) -> Flow {
        Flow(items(state), width: min(map.frame.width - 4, 96))
    }

    private func items(_ state: EditorState) -> [Flow.Item] {
        lanes.indices.map { index in
            let name = String(state.laneName(lanes[index]).prefix(Self.nameWidth))
            let mark = mark(of: lanes[index], in: state.journey)
            let pieces = Flow.Item.word(name, key: letters[index]) + [.init(" ", .layer), mark]
            return Flow.Item(pieces, isSelected: index == current)
        }
    }
}
