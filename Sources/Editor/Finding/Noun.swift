/// What `]` and `[` walk.
enum Noun: String, CaseIterable, Sendable {
    case pain
    case opportunity
    case moment
    case comment
    case metric
    case lane
    case stage
    case conflict
    case unjudged
    case negative
    case broken
    case assumed
    case news
    case merge

    /// The noun of a command's argument.
    init(argument: String) throws {
        guard let noun = Noun(rawValue: argument) else {
            throw Refusal("“\(argument)” is nothing to go to; there are \(Self.words.joined(separator: ", "))")
        }
        self = noun
    }

    /// The words of all nouns.
    static let words = allCases.map(\.rawValue)

    /// The letter that stands for it behind a prefix key.
    var key: String {
        switch self {
        case .metric: "k"
        case .conflict: "r"
        case .merge: "x"
        case .negative: "e"
        default: String(rawValue.prefix(1))
        }
    }

    /// What one of them is called in a message.
    var label: String {
        switch self {
        case .comment: "Open comment"
        case .unjudged: "Unjudged card"
        case .negative: "Bad emotion"
        case .broken: "Broken promise"
        case .assumed: "Assumed card"
        case .news: "News"
        case .merge: "Merge conflict"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }

    /// What to say when there is none.
    var nothing: String {
        switch self {
        case .pain: "Nothing hurts yet; ! adds a pain to a card"
        case .opportunity:
            "Nothing to gain yet; a o adds an opportunity"
        case .moment: "Nothing is a moment of truth yet; * makes one of a card"
        case .comment: "Nothing to answer: there are no open comments"
        case .metric: "Nothing is measured yet; a k adds a metric"
        case .lane: "Nothing there yet; a l adds a lane"
        case .stage: "Nothing there yet; a s adds a stage"
        case .conflict: "Nothing stands against each other: no relation of conflict, no spread of 3 or more"
        case .unjudged: "Nothing is left to judge"
        case .negative: "Nothing felt bad: no emotion is −1 or worse"
        case .broken: "Nothing that was promised was broken by two or more"
        case .assumed: "Nothing is merely assumed"
        case .news: "Nothing is new"
        case .merge: "Nothing is in conflict: every merge is settled"
        }
    }

    /// Whether it stands in the headers, so that it is walked stage by stage.
    var isAcross: Bool { self == .stage || self == .metric }
}
