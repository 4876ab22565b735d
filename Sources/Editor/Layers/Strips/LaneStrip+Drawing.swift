import JourneyModel
import Terminal

extension LaneStrip {
    /// The most columns of a lane's name.
    private static let nameWidth = 18

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let flow = Flow(items(state), width: min(map.frame.width - 4, 96))
        let size = Size(width: flow.width + 4, height: flow.lines.count + 2)
        let anchor = map.area(of: place, state.grid)
        let frame = LayerFrame.beside(anchor, size: size, in: LayerFrame.bounds(forHeight: size.height, state))
        let inner = Panel.draw("", frame: frame, &canvas).inset(left: 1, right: 1)
        flow.draw(in: inner, &canvas)
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
