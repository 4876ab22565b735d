import JourneyModel
import Terminal

extension MapView {
    /// Shows what a search found in one drawn line of a text.
    func drawMatches(
        in line: SafeText, of text: Text, x: Int, y: Int, width: Int, isCurrent: Bool, _ canvas: inout Canvas
    ) {
        guard let pattern = state.walk?.shownPattern else { return }
        let style = canvas.style(isCurrent ? .searchCurrent : .searchMatch)
        let shown = line.startOffset..<line.endOffset
        for range in pattern.ranges(in: text, around: shown) where range.overlaps(shown) {
            let start = line.column(ofByte: max(range.lowerBound, line.startOffset))
            let end = min(width, line.column(ofByte: min(range.upperBound, line.endOffset)))
            canvas.surface.restyle(Rect(x: x + start, y: y, width: end - start, height: 1)) { _ in style }
        }
    }
}
