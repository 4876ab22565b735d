/// A journey: a value whose copies are cheap and share what they have in common.
public struct Journey: Sendable {
    /// The records of one collection by id.
    public typealias Records = RecordTable

    /// The fields of the journey itself.
    public internal(set) var root: Record
    var tables: [Records]
    /// Where every touchpoint stands on the map; kept up to date by every edit.
    public internal(set) var map: MapIndex

    /// An empty journey of the format that this program writes.
    public init() {
        self.init(root: Record(.journey).with(JourneyFields.format, JourneyReader.format), tables: [], fileOrder: [])
    }

    /// A journey of these records; `meanwhile` is told of it before the map is made, of which it has the order of lanes and
    /// stages then.
    init(
        root: Record, tables: [Records], fileOrder: [(type: RecordType, id: ID)], meanwhile: ((Journey) -> Void)? = nil
    ) {
        self.init(unmapped: root, tables: tables, fileOrder: fileOrder)
        map = MapIndex(ofAxes: self)
        meanwhile?(self)
        map.build(from: self)
    }

    /// A journey of these records whose map is not made: nothing but the records may be looked at.
    init(unmapped root: Record, tables: [Records], fileOrder: [(type: RecordType, id: ID)]) {
        self.root = root
        self.tables = tables.isEmpty ? Array(repeating: RecordTable(), count: RecordType.collections.count) : tables
        map = MapIndex()
        givePositions(to: fileOrder)
    }

    /// The records of a collection, by ascending id.
    public func records(_ type: RecordType) -> Records {
        type.collectionIndex.map { tables[$0] } ?? RecordTable()
    }

    /// The record of a type with an id.
    public subscript(type: RecordType, id: ID) -> Record? {
        guard let index = type.collectionIndex else { return nil }
        return tables[index][id]
    }

    /// The number of records in all collections.
    public var recordCount: Int { tables.reduce(0) { $0 + $1.count } }

    /// The collection that holds an id; the first one in table order where several do.
    public func type(of id: ID) -> RecordType? {
        RecordType.collections.first { self[$0, id] != nil }
    }

    /// The ids of a collection in the order in which people see them: by position, then id; comments by time.
    public func ordered(_ type: RecordType) -> [ID] {
        switch type {
        case .lane: map.lanes
        case .stage: map.stages
        case .comment: records(.comment).sorted { Self.commentKey($0) < Self.commentKey($1) }.map(\.key)
        default: records(type).sorted { Self.positionKey($0) < Self.positionKey($1) }.map(\.key)
        }
    }

    static func positionKey(_ item: (key: ID, value: Record)) -> (Text, ID) {
        (item.value.position ?? .empty, item.key)
    }

    static func commentKey(_ item: (key: ID, value: Record)) -> (Text, ID) {
        (item.value[Comment.at] ?? .empty, item.key)
    }

    /// The id under which an id is already in use in any collection.
    public func isTaken(_ id: ID) -> Bool { type(of: id) != nil }
}

extension Journey: Equatable {
    /// Whether both hold the same fields and records.
    public static func == (left: Journey, right: Journey) -> Bool {
        left.root == right.root && left.tables == right.tables
    }
}

extension Record {
    /// The position among the siblings; `nil` when there is none.
    public var position: Text? {
        guard type.collectionIndex != nil, type != .comment, case .text(let text)? = value(at: 0) else { return nil }
        return text
    }

    /// The same record at another position.
    public func at(_ position: Text) -> Record {
        replacing(0, with: .text(position))
    }
}
