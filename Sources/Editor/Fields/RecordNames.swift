import JourneyModel

/// What records are called, for showing references and for typing them.
struct RecordNames: Sendable {
    /// A record that a reference may point at.
    struct Candidate: Hashable, Sendable {
        /// Its id.
        let id: ID
        /// What it is called.
        let name: String
    }

    private let journey: Journey

    /// The names in a journey.
    init(_ journey: Journey) {
        self.journey = journey
    }

    /// The name of a record in at most 60 characters; its id where it has none.
    func name(_ type: RecordType, _ id: ID) -> String {
        let text = journey[type, id].flatMap { name(of: $0) } ?? ""
        return text.isEmpty ? id.text.string : String(text.prefix(60))
    }

    /// The name of a record of one of these types; `nil` when there is none.
    func name(_ id: ID, among types: [RecordType]) -> String? {
        types.first { journey[$0, id] != nil }.map { name($0, id) }
    }

    private func name(of record: Record) -> String? {
        switch record.type {
        case .lane: record[Lane.name]?.string
        case .stage: record[Stage.name]?.string
        case .touchpoint: record[Touchpoint.title]?.string
        case .pain: record[Pain.text]?.string
        case .opportunity: record[Opportunity.text]?.string
        case .metric: record[Metric.name]?.string
        case .capability: record[Capability.name]?.string
        case .comment: record[Comment.text]?.lines.first?.string
        case .relation: relation(record)
        default: nil
        }
    }

    private func relation(_ record: Record) -> String {
        let from = record[Relation.from].map { name(.lane, $0) } ?? "?"
        let to = record[Relation.to].map { name(.lane, $0) } ?? "?"
        return "\(from) \(record[Relation.kind]?.string ?? "and") \(to)"
    }

    /// The records of these types in the order in which people see them.
    func candidates(_ types: [RecordType]) -> [Candidate] {
        types.flatMap { type in journey.ordered(type).map { Candidate(id: $0, name: name(type, $0)) } }
    }

    /// The record that typed text means: its id, its name, or a beginning of the name that fits one only.
    func resolve(_ typed: Text, _ types: [RecordType]) throws -> ID {
        let id = ID(typed)
        if types.contains(where: { journey[$0, id] != nil }) { return id }
        let all = candidates(types)
        let wanted = typed.string.lowercased()
        if let exact = all.first(where: { $0.name.lowercased() == wanted }) { return exact.id }
        let fitting = all.filter { $0.name.lowercased().hasPrefix(wanted) }
        if fitting.count == 1 { return fitting[0].id }
        let what = types.count > 3 ? "record" : types.map(\.label).joined(separator: " or ")
        if fitting.count > 1 {
            throw Refusal("“\(typed.string.prefix(40))” fits \(fitting.count) of them, such as “\(fitting[0].name)”")
        }
        let nearest = NearestWord.nearest(to: typed.string, among: all.prefix(2000).map(\.name))
        let hint = nearest.map { "; the nearest is “\($0)”" } ?? ""
        throw Refusal("There is no \(what) “\(typed.string.prefix(40))”\(hint)")
    }
}
