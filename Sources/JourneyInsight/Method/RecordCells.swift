import JourneyModel

/// Makes cells of the fields of one record.
struct RecordCells {
    let journey: Journey
    let type: RecordType
    let id: ID
    let record: Record

    init(_ type: RecordType, _ id: ID, in journey: Journey) {
        self.journey = journey
        self.type = type
        self.id = id
        record = journey[type, id] ?? Record(type)
    }

    var subject: MethodSubject { MethodSubject(type, id) }

    func path(_ key: Text) -> [Text] { type.path(id) + [key] }

    /// What the record is called, and the field that holds the name.
    func name(_ field: Field<Text>) -> MethodCell {
        let shown = journey.name(type, id, limit: Self.limit)
        let text = record[field].map(\.trimmed.string) ?? ""
        return MethodCell(.text(text.isEmpty ? shown : text), shown: shown, field: path(field.key))
    }

    func text(_ field: Field<Text>, tone: MethodCell.Tone = .plain) -> MethodCell {
        .content(record[field], field: path(field.key), tone: tone)
    }

    func texts(_ field: Field<[Text]>) -> MethodCell {
        let texts: [Text] = record[field]
        guard !texts.isEmpty else { return .texts([], field: path(field.key)) }
        let shown = texts.map { Printable.line($0, limit: Self.limit) }.joined(separator: ", ")
        return MethodCell(.texts(texts.map(\.string)), shown: shown, field: path(field.key))
    }

    func score(_ field: Field<Int>) -> MethodCell {
        .number(record[field].map(Double.init), field: path(field.key))
    }

    func feeling(_ field: Field<Int>) -> MethodCell { .feeling(record[field], field: path(field.key)) }

    func number(_ field: Field<Double>) -> MethodCell {
        .number(record[field], field: path(field.key), shown: Figures.measured)
    }

    /// A reference to one record of a type, by its name.
    func reference(_ field: Field<ID>, _ type: RecordType) -> MethodCell {
        .record(type, record[field], in: journey, limit: 30, field: path(field.key))
    }

    /// References to touchpoints, stages, lanes or pains, by their names.
    func references(_ field: Field<[Text]>) -> MethodCell {
        .records(nil, record[field].map { ID($0) }, in: journey, field: path(field.key))
    }

    static func line(_ text: Text?) -> String? {
        text.map(\.trimmed).flatMap { $0.isEmpty ? nil : Printable.line($0, limit: limit) }
    }

    /// The characters of a value at most that people are shown.
    static let limit = 200
}

extension Journey {
    /// What the record with an id is called, whatever it is; the id where there is none.
    func anyName(_ id: ID, limit: Int = 40) -> String {
        type(of: id).map { name($0, id, limit: limit) } ?? Printable.line(id.text, limit: limit)
    }
}

/// A number with its noun: `1 pain`, `3 pains`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
}

/// The parts of a sentence that are there, with commas between.
func sentence(_ parts: [String?]) -> String {
    let said = parts.compactMap { $0 }.joined(separator: "; ")
    return said.prefix(1).uppercased() + said.dropFirst()
}
