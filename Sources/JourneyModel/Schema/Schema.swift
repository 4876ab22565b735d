/// The one schema table: every record type with every field.
public enum Schema {
    /// The fields of a record type.
    @inline(__always)
    public static func of(_ type: RecordType) -> RecordSchema { table[Int(type.rawValue)] }

    /// The schema of every record type, by its raw value.
    public static let table: [RecordSchema] = RecordType.allCases.map { RecordSchema($0, rows(of: $0)) }

    /// The keys of the table for the reader.
    static let keys = KeyTable(table)

    private static func rows(of type: RecordType) -> [FieldSpec] {
        switch type {
        case .journey: journey
        case .lane: lane
        case .stage: stage
        case .touchpoint: touchpoint
        case .pain: pain
        case .opportunity: opportunity
        case .metric: metric
        case .relation: relation
        case .capability: capability
        case .comment: comment
        case .scope: scope
        case .review: review
        case .cell: cell
        case .source: source
        case .experience: experience
        case .moment: moment
        case .pilot: pilot
        case .effect: effect
        case .reading: reading
        case .resolution: resolution
        case .disagreement: disagreement
        }
    }
}
