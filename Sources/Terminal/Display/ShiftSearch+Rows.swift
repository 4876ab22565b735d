extension ShiftSearch {
    /// How many distances are tried.
    private static let candidates = 4
    /// How many rows must stand elsewhere for their distance to be tried.
    private static let leastVotes = 2

    /// The best shift of whole rows.
    func rowShift() -> Found? {
        let distances = rowDistances()
        guard !distances.isEmpty else { return nil }
        var kept = Array(repeating: 0, count: size.height)
        for row in changed { kept[row] = cost(row, overRow: row) }
        let blank = (0..<size.height).map { cost($0, overRow: -1) }
        let found = distances.compactMap { distance -> Found? in
            let moved = (0..<size.height).map { cost($0, overRow: $0 - distance) }
            let part = ShiftedPart(kept: kept, moved: moved, blank: blank).best(distance)
            return part.map { (.rows($0.range, by: distance), $0.saving) }
        }
        return found.max { $0.saving < $1.saving }
    }

    /// How far rows moved that stand elsewhere as they are, most of them first. What stands in several rows says
    /// nothing.
    private func rowDistances() -> [Int] {
        var places: [UInt64: Int] = [:]
        for row in 0..<size.height {
            let hash = hash(old, row)
            places[hash] = places[hash] == nil ? row : -1
        }
        var votes: [Int: Int] = [:]
        for row in changed {
            if let place = places[hash(new, row)], place >= 0, place != row { votes[row - place, default: 0] += 1 }
        }
        let likely = votes.filter { $0.value >= Self.leastVotes }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return likely.prefix(Self.candidates).map(\.key)
    }

    private func hash(_ cells: UnsafeBufferPointer<PackedCell>, _ row: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in row * size.width..<(row + 1) * size.width {
            hash = (hash ^ cells[index].bits) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        return hash
    }
}

/// Chooses which of a number of lines to shift, by what each costs: as it is, moved, and where nothing comes in.
struct ShiftedPart {
    /// The costs added up from the first line on.
    private let kept: [Int]
    private let moved: [Int]
    private let blank: [Int]

    init(kept: [Int], moved: [Int], blank: [Int]) {
        self.kept = Self.sums(kept)
        self.moved = Self.sums(moved)
        self.blank = Self.sums(blank)
    }

    private static func sums(_ costs: [Int]) -> [Int] {
        var sums = [0]
        for cost in costs { sums.append(sums[sums.count - 1] + cost) }
        return sums
    }

    /// The lines whose shift saves most.
    func best(_ distance: Int) -> (range: Range<Int>, saving: Int)? {
        var best: (range: Range<Int>, saving: Int)?
        let length = abs(distance)
        for start in 0..<kept.count {
            var end = start + length + 1
            while end < kept.count {
                let saving = saving(start, end, distance)
                if saving > best?.saving ?? 0 { best = (start..<end, saving) }
                end += 1
            }
        }
        return best
    }

    private func saving(_ start: Int, _ end: Int, _ distance: Int) -> Int {
        let (first, last) = distance > 0 ? (start + distance, end) : (start, end + distance)
        let cameIn = blank[end] - blank[last] + blank[first] - blank[start]
        return kept[end] - kept[start] - (moved[last] - moved[first]) - cameIn
    }
}
