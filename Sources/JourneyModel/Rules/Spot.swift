/// Where among its siblings a record goes.
public enum Spot: Hashable, Sendable {
    /// In front of all others.
    case first
    /// Behind all others.
    case last
    /// In front of a sibling; last where the sibling is none.
    case before(ID)
    /// Behind a sibling; last where the sibling is none.
    case after(ID)
    /// So many siblings stand in front of it; taken to the nearest end where there are not so many.
    case at(Int)

    /// The number of siblings in front of the spot.
    func index(among siblings: Siblings) -> Int {
        switch self {
        case .first: 0
        case .last: siblings.count
        case .before(let id): siblings.index(of: id) ?? siblings.count
        case .after(let id): siblings.index(of: id).map { $0 + 1 } ?? siblings.count
        case .at(let index): min(max(index, 0), siblings.count)
        }
    }
}
