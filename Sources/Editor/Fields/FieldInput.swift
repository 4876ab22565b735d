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

    /// The ids in a list of names. A name with commas in it counts as one where it is typed in full.
    private func elements(_ text: Text, _ types: [RecordType]) throws -> [Text] {
        var left = text.elements[...]
        let parted = partedNames(types)
        let most = parted.keys.map(\.count).max() ?? 0
        var ids: [Text] = []
        while let first = left.first {
            let longest = stride(from: min(most, left.count), to: 1, by: -1).first {
                parted[Array(left.prefix($0))] != nil
            }
            if let longest, let id = parted[Array(left.prefix(longest))] {
                ids.append(id.text)
                left = left.dropFirst(longest)
            } else {
                ids.append(try names.resolve(first, types).text)
                left = left.dropFirst()
            }
        }
        return ids
    }

    /// The records whose names hold commas, by the parts between them.
    private func partedNames(_ types: [RecordType]) -> [[Text]: ID] {
        var parted: [[Text]: ID] = [:]
        for candidate in names.candidates(types) where candidate.name.utf8.contains(UInt8(ascii: ",")) {
            let parts = Text(candidate.name).elements
            if parted[parts] == nil { parted[parts] = candidate.id }
        }
        return parted
    }

    /// Votes as they are typed: `ana 2, raj 1`.
    private func counts(_ text: Text) throws -> Entries {
        Entries(
            try text.elements.map { element in
                let words = element.string.split(separator: " ")
                guard words.count >= 2, let count = Int(words[words.count - 1]), count >= 0 else {
                    throw Refusal("“\(element.string.shortened(to: 40))” is no vote; votes are typed as “ana 2, raj 1”")
                }
                return .init(Text(words.dropLast().joined(separator: " ")), .number(Number(count)))
            })
    }

    /// Elements as a set is written: sorted by bytes, each once.
    static func sorted(_ elements: [Text]) -> [Text] { Set(elements).sorted() }
}
