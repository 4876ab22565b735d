import JourneyModel

/// Who takes part in the purchase, what they can do and want, and who is missing.
struct StakeholdersView {
    let journey: Journey
    private let lanes: [ID]
    private let late: [ID: Lateness]
    private let sums: MapSums

    init(_ journey: Journey) {
        self.journey = journey
        lanes = journey.stakeholders
        late = Dictionary(journey.latecomers().map { ($0.lane, $0) }) { first, _ in first }
        sums = MapSums(of: journey)
    }

    var content: (String, [MethodPart]) {
        (
            answer,
            [
                MethodPart("people", "Who decides", people), MethodPart("matrix", "Influence × interest", matrix),
                MethodPart("stance", "Stance along the stages", stance),
                MethodPart("coverage", "Who is missing", coverage),
            ]
        )
    }

    private var answer: String {
        guard !lanes.isEmpty else { return "Nobody is on the map yet; a l adds a lane" }
        let against = lanes.filter { (journey[.lane, $0]?[Lane.stance] ?? 0) < 0 }
        let missing = Self.missingFunctions(in: journey)
        let deciding = lanes.filter { journey[.lane, $0]?.holds(Lane.role, "decision-maker") == true }
        let verb = deciding.count == 1 ? "decides" : "decide"
        return sentence([
            deciding.isEmpty
                ? "\(counted(lanes.count, "stakeholder")), and nobody decides"
                : "\(names(deciding)) \(verb), of \(counted(lanes.count, "stakeholder"))",
            against.isEmpty ? nil : "against us: \(names(against))",
            late.isEmpty ? nil : "came late: \(names(lanes.filter { late[$0] != nil }))",
            missing.isEmpty ? nil : "nobody is there for \(missing.map(Self.spelled).joined(separator: ", "))",
        ])
    }

    private func names(_ lanes: [ID]) -> String {
        lanes.map { journey.name(.lane, $0, limit: 20) }.joined(separator: ", ")
    }

    private var people: MethodTable {
        MethodTable(
            [
                .text("name", "Stakeholder"), .text("function", "Function", rank: 5), .text("role", "Role", rank: 4),
                .text("person", "Person", rank: 8), .text("authority", "Authority", rank: 3),
                .number("influence", "Infl."), .number("interest", "Int."), .text("strategy", "Strategy", rank: 2),
                .number("stance", "Stance"), .number("emotion", "Emotion", rank: 1),
                .text("joins", "Came in", rank: 6, id: "joinsId"),
                .text("shouldJoin", "Due", rank: 6, id: "shouldJoinId"), .text("late", "Late", rank: 1),
                .text("priorities", "Priorities", rank: 9), .text("concerns", "Concerns", rank: 10),
                .text("criteria", "Criteria", rank: 11),
            ], lanes.map(person), nothing: "Nobody is on the map yet; a l adds a lane")
    }

    private func person(_ id: ID) -> MethodRow {
        let cells = RecordCells(.lane, id, in: journey)
        let came =
            cells.record[Lane.joins]
            ?? journey.map.stages.first {
                !journey.map.touchpoints(lane: id, stage: $0).isEmpty
            }
        return MethodRow(
            cells.subject,
            [
                cells.name(Lane.name), cells.text(Lane.function), cells.text(Lane.role), cells.text(Lane.person),
                cells.texts(Lane.authority), cells.score(Lane.influence), cells.score(Lane.interest),
                .text(InfluenceStrategy(cells.record)?.rawValue), cells.feeling(Lane.stance),
                .mean(sums.lane(id).emotion),
                .record(.stage, came, in: journey, limit: 30, field: cells.path(Lane.joins.key)),
                cells.reference(Lane.shouldJoin, .stage), .text(late[id] == nil ? nil : "late", tone: .bad),
                cells.texts(Lane.priorities), cells.texts(Lane.concerns), cells.texts(Lane.criteria),
            ])
    }

    private var matrix: MethodMatrix {
        MethodMatrix(
            lanes, .lane, x: (Lane.interest, "interest"), y: (Lane.influence, "influence"),
            quarters: (
                InfluenceStrategy.keepSatisfied.rawValue, InfluenceStrategy.manageClosely.rawValue,
                InfluenceStrategy.monitor.rawValue, InfluenceStrategy.keepInformed.rawValue
            ), in: journey)
    }

    /// What each stakeholder thinks of us in each stage, as the cells of the lanes say.
    private var stance: MethodTable {
        let stages = journey.map.stages
        let columns =
            [MethodColumn.text("name", "Stakeholder"), .number("stance", "Overall")]
            + stages.enumerated().map { index, stage in
                .number("stage:\(stage.text)", journey.name(.stage, stage, limit: 14), rank: index + 1, give: .alike)
            }
        return MethodTable(
            columns,
            lanes.map { id in
                let cells = RecordCells(.lane, id, in: journey)
                let along = stages.map { stage in
                    let step = cells.record[Lane.cells].record(stage.text)?[Cell.stance]
                    return MethodCell.feeling(step, field: cells.path(Lane.cells.key) + [stage.text, Cell.stance.key])
                }
                return MethodRow(cells.subject, [cells.name(Lane.name), cells.feeling(Lane.stance)] + along)
            }, nothing: "Nobody is on the map yet; a l adds a lane")
    }

    /// The functions that a purchase between companies usually needs.
    private static let expected: [StaticString] = [
        "finance", "it", "operations", "executive", "procurement", "legal", "security", "end-user",
    ]

    /// The functions that a purchase between companies usually needs and no stakeholder has.
    static func missingFunctions(in journey: Journey) -> [StaticString] {
        expected.filter { word in !holds(Lane.function, word, in: journey) }
    }

    /// A function for people.
    private static func spelled(_ function: StaticString) -> String {
        switch function.description {
        case "it": "IT"
        case "end-user": "end users"
        default: function.description
        }
    }

    /// The roles in a purchase that no stakeholder plays.
    static func missingRoles(in journey: Journey) -> [StaticString] {
        Choices.role.filter { word in !holds(Lane.role, word, in: journey) }
    }

    private static func holds(_ field: Field<Text>, _ word: StaticString, in journey: Journey) -> Bool {
        journey.stakeholders.contains { journey[.lane, $0]?.holds(field, word) == true }
    }

    private var coverage: MethodTable {
        let kinds: [(kind: String, words: [StaticString], says: (Record, StaticString) -> Bool)] = [
            ("function", Self.expected + ["compliance", "partner"], { $0.holds(Lane.function, $1) }),
            ("role", Choices.role, { $0.holds(Lane.role, $1) }),
            ("authority", Choices.authority, { record, word in record[Lane.authority].contains { $0.says(word) } }),
        ]
        let rows = kinds.flatMap { kind, words, says in
            words.map { word in
                let there = lanes.filter { journey[.lane, $0].map { says($0, word) } == true }
                return MethodRow(
                    there.first.map { MethodSubject(.lane, $0) },
                    [
                        .text(word.description), .text(kind), .count(there.count),
                        .records(
                            .lane, there, in: journey, limit: 30, tone: there.isEmpty ? .bad : .plain, nobody: "nobody"),
                    ])
            }
        }
        let ordered = rows.filter { $0.subject == nil } + rows.filter { $0.subject != nil }
        return MethodTable(
            [
                .text("what", "Function, role or authority"), .text("kind", "Kind"), .number("count", "Lanes"),
                .text("lanes", "Who", ids: "laneIds"),
            ],
            ordered, nothing: "")
    }
}

/// How to deal with a stakeholder, by influence and interest. After A. Mendelow, "Environmental scanning: the impact of
/// the stakeholder concept" (1981), with the names that are usual today.
public enum InfluenceStrategy: String, CaseIterable, Sendable {
    /// High influence, high interest.
    case manageClosely = "manage closely"
    /// High influence, low interest.
    case keepSatisfied = "keep satisfied"
    /// Low influence, high interest.
    case keepInformed = "keep informed"
    /// Low influence, low interest.
    case monitor

    /// The strategy for influence and interest from 1 to 5, of which 4 and 5 are high; `nil` unless both are in range.
    public init?(influence: Int?, interest: Int?) {
        guard let influence, let interest, (1...5).contains(influence), (1...5).contains(interest) else { return nil }
        switch (PainPriority.isHigh(influence), PainPriority.isHigh(interest)) {
        case (true, true): self = .manageClosely
        case (true, false): self = .keepSatisfied
        case (false, true): self = .keepInformed
        case (false, false): self = .monitor
        }
    }

    /// The strategy for a lane.
    public init?(_ lane: Record) {
        self.init(influence: lane[Lane.influence], interest: lane[Lane.interest])
    }
}
