import JourneyModel

/// One rule of `check`.
public struct Rule: Sendable {
    /// The name that findings carry, for example `late-involvement`.
    public let id: String
    /// How much a finding of this rule matters.
    public let severity: Severity
    /// Why the rule exists.
    public let reason: String
    /// What to do about a finding.
    public let remedy: String
    /// What looks for it.
    let finder: Finder

    enum Finder: Sendable {
        /// The walk over the fields of a record by the schema.
        case structure
        /// What reads the file.
        case reader
        /// A look at each record of these types.
        case record([RecordType], @Sendable (Subject, CheckContext) -> [Flaw])
    }

    init(_ id: String, _ severity: Severity, reason: String, remedy: String, _ finder: Finder) {
        self.id = id
        self.severity = severity
        self.reason = reason
        self.remedy = remedy
        self.finder = finder
    }

    /// Every rule, in the order in which findings of one record are told.
    public static let all: [Rule] =
        structural + naming + placing + people + judging + pains + moments + work + measures + stages + review

    static let byID: [String: Rule] = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    /// The finding of this rule for a flaw of a record.
    func finding(_ flaw: Flaw, of record: [Text]) -> Finding {
        Finding(
            rule: id, severity: severity, path: record + flaw.field, message: flaw.message, remedy: remedy, place: nil)
    }
}

/// The record that a rule looks at.
struct Subject {
    let type: RecordType
    let id: ID
    let record: Record
}

/// What a rule found in a record: the keys to the field, and what is the matter.
struct Flaw {
    let field: [Text]
    let message: String

    init(_ message: String, _ field: Text...) {
        self.field = field
        self.message = message
    }

    init(_ message: String, at field: [Text]) {
        self.field = field
        self.message = message
    }
}

/// What all rules of one check share.
struct CheckContext {
    let journey: Journey
    /// The day that dates are compared with; without it rules about dates find nothing.
    let today: CalendarDate?
    let relationsInConflict: [ID: [ID]]
    /// The lanes that count in means and conflicts.
    let stakeholders: Set<ID>
    /// The stages that have touchpoints.
    private let used: Set<ID>
    /// The stages that a metric names.
    let measured: Set<ID>
    /// The pains that an opportunity answers which is still to be had.
    let answeredPains: Set<Text>
    /// The rules that the journey switches off.
    private let off: Set<Text>
    /// When all lanes came in; `nil` where only one record is looked at, for which that would be too much.
    let arrivals: Arrivals?
    /// The lanes by short name, to find names that two of them share.
    let shortNames: [Text: [ID]]

    init(_ journey: Journey, today: CalendarDate?, isWhole: Bool) {
        self.journey = journey
        arrivals = isWhole ? Arrivals(in: journey) : nil
        self.today = today
        measured = journey.measuredStages
        used = Set(journey.usedStages)
        answeredPains = journey.answeredPains
        off = Set(journey.root[JourneyFields.unchecked])
        relationsInConflict = journey.relationsInConflict()
        stakeholders = Set(journey.stakeholders)
        var names: [Text: [ID]] = [:]
        for lane in journey.map.lanes {
            if let short = journey[.lane, lane]?[Lane.short] { names[short, default: []].append(lane) }
        }
        shortNames = names
    }

    /// Whether a stage has touchpoints.
    func isUsed(_ stage: ID) -> Bool { used.contains(stage) }

    /// Whether the map has been begun: a stage has touchpoints.
    var isBegun: Bool { !used.isEmpty }

    /// Whether the journey switches a rule off.
    func isOff(_ rule: Rule) -> Bool { !off.isEmpty && off.contains(Text(rule.id)) }

    /// The name of a lane in quotes or without, for messages.
    func lane(_ id: Text) -> String { journey.name(.lane, ID(id), limit: 40) }

    func stage(_ id: ID) -> String { journey.name(.stage, id, limit: 40) }
}
