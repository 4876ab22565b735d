import JourneyModel

/// What the method makes of a journey from one side: a sentence that answers the question of the view, and the tables
/// and matrices that it rests on.
public struct MethodView: Sendable {
    /// The views, in the order in which they are listed.
    public enum Kind: String, CaseIterable, Sendable {
        case stakeholders, relations, pains, opportunities, moments, metrics, roadmap, comments
        case toDo = "to-do"
        /// The conflicts that merges left.
        case conflicts
        /// Two maps side by side.
        case compare
        /// Many maps.
        case portfolio
        /// What has changed since a state of the map that is kept elsewhere.
        case news
        /// What was done in a session.
        case history

        /// The views that a journey alone makes.
        public static let ofJourney = allCases.filter {
            ![.conflicts, .compare, .portfolio, .news, .history].contains($0)
        }

        /// The view that a word names; the beginning of its name is enough where no other begins so.
        public init?(word: String) {
            let word = word == "todo" ? Self.toDo.rawValue : word
            let fitting = Self.ofJourney.filter { $0.rawValue.hasPrefix(word) }
            guard !word.isEmpty, let kind = Self(rawValue: word) ?? (fitting.count == 1 ? fitting[0] : nil) else {
                return nil
            }
            self = kind
        }

        /// The heading of the view.
        public var title: String {
            switch self {
            case .pains: "Pain points"
            case .moments: "Moments of truth"
            case .toDo: "To do"
            case .conflicts: "Merge conflicts"
            default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
            }
        }

        /// The names of its parts, the first one first.
        public var parts: [String] {
            switch self {
            case .stakeholders: ["people", "matrix", "stance", "coverage"]
            case .relations: ["conflicts", "matrix", "relations", "stages"]
            case .pains:
                [
                    "triage", "magnitude-severity", "magnitude-frustration", "frequency-severity",
                    "frequency-frustration", "flow", "sources", "impact", "quick-wins",
                ]
            case .opportunities: ["rice", "matrix", "kano", "alignment", "effects", "gaps", "pilots"]
            case .moments: ["moments", "checklist", "truths", "promises", "capabilities"]
            case .metrics: ["dashboard", "stages", "readings", "definitions"]
            case .roadmap: ["horizons", "owners", "overdue"]
            case .comments: ["open", "resolved", "people"]
            case .toDo: ["kinds", "list", "standing"]
            case .conflicts: ["conflicts"]
            case .compare: ["chart", "curves", "touchpoints", "only", "figures"]
            case .portfolio: ["maps", "stages", "means", "worst", "pains", "stakeholders", "unread"]
            case .news: ["news", "arrivals"]
            case .history: ["changes", "undone", "snapshots"]
            }
        }

        /// What names a view or a part of one: `pains`, `pains.triage`.
        public static let words = ofJourney.flatMap { kind in
            [kind.rawValue] + kind.parts.map { "\(kind.rawValue).\($0)" }
        }
    }

    /// Which view it is.
    public let kind: Kind
    /// The answer to the question of the view, in one sentence.
    public let answer: String
    /// What the answer rests on, the most important part first. There is at least one.
    public let parts: [MethodPart]

    /// One of the views `Kind.ofJourney`; dates are compared with `today`, without which nothing is overdue.
    public init(_ kind: Kind, of journey: Journey, today: CalendarDate? = nil) {
        self.kind = kind
        switch kind {
        case .conflicts:
            let view = ConflictsView(journey).view
            (answer, parts) = (view.answer, view.parts)
        case .compare, .portfolio, .news, .history: (answer, parts) = ("", [])
        case .stakeholders: (answer, parts) = StakeholdersView(journey).content
        case .relations: (answer, parts) = RelationsView(journey, today).content
        case .pains: (answer, parts) = PainsView(journey).content
        case .opportunities: (answer, parts) = OpportunitiesView(journey, today).content
        case .moments: (answer, parts) = MomentsView(journey).content
        case .metrics: (answer, parts) = MetricsView(journey).content
        case .roadmap: (answer, parts) = RoadmapView(journey, today).content
        case .comments: (answer, parts) = CommentsView(journey).content
        case .toDo: (answer, parts) = ToDoView(journey, today).content
        }
    }
}

extension MethodView {
    init(_ kind: Kind, _ answer: String, _ parts: [MethodPart]) {
        (self.kind, self.answer, self.parts) = (kind, answer, parts)
    }
}

/// One part of a view. What it holds is only worked out when it is asked for, each time anew: of a map with tens of
/// thousands of pains that takes a second, and one part is looked at at a time.
public struct MethodPart: Sendable {
    /// What the part holds.
    public enum Body: Sendable {
        case table(MethodTable)
        case matrix(MethodMatrix)
    }

    /// The word that names the part, as on the command line.
    public let key: String
    /// The heading of the part.
    public let title: String
    private let make: @Sendable () -> Body

    /// What it holds, worked out now.
    public var body: Body { make() }

    init(_ key: String, _ title: String, _ table: @escaping @autoclosure @Sendable () -> MethodTable) {
        self.key = key
        self.title = title
        make = { .table(table()) }
    }

    init(_ key: String, _ title: String, _ matrix: @escaping @autoclosure @Sendable () -> MethodMatrix) {
        self.key = key
        self.title = title
        make = { .matrix(matrix()) }
    }
}

/// A record that a row or a point of a view is about.
public struct MethodSubject: Hashable, Sendable {
    /// What it is.
    public let type: RecordType
    /// Its id.
    public let id: ID
    /// The lane in which it is meant, of a touchpoint.
    public let lane: ID?

    /// A record, of a touchpoint perhaps in one lane.
    public init(_ type: RecordType, _ id: ID, lane: ID? = nil) {
        self.type = type
        self.id = id
        self.lane = lane
    }
}
