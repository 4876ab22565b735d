import JourneyModel
import Terminal

/// A list to choose from: one or several; by letters, or by typing a part of the name.
struct ChoiceList: Sendable {
    /// One thing to choose.
    struct Option: Sendable {
        /// The value that is chosen.
        let value: Text
        /// What is shown.
        let label: String
        /// The key that chooses it; `nil` in lists that are filtered by typing.
        var letter: Unicode.Scalar?
    }

    /// What became of a key.
    enum Outcome: Sendable {
        /// The list goes on.
        case stay
        /// These values are chosen.
        case done([Text])
        /// Nothing is to change.
        case abandoned
    }

    /// All options.
    let options: [Option]
    /// Whether several can be chosen.
    let isSet: Bool
    /// What is chosen.
    private(set) var chosen: [Text]
    /// The text that options are filtered by; `nil` in a list of letters.
    private(set) var filter: TextField?
    /// The options that fit the filter.
    private(set) var shown: [Int]
    /// The selected one of those shown.
    private(set) var cursor: Int

    /// A list of words, each with a letter of its own.
    init(words: [Text], chosen: [Text], isSet: Bool) {
        let known = words + chosen.filter { !words.contains($0) }
        options = Self.lettered(known.map { Option(value: $0, label: $0.string) })
        self.isSet = isSet
        self.chosen = chosen
        shown = Array(options.indices)
        cursor = chosen.first.flatMap { known.firstIndex(of: $0) } ?? 0
    }

    /// A list of records, filtered by what is typed.
    init(records: [RecordNames.Candidate], chosen: [Text], isSet: Bool) {
        let known = Set(records.map(\.id.text))
        let missing = chosen.filter { !known.contains($0) }
        options =
            records.map { Option(value: $0.id.text, label: $0.shortName) }
            + missing.map { Option(value: $0, label: "\($0) (not there)") }
        self.isSet = isSet
        self.chosen = chosen
        filter = TextField()
        shown = Array(options.indices)
        cursor = options.firstIndex { chosen.contains($0.value) } ?? 0
    }

    /// Gives each option the first of its letters that is free, else a digit.
    private static func lettered(_ options: [Option]) -> [Option] {
        var taken: Set<Unicode.Scalar> = []
        return options.map { option in
            let letters = Array(option.label.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic })
            let free = (letters + Array("123456789".unicodeScalars)).first { !taken.contains($0) }
            if let free { taken.insert(free) }
            return Option(value: option.value, label: option.label, letter: free)
        }
    }

    /// Whether an option is chosen.
    func isChosen(_ option: Option) -> Bool { chosen.contains(option.value) }

    /// Takes a key. Enter and Esc keep what is chosen in a set; C-c leaves all as it was.
    mutating func take(_ key: KeyEvent) -> Outcome {
        switch key.name {
        case "C-c": return .abandoned
        case "Esc": return isSet ? .done(chosen) : .abandoned
        case "Tab": return isSet ? .done(chosen) : choose()
        case "Enter": return isSet && filter == nil ? .done(chosen) : choose()
        case "Down", "C-n": move(by: 1)
        case "Up", "C-p": move(by: -1)
        case "Space" where isSet && filter == nil: return choose()
        case "Backspace" where filter?.isEmpty ?? true, "Delete" where filter?.isEmpty ?? true:
            if !isSet { return .done([]) }
            chosen = []
        default: return type(key)
        }
        return .stay
    }

    private mutating func move(by step: Int) {
        guard !shown.isEmpty else { return }
        cursor = (cursor + step + shown.count) % shown.count
    }

    private mutating func choose() -> Outcome {
        guard shown.indices.contains(cursor) else { return .stay }
        let value = options[shown[cursor]].value
        guard isSet else { return .done([value]) }
        if let index = chosen.firstIndex(of: value) { chosen.remove(at: index) } else { chosen.append(value) }
        return .stay
    }

    private mutating func type(_ key: KeyEvent) -> Outcome {
        guard filter != nil else { return typeLetter(key) }
        if case .edited? = filter?.press(key) { applyFilter() }
        return .stay
    }

    private mutating func typeLetter(_ key: KeyEvent) -> Outcome {
        guard let scalar = key.typed, let index = options.firstIndex(where: { $0.letter == scalar }) else {
            return .stay
        }
        cursor = index
        return choose()
    }

    private mutating func applyFilter() {
        let typed = String(decoding: filter?.bytes ?? [], as: UTF8.self)
        shown = FuzzyMatch.ranking(of: typed, among: options.map(\.label))
        cursor = 0
    }
}
