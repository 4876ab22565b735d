/// Looks for a part of a frame that only moved since the frame before it.
///
/// Candidates come from rows that stand elsewhere as they are, and from a few rows that changed; then the part is
/// chosen that leaves least to draw.
struct ShiftSearch {
    let new: UnsafeBufferPointer<PackedCell>
    let old: UnsafeBufferPointer<PackedCell>
    let size: Size
    /// The rows that differ.
    let changed: [Int]

    /// Fewer changed rows than this are drawn without a search: little to gain.
    private static let leastRows = 8
    /// Fewer changed cells than this are drawn without a search: most keys change less, and the search costs more than
    /// all of their drawing.
    private static let leastCells = 400
    /// What a shift must save at least, in bytes.
    private static let leastSaving = 120

    /// What was found, and about how many bytes it saves.
    typealias Found = (shift: Shift, saving: Int)

    /// A search in the cells of two frames of a size, which must share their list of clusters and differ in the rows
    /// `changed`.
    init(
        new: UnsafeBufferPointer<PackedCell>, old: UnsafeBufferPointer<PackedCell>, size: Size, changed: [Int]
    ) {
        self.new = new
        self.old = old
        self.size = size
        self.changed = changed
    }

    /// Whether enough changed, in these pairs of a new and an old row, for a search.
    static func isWorthwhile(_ rows: some Collection<(new: [PackedCell], old: [PackedCell])>) -> Bool {
        guard rows.count >= leastRows else { return false }
        var cells = 0
        for (new, old) in rows {
            cells += new.withUnsafeBufferPointer { new in
                old.withUnsafeBufferPointer { new.difference(from: $0) }
            }
            if cells >= leastCells { return true }
        }
        return false
    }

    /// The shift that saves most; none where none saves enough.
    func best() -> Shift? {
        [rowShift, columnShift].lazy.compactMap { $0() }.first { $0.saving >= Self.leastSaving }?.shift
    }

    /// About how many bytes it takes to draw a new row over other cells: those that differ, and the way to each run
    /// of them, and every change of style.
    @inline(__always)
    func cost(_ row: Int, over other: (_ column: Int) -> PackedCell) -> Int {
        let start = row * size.width
        var (cost, last, style) = (0, -DrawingCost.motion, PackedCell.blank.style)
        for column in 0..<size.width {
            let cell = new[start + column]
            guard cell != other(column) else { continue }
            cost += min(column - last, DrawingCost.motion)
            if cell.style != style { cost += DrawingCost.style }
            (last, style) = (column, cell.style)
        }
        return cost
    }

    /// The cost of a new row over an old one; over nothing where there is none.
    func cost(_ row: Int, overRow oldRow: Int) -> Int {
        guard (0..<size.height).contains(oldRow) else { return cost(row) { _ in .blank } }
        let start = oldRow * size.width
        return cost(row) { old[start + $0] }
    }
}

/// About how many bytes terminals are sent for what is not text.
enum DrawingCost {
    /// To move the cursor.
    static let motion = 8
    /// To change the style.
    static let style = 10
}
