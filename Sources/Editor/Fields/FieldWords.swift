import JourneyModel

/// The words that a field can be completed to.
struct FieldWords: Sendable {
    private let journey: Journey

    /// The most records whose words are gathered.
    private static let reach = 2000

    /// Words for the fields of a journey.
    init(_ journey: Journey) {
        self.journey = journey
    }

    /// What the field knows, the names of what it refers to, or what other records have there.
    func words(for field: RecordField) -> [String] {
        switch field.spec.kind {
        case .choice(let words): words.map(\.description)
        case .set(let words) where !words.isEmpty: words.map(\.description)
        case .numberChoice(let numbers): numbers.compactMap { Number($0)?.spelling.string }
        case .integer(let range) where range.count <= 5:
            range.map { $0 > 0 && range.lowerBound < 0 ? "+\($0)" : "\($0)" }
        case .ref(let types), .refs(let types):
            RecordNames(journey).candidates(types).prefix(Self.reach).map(\.name)
        case .line where !field.isName, .set: inUse(field)
        default: []
        }
    }

    private func inUse(_ field: RecordField) -> [String] {
        var words: Set<Text> = []
        for record in journey.records(field.type).values.prefix(Self.reach) {
            switch record.value(field.spec.key) {
            case .text(let text): words.insert(text)
            case .list(let list): words.formUnion(list)
            default: break
            }
        }
        return words.sorted().map(\.string)
    }
}
