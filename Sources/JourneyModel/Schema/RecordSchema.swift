/// The fields of one record type in the order in which they are written.
public struct RecordSchema: Sendable {
    /// The record type.
    public let type: RecordType
    /// The rows of the table.
    public let fields: [FieldSpec]

    init(_ type: RecordType, _ fields: [FieldSpec]) {
        precondition(fields.count <= 64, "a record type has at most 64 fields")
        self.type = type
        self.fields = fields
    }

    /// The row with this key.
    public func field(_ key: Text) -> FieldSpec? {
        index(of: key).map { fields[$0] }
    }

    /// The place of the field with this key.
    public func index(of key: Text) -> Int? {
        key.withBytes { index(ofBytes: $0) }
    }

    func index(of key: StaticString) -> Int? {
        key.withUTF8Buffer { index(ofBytes: $0) }
    }

    private func index(ofBytes key: UnsafeBufferPointer<UInt8>) -> Int? {
        fields.indices.first { matches($0, key) }
    }

    @inline(__always)
    private func matches(_ index: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
        fields[index].key.count == key.count && fields[index].key.withBytes { $0.elementsEqual(key) }
    }
}

extension FieldSpec {
    private init(_ key: Text, _ label: String, _ kind: FieldKind, _ help: String) {
        self.init(key: key, label: label, kind: kind, help: help)
    }

    static func line(_ key: Text, _ label: String, _ help: String) -> FieldSpec { .init(key, label, .line, help) }
    static func text(_ key: Text, _ label: String, _ help: String) -> FieldSpec { .init(key, label, .text, help) }
    static func letters(_ key: Text, _ label: String, _ count: ClosedRange<Int>, _ help: String) -> FieldSpec {
        .init(key, label, .letters(count), help)
    }
    static func date(_ key: Text, _ label: String, _ help: String) -> FieldSpec { .init(key, label, .date, help) }
    static func time(_ key: Text, _ label: String, _ help: String) -> FieldSpec { .init(key, label, .time, help) }
    static func list(_ key: Text, _ label: String, _ help: String) -> FieldSpec { .init(key, label, .list, help) }
    static func choice(_ key: Text, _ label: String, _ choices: [StaticString], _ help: String) -> FieldSpec {
        .init(key, label, .choice(choices), help)
    }
    static func integer(_ key: Text, _ label: String, _ range: ClosedRange<Int>, _ help: String) -> FieldSpec {
        .init(key, label, .integer(range), help)
    }
    static func decimal(
        _ key: Text, _ label: String, _ help: String,
        in range: ClosedRange<Double> = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    ) -> FieldSpec {
        .init(key, label, .decimal(range), help)
    }
    static func set(_ key: Text, _ label: String, _ help: String, of choices: [StaticString] = []) -> FieldSpec {
        .init(key, label, .set(choices), help)
    }
    static func ref(_ key: Text, _ label: String, _ types: [RecordType], _ help: String) -> FieldSpec {
        .init(key, label, .ref(types), help)
    }
    static func refs(_ key: Text, _ label: String, _ types: [RecordType], _ help: String) -> FieldSpec {
        .init(key, label, .refs(types), help)
    }
    static func record(_ key: Text, _ label: String, _ type: RecordType, _ help: String) -> FieldSpec {
        .init(key, label, .record(type), help)
    }
    static func records(_ key: Text, _ label: String, _ type: RecordType, _ keys: KeyKind, _ help: String) -> FieldSpec
    {
        .init(key, label, .records(type, keys: keys), help)
    }
    static func other(_ key: Text, _ label: String, _ kind: FieldKind, _ help: String) -> FieldSpec {
        .init(key, label, kind, help)
    }

    static let position = FieldSpec("pos", "Position", .position, "Where the record stands among its siblings")
    static let owner = FieldSpec.line("owner", "Owner", "Who answers for it")
    static let tags = FieldSpec.set("tags", "Tags", "Free words to find and filter by")
    static let notes = FieldSpec.text("notes", "Notes", "Anything worth keeping")
    static let votes = FieldSpec.other("votes", "Votes", .counts, "Votes by voter")
    static let sources = FieldSpec.records(
        "sources", "Sources", .source, .names, "What the claim rests on: interviews, surveys, tickets")
}
