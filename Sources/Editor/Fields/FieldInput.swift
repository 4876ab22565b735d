import JourneyModel

/// Turns typed text into values: what the schema table does, and references by name and votes besides.
struct FieldInput: Sendable {
    private let names: RecordNames

    /// Input for the fields of a journey.
    init(_ journey: Journey) {
        names = RecordNames(journey)
    }

    /// The value that text stands for; `nil` for empty text, which clears the field.
    ///
    /// - Parameter byLines: whether only line ends part the elements of a set, because some hold commas.
    func value(typed text: Text, for spec: FieldSpec, byLines: Bool = false) throws -> Value? {
        let text = text.trimmed
        guard !text.isEmpty else { return nil }
        switch spec.kind {
        case .ref(let types): return .text(try names.resolve(text, types).text)
        case .refs(let types): return .list(Self.sorted(try elements(text, types)))
        case .set(let words) where words.isEmpty && byLines: return .list(Self.sorted(text.lines))
        case .counts: return .entries(try counts(text))
        default: return try spec.value(typed: text)
        }
    }

    /// The ids in a list of names; the whole text may be the name of one record, with commas in it.
    private func elements(_ text: Text, _ types: [RecordType]) throws -> [Text] {
        if let whole = names.candidates(types).first(where: { $0.name == text.string }) { return [whole.id.text] }
        return try text.elements.map { try names.resolve($0, types).text }
    }

    /// Votes as they are typed: `ana 2, raj 1`.
    private func counts(_ text: Text) throws -> Entries {
        Entries(
            try text.elements.map { element in
                let words = element.string.split(separator: " ")
                guard words.count >= 2, let count = Int(words[words.count - 1]), count >= 0 else {
                    throw Refusal("“\(element.string.prefix(40))” is no vote; votes are typed as “ana 2, raj 1”")
                }
                return .init(Text(words.dropLast().joined(separator: " ")), .number(Number(count)))
            })
    }

    /// Elements as a set is written: sorted by bytes, each once.
    static func sorted(_ elements: [Text]) -> [Text] { Set(elements).sorted() }
}
