import Terminal

/// A mark on a card, a header or a label, and how readily it gives way where there is little room.
struct Mark {
    /// What gives way first comes last. What hurts and what decides stays longest.
    enum Rank: Int, Comparable {
        case emotion, pain, moment, broken, conflict, unjudged, comment, shared, validated

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    /// How it is shown.
    let piece: Canvas.Piece
    /// How it is shown where the room is short; `nil` where it cannot be shorter.
    var short: Canvas.Piece?
    /// How long it stays.
    let rank: Rank

    init(_ text: String, _ scope: Scope, _ rank: Rank) {
        piece = Canvas.Piece(text, scope)
        self.rank = rank
    }

    /// The marks that fit into so many columns, with one between them; where some are left out, the last one that is
    /// shown ends in `…`. A mark is shown whole or not at all.
    static func fitting(_ marks: [Mark], width: Int) -> [Canvas.Piece] {
        var pieces = marks.map(\.piece)
        if columns(of: pieces) <= width { return pieces }
        pieces = marks.map { $0.short ?? $0.piece }
        if columns(of: pieces) <= width { return pieces }
        var left = marks
        while let last = left.indices.max(by: { left[$0].rank < left[$1].rank }) {
            left.remove(at: last)
            pieces = left.map { $0.short ?? $0.piece }
            if columns(of: pieces) < width { break }
        }
        guard let end = pieces.popLast() else { return width > 0 ? [Canvas.Piece("…", .cutoff)] : [] }
        return pieces + [Canvas.Piece(end.text + "…", end.scope)]
    }

    /// The columns of pieces with one between them.
    static func columns(of pieces: [Canvas.Piece]) -> Int {
        pieces.reduce(max(0, pieces.count - 1)) { $0 + $1.columns }
    }
}
