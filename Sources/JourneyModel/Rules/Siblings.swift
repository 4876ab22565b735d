/// The records among which one is to be placed: in order, and without that one itself.
struct Siblings {
    private let journey: Journey
    private let type: RecordType
    private let list: IDList
    /// Where the record itself stands in the list now; `nil` where it does not.
    private let own: Int?

    /// The siblings of a record in a list that is in order of positions.
    init(of id: ID?, _ type: RecordType, in list: IDList, of journey: Journey) {
        self.journey = journey
        self.type = type
        self.list = list
        own = id.flatMap { journey.place(of: $0, type, in: list) }
    }

    /// The number of siblings.
    var count: Int { own == nil ? list.count : list.count - 1 }

    /// The number of siblings in front of the record itself; `nil` where it is none of the list.
    var ownIndex: Int? { own }

    /// A sibling by its number.
    subscript(index: Int) -> ID { list[listIndex(index)] }

    /// The position of a sibling.
    func position(_ index: Int) -> Text? { journey[type, self[index]]?.position }

    /// The number of a sibling; `nil` where it is none.
    func index(of id: ID) -> Int? {
        guard let place = journey.place(of: id, type, in: list), place != own else { return nil }
        return place - (own.map { place > $0 } ?? false ? 1 : 0)
    }

    private func listIndex(_ index: Int) -> Int { index >= own ?? .max ? index + 1 : index }
}

extension Journey {
    /// The place of a record in a list that is in order of positions, such as the touchpoints of a cell; `nil` where it
    /// is not in it. O(log n).
    public func place(of id: ID, _ type: RecordType, in list: IDList) -> Int? {
        let index = place(for: id, at: self[type, id]?.position, type, in: list)
        return index < list.count && list[index] == id ? index : nil
    }

    /// The place that a record with a position has, or would have, in a list that is in order of positions. O(log n).
    func place(for id: ID, at position: Text?, _ type: RecordType, in list: IDList) -> Int {
        let own = position ?? .empty
        return list.ids.partition { other in
            let position = other == id ? own : self[type, other]?.position ?? .empty
            return (position, other) >= (own, id)
        }
    }
}
