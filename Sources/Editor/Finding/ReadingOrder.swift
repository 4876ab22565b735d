import JourneyModel

/// The order in which places are read: lane by lane along the stages, or stage by stage.
struct ReadingOrder {
    private let grid: Grid
    private let journey: Journey
    private let rows: [ID: Int]
    private let columns: [ID: Int]
    /// Whether stages come before lanes.
    private let isAcross: Bool

    init(_ journey: Journey, across: Bool = false) {
        self.journey = journey
        grid = Grid(journey)
        rows = grid.rows.firstPlaces
        columns = grid.stages.firstPlaces
        isAcross = across
    }

    /// What a place is ordered by.
    struct Key: Comparable {
        let major: Int
        let minor: Int
        let position: Text
        let id: Text

        static func < (left: Key, right: Key) -> Bool {
            (left.major, left.minor, left.position, left.id) < (right.major, right.minor, right.position, right.id)
        }
    }

    /// What a place is ordered by; headers stand before the first lane, labels before the first stage.
    func key(of place: Place) -> Key {
        let row = place.lane.flatMap { rows[$0] } ?? -1
        let column = grid.stage(of: place).flatMap { columns[$0] } ?? -1
        let id = place.touchpoint
        return Key(
            major: isAcross ? column : row, minor: isAcross ? row : column,
            position: id.flatMap { journey[.touchpoint, $0]?.position } ?? .empty, id: id?.text ?? .empty)
    }

    /// The finds in order, one for every place; of several at a place the first one stands.
    func sorted(_ finds: [Find]) -> [(key: Key, find: Find)] {
        var seen: Set<Place> = []
        return finds.filter { seen.insert($0.place).inserted }.map { (key(of: $0.place), $0) }
            .sorted { $0.0 < $1.0 }
    }
}

extension Sequence<ID> {
    /// Where each id stands first, counted from 0.
    var firstPlaces: [ID: Int] {
        Dictionary(enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
