import Terminal

/// What the header of a stage shows where there is not room for everything: conflicts give way first, then moments, then
/// the mark behind the name, then pains, then the mean. A name that does not even fit alone is shortened beside the mean.
struct HeaderLine {
    /// The fewest columns that a name is shortened to beside the mean.
    private static let shortestName = 8

    /// The columns of the name.
    let nameWidth: Int
    /// Whether the mark behind the name is shown.
    let showsMark: Bool
    /// The sums that are shown, in their order.
    let sums: [Canvas.Piece]
    /// Whether a mark or a sum is left out.
    let isCut: Bool

    /// What fits into so many columns.
    ///
    /// - Parameters:
    ///   - name: the columns of the whole name.
    ///   - hasMark: whether there is a mark behind it, one column wide.
    init(
        name: Int, hasMark: Bool, mean: Canvas.Piece?, pains: Canvas.Piece?, moments: Canvas.Piece?,
        conflicts: Canvas.Piece? = nil, room: Int
    ) {
        let all: (mark: Bool, sums: [Canvas.Piece?]) = (hasMark, [mean, pains, moments, conflicts])
        let choices = [
            all, (hasMark, [mean, pains, moments]), (hasMark, [mean, pains]), (false, [mean, pains]), (false, [mean]),
            (false, []),
        ]
        .map { (mark: $0.mark, sums: $0.sums.compactMap { $0 }) }
        let meanWidth = mean.map { $0.columns + 1 } ?? 0
        if let choice = choices.first(where: { Self.columns(name, $0.mark, $0.sums) <= room }) {
            (nameWidth, showsMark, sums) = (name, choice.mark, choice.sums)
        } else if let mean, room - meanWidth >= Self.shortestName {
            (nameWidth, showsMark, sums) = (room - meanWidth, false, [mean])
        } else {
            (nameWidth, showsMark, sums) = (room, false, [])
        }
        isCut = showsMark != choices[0].mark || sums.count < choices[0].sums.count
    }

    private static func columns(_ name: Int, _ hasMark: Bool, _ sums: [Canvas.Piece]) -> Int {
        name + (hasMark ? 2 : 0) + (sums.isEmpty ? 0 : 1 + Mark.columns(of: sums))
    }
}
