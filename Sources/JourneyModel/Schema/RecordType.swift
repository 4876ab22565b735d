/// What a record describes: the journey, one of its collections, or a part inside another record.
public enum RecordType: UInt8, CaseIterable, Sendable {
    case journey, lane, stage, touchpoint, pain, opportunity, metric, relation, capability, comment
    case scope, review, cell, source, experience, moment, pilot, effect, reading, resolution, disagreement

    /// The record types that the journey keeps in collections, in the order of the file.
    public static let collections: [RecordType] = [
        .lane, .stage, .touchpoint, .pain, .opportunity, .metric, .relation, .capability, .comment,
    ]

    /// The key of the collection in the document; `nil` for what is not kept in a collection.
    public var collectionKey: StaticString? {
        switch self {
        case .lane: "lanes"
        case .stage: "stages"
        case .touchpoint: "touchpoints"
        case .pain: "pains"
        case .opportunity: "opportunities"
        case .metric: "metrics"
        case .relation: "relations"
        case .capability: "capabilities"
        case .comment: "comments"
        default: nil
        }
    }

    /// The record type whose collection has this key.
    public init?(collectionKey key: Text) {
        guard let type = Self.collections.first(where: { $0.collectionKey.map { key == $0 } ?? false }) else {
            return nil
        }
        self = type
    }

    /// The name for people, in the singular.
    public var label: String {
        switch self {
        case .disagreement: "conflict"
        default: "\(self)"
        }
    }

    /// The name for people with its article: a lane, an opportunity.
    public var labelWithArticle: String { "\("aeiou".contains(label.prefix(1)) ? "an" : "a") \(label)" }

    /// The letter that new ids of this type begin with.
    var idPrefix: String { String("\(self)".prefix(1)) }

    /// The number of the collection in file order, 0 for lanes.
    var collectionIndex: Int? {
        let index = Int(rawValue) - Int(RecordType.lane.rawValue)
        return (0..<Self.collections.count).contains(index) ? index : nil
    }
}
