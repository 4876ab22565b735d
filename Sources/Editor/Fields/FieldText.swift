import JourneyModel

/// The text with which the value of a field is edited, in a prompt or in the inspector, and the way back to a value.
struct FieldText: Sendable {
    /// The row of the schema table.
    let spec: FieldSpec
    /// The text to begin with: sets with commas between, lists a line each, references by name.
    let text: Text
    /// Whether only line ends part the elements of a set, because some hold commas.
    let isByLines: Bool

    /// The text of a value in a journey; empty for none.
    init(_ value: Value?, _ spec: FieldSpec, in journey: Journey) {
        self.spec = spec
        if case (.list(let list)?, .set(let words)) = (value, spec.kind), words.isEmpty {
            isByLines = ValueText.holdsCommas(list)
        } else {
            isByLines = false
        }
        text = value.map { Text(ValueText(journey).typed($0, as: spec)) } ?? .empty
    }

    /// How many lines the text may have.
    var kind: TextField.Kind {
        switch spec.kind {
        case .text, .list: .text
        default: isByLines ? .text : .line
        }
    }

    /// A field to edit the text in.
    var field: TextField { TextField(Array(text.bytes), kind: kind) }

    /// Whether typed text is what stood there at first, so that there is nothing to take.
    func isUnchanged(_ typed: Text) -> Bool { typed.trimmed == text.trimmed }

    /// The value that typed text stands for; `nil` for none.
    func value(typed: Text, in journey: Journey) throws -> Value? {
        try FieldInput(journey).value(typed: typed, for: spec, byLines: isByLines)
    }
}
