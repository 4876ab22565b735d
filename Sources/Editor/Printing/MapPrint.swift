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
        band.measure()
        var shorts: [ID: MapView.ShortName]?
        var first = 0
        repeat {
            band.state.view.firstStage = first
            let (surface, count) = band.draw(&shorts)
            try body(surface)
            first += max(count, 1)
        } while first < state.grid.stages.count
    }

    /// The band that begins with the first stage, and the number of its stages. The short names of the lanes are the same
    /// in all of them.
    private func draw(_ shorts: inout [ID: MapView.ShortName]?) -> (Surface, Int) {
        let layout = MapLayout(MapMetrics(state, in: Rect(size: state.size)), state)
        var canvas = Canvas(surface: Surface(size: state.size, style: state.theme[.text]), theme: state.theme)
        let view = MapView(state, layout, shorts: shorts)
        shorts = view.shorts
        view.draw(into: &canvas)
        return (canvas.surface, layout.columns.count)
    }

    /// Finds out how high the bands are. The height of a row depends on all of its cells, whatever stages are in sight, so
    /// that it is worked out once for all bands.
    private mutating func measure() {
        let tall = Rect(size: Size(width: width, height: Self.measuringHeight))
        let measured = MapMetrics(state, in: tall)
        state.rowHeights.measure(measured.grid.rows, on: measured.basis) { measured.measuredHeight(of: $0) }
        let rows = MapMetrics(state, in: tall).rows(from: 0)
        state.size = Size(width: width, height: max((rows.last?.span.upperBound ?? 0) + 1, 8))
        let heights = Dictionary(rows.map { ($0.lane, $0.span.count) }, uniquingKeysWith: { first, _ in first })
        let shown = MapMetrics(state, in: Rect(size: state.size))
        state.rowHeights.measure(shown.grid.rows, on: shown.basis) { heights[$0] ?? shown.measuredHeight(of: $0) }
    }
}
