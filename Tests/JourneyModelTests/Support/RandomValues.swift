@testable import JourneyModel

/// Random contents of a journey, ordinary and wild.
struct RandomValues {
    var random: SeededRandom

    /// Ids of which records are made and to which references point; few, so that they meet.
    static let ids = (0..<6).map { "r\($0)" } + ["é", "e\u{301}"]

    /// Keys that no schema knows.
    static let unknownKeys: [Text] = ["x-a", "x-b", "x-c", "", "\u{301}", "a\"b\\c\n"]

    static let texts = [
        "a", "Security review", "naïve café", "e\u{301}", "é", "", " ", "line\nline", "\"\\/\u{0}\u{1F}\u{7F}", "👩‍👩‍👧",
        "\u{202E}abc", "\u{2028}", String(repeating: "\u{301}", count: 40),
    ]

    static let raws = [
        "null", "true", "[]", "{}", "1.50", "-0", "1E+400", "\"\\u0041\\/\"", "[1,[2,{\"b\":1,\"a\":{}}]]", "{\"\":0}",
        "{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", "{\"a\":1,\"b\":{\"c\":1}}", "{\"a\":3,\"b\":{\"c\":2,\"d\":{}}}",
    ]

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

    mutating func text() -> Text { Text(Self.texts[below(Self.texts.count)]) }

    mutating func id() -> Text { Text(Self.ids[below(Self.ids.count)]) }

    mutating func raw() -> Value { .raw(RawValue(json: Text(Self.raws[below(Self.raws.count)]))) }

    /// A value that fits a field as the reader would give it.
    mutating func value(_ kind: FieldKind, depth: Int = 0) -> Value {
        switch kind {
        case .line, .letters, .text, .date, .time: .text(text())
        case .choice(let words): .text(oneIn(4) ? text() : Text("\(words[below(words.count)])"))
        case .position: .text(position())
        case .integer, .decimal, .numberChoice: number()
        case .set, .refs: .list(list().asSet)
        case .list: .list(list())
        case .ref: .text(id())
        case .record(let type): .record(record(type, depth: depth + 1))
        case .records(let type, _): .entries(entries { .record($0.record(type, depth: depth + 1)) })
        case .counts: .entries(entries { $0.number() })
        case .any: raw()
        }
    }

    /// A record with some of its fields, and now and then an unknown one.
    mutating func record(_ type: RecordType, depth: Int = 0) -> Record {
        var record = Record(type)
        for field in type.schema.fields where field.kind.isScalar ? oneIn(2) : oneIn(depth + 2) {
            record = record.replacing(field.key, with: value(field.kind, depth: depth))
        }
        if oneIn(4) { record = record.replacing(Self.unknownKeys[below(Self.unknownKeys.count)], with: raw()) }
        return record
    }

    private mutating func number() -> Value {
        let spellings = ["0", "1", "-2", "5", "0.25", "1.50", "1e3", "-0", "99"]
        return .number(Number(spelling: Text(spellings[below(spellings.count)])))
    }

    private mutating func position() -> Text {
        ["a0", "a1", "a1", "a1V", "a0zz", "b00", "Zz", "", "foreign!", "a00"][below(10)]
    }

    private mutating func list() -> [Text] { (0..<below(3)).map { _ in oneIn(2) ? id() : text() } }

    private mutating func entries(_ value: (inout Self) -> Value) -> Entries {
        Entries((0..<below(3)).map { _ in Entries.Entry(id(), value(&self)) })
    }
}

extension FieldKind {
    /// Whether values of this kind have no parts of their own.
    fileprivate var isScalar: Bool {
        switch self {
        case .record, .records, .counts: false
        default: true
        }
    }
}

extension RecordType {
    fileprivate var schema: RecordSchema { Schema.of(self) }
}
