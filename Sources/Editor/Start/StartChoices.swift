/// What the start screen offers.
public struct StartChoices: Sendable {
    /// One line of it.
    public struct Entry: Equatable, Sendable {
        /// The name to choose by. It may come from outside.
        public let name: String
        /// Where it is or what it holds, in a few words. It may come from outside.
        public let detail: String

        /// A line with a name and a few words about it.
        public init(name: String, detail: String) {
            self.name = name
            self.detail = detail
        }
    }

    /// The maps that were opened last, newest first.
    public let recent: [Entry]
    /// The templates that a new map may begin with.
    public let templates: [Entry]
    /// The bundled example.
    public let example: Entry

    /// Choices among these.
    public init(recent: [Entry], templates: [Entry], example: Entry) {
        self.recent = recent
        self.templates = templates
        self.example = example
    }
}

/// What was chosen on the start screen.
public enum StartChoice: Equatable, Sendable {
    /// The recent map at this index.
    case recent(Int)
    /// A new map from the template at this index.
    case template(Int)
    /// A copy of the example.
    case example
}

extension EditorState {
    /// Shows the start screen instead of the map.
    public mutating func showStart(_ choices: StartChoices) {
        layers = [StartLayer(choices)]
    }
}
