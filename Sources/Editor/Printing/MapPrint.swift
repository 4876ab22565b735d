import JourneyModel
import Terminal

/// The whole map, drawn as on the screen but with nothing selected and nothing cut off: bands of stages that fit in a
/// width, one below the other.
public struct MapPrint {
    private var state: EditorState
    private let width: Int

    /// The fewest columns that a map can be printed in.
    public static let leastWidth = 24

    /// Taller than any map: rows are measured before anything is drawn.
    private static let measuringHeight = 1 << 24

    /// A print of `journey` at `zoom`, in `width` columns, at least `leastWidth`.
    public init(_ journey: Journey, zoom: Zoom, width: Int, theme: Theme) {
        self.width = max(width, Self.leastWidth)
        state = EditorState(journey, theme: theme)
        state.place = .journey
        state.view.zoom = zoom
    }

    /// Calls `body` with every band, from the first stages to the last; one of them exists at a time.
    public func forEachBand<E: Error>(_ body: (Surface) throws(E) -> Void) throws(E) {
        var band = self
        var first = 0
        repeat {
            band.state.view.firstStage = first
            let (surface, count) = band.draw()
            try body(surface)
            first += max(count, 1)
        } while first < state.grid.stages.count
    }

    /// The band that begins with the first stage, and the number of its stages.
    private mutating func draw() -> (Surface, Int) {
        let height = measure()
        let size = Size(width: width, height: height)
        state.size = size
        let layout = MapLayout(MapMetrics(state, in: Rect(size: size)), state)
        var canvas = Canvas(surface: Surface(size: size, style: state.theme[.text]), theme: state.theme)
        MapView(state, layout).draw(into: &canvas)
        return (canvas.surface, layout.columns.count)
    }

    private func measure() -> Int {
        let frame = Rect(size: Size(width: width, height: Self.measuringHeight))
        let rows = MapMetrics(state, in: frame).rows(from: 0)
        return max((rows.last?.span.upperBound ?? 0) + 1, 8)
    }
}
