import JourneyModel

extension EditorState {
    /// The text with which a value of a field is edited.
    func text(_ value: Value?, _ spec: FieldSpec) -> FieldText { FieldText(value, spec, in: journey) }

    /// The words that a field offers: what it knows, what is in use, or the names of records.
    ///
    /// - Parameter byLines: whether only line ends part the elements of a set. Where commas do, words that hold one
    ///   are not offered.
    func completion(for spec: FieldSpec, byLines: Bool = false) -> Completion {
        switch spec.kind {
        case .choice(let words): Completion(words.map { Text($0.description) }, part: .whole)
        case .set(let words) where !words.isEmpty: Completion(words.map { Text($0.description) }, part: .element)
        case .set where spec.key == Text("tags"):
            byLines
                ? Completion(tagsInUse, part: .line)
                : Completion(tagsInUse.filter { !ValueText.holdsCommas([$0]) }, part: .element)
        case .line where spec.key == Text("owner"): Completion(ownersInUse, part: .whole)
        case .ref(let types): Completion(names(types), part: .whole)
        case .refs(let types): Completion(names(types), part: .element)
        default: .none
        }
    }

    private func names(_ types: [RecordType]) -> [Text] {
        RecordNames(journey).candidates(types).map { Text($0.name) }
    }
}
