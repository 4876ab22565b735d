extension ShiftSearch {
    /// How many changed rows are compared to find out how far columns moved.
    private static let samples = 4
    /// What the sequences of a shift of columns cost in a row, in bytes.
    private static let sequences = 16

    /// The best shift of columns, in those rows where it saves something.
    func columnShift() -> Found? {
        guard let distance = columnDistance(), let columns = movedColumns(distance) else { return nil }
        var rows: [Int] = []
        var saved = 0
        for row in changed {
            let saving = saving(in: row, columns, distance)
            guard saving > 0 else { continue }
            rows.append(row)
            saved += saving
        }
        return (.columns(columns, by: distance, in: rows), saved)
    }

    /// The columns whose shift leaves fewest cells to draw.
    private func movedColumns(_ distance: Int) -> Range<Int>? {
        var kept = Array(repeating: 0, count: size.width)
        var (moved, blank) = (kept, kept)
        for row in changed {
            let start = row * size.width
            for column in 0..<size.width {
                let cell = new[start + column]
                if cell != old[start + column] { kept[column] += 1 }
                let from = column - distance
                if from < 0 || from >= size.width || cell != old[start + from] { moved[column] += 1 }
                if cell != .blank { blank[column] += 1 }
            }
        }
        return ShiftedPart(kept: kept, moved: moved, blank: blank).best(distance)?.range
    }

    /// What the shift saves in one row; nothing where it would cut a wide cluster.
    private func saving(in row: Int, _ columns: Range<Int>, _ distance: Int) -> Int {
        let start = row * size.width
        let edges = [
            columns.lowerBound, columns.lowerBound - distance, columns.upperBound, columns.upperBound - distance,
        ]
        for edge in edges where edge >= 0 && edge < size.width && old[start + edge].width == 0 { return 0 }
        let kept = cost(row) { old[start + $0] }
        let moved = cost(row) { column in
            guard columns.contains(column) else { return old[start + column] }
            return columns.contains(column - distance) ? old[start + column - distance] : .blank
        }
        return kept - moved - Self.sequences
    }

    /// How far some of the changed rows seem to have moved sideways.
    private func columnDistance() -> Int? {
        let sample = stride(from: 0, to: changed.count, by: max(1, changed.count / Self.samples)).map { changed[$0] }
        var full = 0
        for row in sample { full += matches(row, 0) }
        var best = (distance: 0, score: 0)
        for distance in 1...max(1, size.width / 2) {
            for signed in [distance, -distance] {
                var score = 0
                for row in sample { score += matches(row, signed) }
                if score > best.score { best = (signed, score) }
            }
        }
        return best.score > full ? best.distance : nil
    }

    /// How many cells of a new row show something that the old one shows at a distance.
    private func matches(_ row: Int, _ distance: Int) -> Int {
        let start = row * size.width
        var count = 0
        for column in max(0, distance)..<min(size.width, size.width + distance) {
            let cell = new[start + column]
            if cell == old[start + column - distance], cell != .blank { count += 1 }
        }
        return count
    }
}
