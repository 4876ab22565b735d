/// Ids in order. Copies are cheap, and so is the edit of a copy, however long the list is.
public struct IDList: Sendable, Equatable {
    var ids = ChunkedArray<ID>()

    /// No ids.
    public init() {}

    init(_ ids: ChunkedArray<ID>) {
        self.ids = ids
    }

    /// The ids of a sequence.
    public init(_ ids: some Sequence<ID>) {
        self.ids = ChunkedArray(ids)
    }
}

extension IDList: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { ids.count }

    public subscript(index: Int) -> ID { ids[index] }

    /// Goes through the ids from the first to the last.
    public struct Iterator: IteratorProtocol {
        var base: FlattenSequence<[[ID]]>.Iterator

        public mutating func next() -> ID? { base.next() }
    }

    public func makeIterator() -> Iterator { Iterator(base: ids.makeIterator()) }
}

extension IDList: ExpressibleByArrayLiteral, CustomStringConvertible {
    public init(arrayLiteral elements: ID...) { ids = ChunkedArray(elements) }

    public var description: String { "\(Array(self))" }

    /// Whether the ids are those of an array.
    public static func == (left: IDList, right: [ID]) -> Bool { left.elementsEqual(right) }
}
