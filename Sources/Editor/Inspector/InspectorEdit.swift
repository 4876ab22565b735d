import JourneyModel
import Terminal

/// What is being typed or chosen in the inspector.
struct InspectorEdit: Sendable {
    /// What becomes of it.
    enum Goal: Sendable {
        /// The value of a field.
        case set(RecordField)
        /// Something new in a group.
        case add(InspectorAdding)
    }

    /// How it is given.
    enum Input: Sendable {
        /// As text.
        case text(TextField)
        /// From a list.
        case choice(ChoiceList)
    }

    /// What becomes of it.
    let goal: Goal
    /// How it is given.
    var input: Input
    /// The text that stood there at first, where text is typed over the value of a field.
    private(set) var text: FieldText?

    /// Edits a field in the way that suits its kind, beginning with a typed digit where there is one.
    init(_ field: RecordField, _ value: Value?, in journey: Journey, typed: Unicode.Scalar? = nil) {
        goal = .set(field)
        let names = RecordNames(journey)
        let chosen = Self.chosen(value)
        switch (field.spec.kind, value) {
        case (.choice(let words), .text?), (.choice(let words), nil):
            input = .choice(ChoiceList(words: words.map { Text($0.description) }, chosen: chosen, isSet: false))
        case (.set(let words), .list?) where !words.isEmpty, (.set(let words), nil) where !words.isEmpty:
            input = .choice(ChoiceList(words: words.map { Text($0.description) }, chosen: chosen, isSet: true))
        case (.numberChoice(let numbers), .number?) where typed == nil,
            (.numberChoice(let numbers), nil) where typed == nil:
            let words = numbers.compactMap { Number($0)?.spelling }
            input = .choice(ChoiceList(words: words, chosen: chosen, isSet: false))
        case (.ref(let types), .text?), (.ref(let types), nil):
            input = .choice(ChoiceList(records: names.candidates(types), chosen: chosen, isSet: false))
        case (.refs(let types), .list?), (.refs(let types), nil):
            input = .choice(ChoiceList(records: names.candidates(types), chosen: chosen, isSet: true))
        default:
            let text = FieldText(value, field.spec, in: journey)
            self.text = typed == nil ? text : FieldText(nil, field.spec, in: journey)
            input = .text(typed.map { TextField(String($0)) } ?? text.field)
        }
    }

    /// Asks for what is needed to add something.
    init(adding: InspectorAdding, _ input: Input) {
        goal = .add(adding)
        self.input = input
    }

    /// Asks for what is added by its name, or by what it hangs on.
    init(for adding: InspectorAdding, in state: EditorState) throws {
        switch adding {
        case .related:
            let kinds = Choices.relationKind.map { Text($0.description) }
            self.init(adding: adding, .choice(ChoiceList(words: kinds, chosen: [], isSet: false)))
        case .answer: self.init(adding: adding, .text(TextField(kind: .text)))
        case .pilot, .effect:
            let records = RecordNames(state.journey).candidates([.opportunity])
            guard !records.isEmpty else { throw Refusal("There is no opportunity yet; Tab to RICE, and a adds one") }
            self.init(adding: adding, .choice(ChoiceList(records: records, chosen: [], isSet: false)))
        default: self.init(adding: adding, .text(TextField()))
        }
    }

    private static func chosen(_ value: Value?) -> [Text] {
        switch value {
        case .text(let text): [text]
        case .list(let list): list
        case .number(let number): [number.spelling]
        default: []
        }
    }

    /// Does what a key does that ends the edit; a refusal of Escape says how to leave without keeping.
    func leaving<Result>(with key: KeyEvent, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch  where key.name == "Esc" {
            throw Refusal("\(error) · C-c drops it")
        }
    }

    /// What the keys do while it goes on.
    var hints: [Hint] {
        switch input {
        case .text(let field):
            let keep = [Hint("Enter", "keep"), Hint("Tab", "keep, next"), Hint("Esc", "keep"), Hint("C-c", "drop")]
            return field.kind == .text ? [Hint("A-Enter", "new line")] + keep : keep
        case .choice(let list):
            if list.filter != nil, list.isSet {
                return [Hint("Enter", "in or out"), Hint("Esc", "keep"), Hint("C-c", "drop"), Hint("⌫", "none")]
            }
            if list.isSet {
                return [Hint("letter", "in or out"), Hint("Enter", "keep"), Hint("C-c", "drop"), Hint("⌫", "none")]
            }
            return [
                Hint(list.filter == nil ? "letter" : "type", "choose"), Hint("Enter", "take"), Hint("⌫", "none"),
                Hint("Esc", "back"),
            ]
        }
    }
}
