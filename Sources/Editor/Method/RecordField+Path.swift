import JourneyModel

extension RecordField {
    /// The field at a path of the document, inside any record; `nil` where the schema table has none.
    init?(at path: [Text]) {
        guard path.count > 2, let type = RecordType(collectionKey: path[0]) else { return nil }
        var part = RecordPart(Array(path[..<2]), type)
        var rest = path[2...]
        while let key = rest.popFirst(), let spec = Schema.of(part.type).field(key) {
            switch spec.kind {
            case .record(let inner): part = RecordPart(part.path + [key], inner, prefix: "\(part.prefix)\(key).")
            case .records(let inner, _):
                guard let entry = rest.popFirst() else { return nil }
                part = RecordPart(part.path + [key, entry], inner, prefix: "\(part.prefix)\(key).\(entry).")
            default:
                guard rest.isEmpty else { return nil }
                self = part.field(spec)
                return
            }
        }
        return nil
    }

    /// Whether it is the value of a reading of a metric.
    var isReadingValue: Bool { path.count == 5 && path[2] == Metric.readings.key && path[4] == Reading.value.key }
}
