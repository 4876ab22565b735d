import JourneyModel

/// How values are shown and offered for editing.
struct ValueText: Sendable {
    private let names: RecordNames

    /// Texts for the values of a journey.
    init(_ journey: Journey) {
        names = RecordNames(journey)
    }

    /// A value as people read it; lists of lines have a line each.
    func shown(_ value: Value, _ spec: FieldSpec) -> String {
        switch (spec.kind, value) {
        case (.ref(let types), .text(let id)): name(id, types)
        case (.refs(let types), .list(let ids)): ids.map { name($0, types) }.joined(separator: ", ")
        case (.list, .list(let lines)): lines.map { "· \($0)" }.joined(separator: "\n")
        case (.integer(let range), .number(let number)) where range.lowerBound < 0:
            number.int.map { Self.feeling($0, spec) } ?? number.spelling.string
        default: typed(value)
        }
    }

    private static func feeling(_ value: Int, _ spec: FieldSpec) -> String {
        spec.key == Lane.stance.key || !(-2...2).contains(value) ? EmotionMark.number(value) : EmotionMark.text(value)
    }

    private func name(_ id: Text, _ types: [RecordType]) -> String {
        names.name(ID(id), among: types) ?? "\(id) (not there)"
    }

    /// A value of a field as it is typed: references by name, whole names in any case; lists a line each; sets with
    /// commas between, or a line each where an element holds commas.
    func typed(_ value: Value, as spec: FieldSpec) -> String {
        switch (spec.kind, value) {
        case (.ref(let types), .text(let id)): names.fullName(ID(id), among: types) ?? id.string
        case (.refs(let types), .list(let ids)):
            ids.map { names.fullName(ID($0), among: types) ?? $0.string }.joined(separator: ", ")
        case (.list, .list(let lines)): lines.map(\.string).joined(separator: "\n")
        default: typed(value)
        }
    }

    private func typed(_ value: Value) -> String {
        switch value {
        case .text(let text): text.string
        case .number(let number): number.spelling.string
        case .list(let list): list.map(\.string).joined(separator: Self.holdsCommas(list) ? "\n" : ", ")
        case .entries(let entries): entries.items.map { "\($0.key) \(typed($0.value))" }.joined(separator: ", ")
        case .raw(let raw): raw.json.string
        case .record(let record): record.fields.map { "\($0.spec.label): \(typed($0.value))" }.joined(separator: ", ")
        }
    }

    /// Whether a comma is part of an element, so that only line ends can part the list.
    static func holdsCommas(_ list: [Text]) -> Bool {
        list.contains { $0.bytes.contains(UInt8(ascii: ",")) }
    }

    /// A value for a message, on one line of at most 30 characters.
    func short(_ value: Value?, _ spec: FieldSpec) -> String {
        guard let value else { return "none" }
        let line = shown(value, spec).replacing("\n", with: " ")
        return line.count > 30 ? "\(line.prefix(29))…" : line
    }
}
