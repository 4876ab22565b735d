import JourneyInsight
import JourneyModel

extension CommandList {
    static let judgingKeys: [(String, String)] = [
        ("1", "judge-card -2"), ("2", "judge-card -1"), ("3", "judge-card 0"), ("4", "judge-card +1"),
        ("5", "judge-card +2"), ("0", "judge-card 0"), ("Backspace", "judge-card none"), ("+", "judge-card up"),
        ("-", "judge-card down"),
        ("= 1", "judge-everyone -2"), ("= 2", "judge-everyone -1"), ("= 3", "judge-everyone 0"),
        ("= 4", "judge-everyone +1"), ("= 5", "judge-everyone +2"), ("= 0", "judge-everyone 0"),
        ("= Backspace", "judge-everyone none"), ("= +", "judge-everyone up"), ("= -", "judge-everyone down"),
        ("e 1", "judge-expected -2"), ("e 2", "judge-expected -1"), ("e 3", "judge-expected 0"),
        ("e 4", "judge-expected +1"), ("e 5", "judge-expected +2"), ("e 0", "judge-expected 0"),
        ("e Backspace", "judge-expected none"), ("e +", "judge-expected up"), ("e -", "judge-expected down"),
    ]

    private static let emotions = ["-2", "-1", "0", "+1", "+2", "none", "up", "down"]

    static let judging: [CommandSpec] = [
        CommandSpec(
            "judge-card", .judge, "How it felt for this lane on this card", argument: .word(emotions), repeatable: true,
            whyNot: noCards
        ) { state, argument in try state.judge(try Judged(argument), expected: false) },
        CommandSpec(
            "judge-everyone", .judge, "How it felt for every lane on this card", argument: .word(emotions),
            repeatable: true, whyNot: noCards
        ) { state, argument in try state.judgeEveryone(try Judged(argument)) },
        CommandSpec(
            "judge-expected", .judge, "What this lane had been led to expect", argument: .word(emotions),
            repeatable: true, whyNot: noCards
        ) { state, argument in try state.judge(try Judged(argument), expected: true) },
    ]

    /// Why a command that acts on cards cannot act; `nil` when it can.
    static let noCards: @Sendable (EditorState) -> String? = { state in
        if let refusal = state.document.refusal { return refusal }
        return state.onlySums ?? state.nothingSelected
    }
}

/// A judgement as it is typed: a value, none, or one step up or down.
enum Judged: Equatable {
    case value(Int?)
    case nudge(Int)

    init(_ argument: String) throws {
        switch argument {
        case "none": self = .value(nil)
        case "up": self = .nudge(1)
        case "down": self = .nudge(-1)
        default:
            guard let value = Int(argument.replacing("−", with: "-")), (-2...2).contains(value) else {
                throw Refusal("“\(argument)” is no judgement; judgements are −2 to +2, none, up and down")
            }
            self = .value(value)
        }
    }

    func applied(to old: Int?) -> Int? {
        switch self {
        case .value(let value): value
        case .nudge(let step): old.map { min(2, max(-2, $0 + step)) } ?? step
        }
    }
}

extension EditorState {
    /// Judges the selected cards, each in its lane.
    mutating func judge(_ judged: Judged, expected: Bool) throws {
        let targets = targets().filter { $0.lane != Place.inbox }
        guard !targets.isEmpty else { throw Refusal("Cards in the inbox are judged once they stand in a lane") }
        try judge(targets, judged, expected: expected)
    }

    /// Judges the selected cards in all their lanes.
    mutating func judgeEveryone(_ judged: Judged) throws {
        let touchpoints = targets().touchpoints
        let targets = touchpoints.flatMap { id in
            (journey[.touchpoint, id]?[Touchpoint.experiences].keys ?? []).map { Target(touchpoint: id, lane: ID($0)) }
        }
        try judge(targets, judged, expected: false)
    }

    /// Judges cards as one change that says what came of it.
    mutating func judge(_ targets: [Target], _ judged: Judged, expected: Bool) throws {
        guard let first = targets.first else { throw Refusal("There is no card to judge") }
        let old = journey.judged(first, expected: expected)
        let label = label(targets, from: old, judged, expected: expected)
        try change(label) { draft in
            for target in targets {
                let new = judged.applied(to: draft.journey.judged(target, expected: expected))
                if expected {
                    try draft.judge(target.touchpoint, lane: target.lane, expected: new)
                } else {
                    try draft.judge(target.touchpoint, lane: target.lane, emotion: new)
                }
            }
        }
    }

    private func label(_ targets: [Target], from old: Int?, _ judged: Judged, expected: Bool) -> String {
        let what = expected ? "expected " : ""
        let to = judged.applied(to: old).map { EmotionMark.number($0) } ?? "unjudged"
        guard targets.count == 1, let target = targets.first else {
            let lanes = Set(targets.map(\.lane))
            let who = lanes.count == 1 ? "\(laneName(targets[0].lane)), " : ""
            let all = if case .nudge(let step) = judged { step > 0 ? "one step up" : "one step down" } else { to }
            return "\(who)\(targets.count) cards: \(what)\(all)"
        }
        let from = old.map { EmotionMark.number($0) } ?? "○"
        return "\(laneName(target.lane)): \(what)\(from) → \(to)"
    }
}

extension Journey {
    /// What stands in the judgement of a card; what is out of range counts as nothing.
    fileprivate func judged(_ target: EditorState.Target, expected: Bool) -> Int? {
        let judgement = judgement(target.touchpoint, lane: target.lane)
        return expected ? judgement?.expected : judgement?.emotion
    }
}
