import JourneyInsight
import JourneyModel

/// What records are called, for showing references and for typing them.
struct RecordNames: Sendable {
    /// A record that a reference may point at.
    struct Candidate: Hashable, Sendable {
        /// Its id.
        let id: ID
        /// What it is called.
        let name: String

        /// The name in at most 60 characters, for lists.
        var shortName: String { name.shortened(to: RecordNames.mostShown) }
    }

    /// The most characters of a name that are shown.
    static let mostShown = 60
    /// The most names that are compared to find the nearest one.
    private static let mostCompared = 2000

    private let journey: Journey

    /// The names in a journey.
    init(_ journey: Journey) {
        self.journey = journey
    }

    /// What a record is called, as the model cuts it.
    func name(_ type: RecordType, _ id: ID) -> String { journey.name(of: id, type).string }

    /// The whole name of a record; what the model calls it where it has none of its own.
    private func fullName(_ type: RecordType, _ id: ID) -> String {
        guard type != .comment, let name = journey[type, id]?.name else { return name(type, id) }
        return name.string
    }

    /// The whole name of a record of one of these types; `nil` when there is none.
    func fullName(_ id: ID, among types: [RecordType]) -> String? {
        types.first { journey[$0, id] != nil }.map { fullName($0, id) }
    }

    /// The name of a record of one of these types; `nil` when there is none.
    func name(_ id: ID, among types: [RecordType]) -> String? {
        types.first { journey[$0, id] != nil }.map { name($0, id) }
    }

    /// The records of these types in the order in which people see them.
    func candidates(_ types: [RecordType]) -> [Candidate] {
        types.flatMap { type in journey.ordered(type).map { Candidate(id: $0, name: fullName(type, $0)) } }
    }

    /// The record that typed text means: its id, its name, its short name, or a beginning that fits one only.
    func resolve(_ typed: Text, _ types: [RecordType]) throws -> ID {
        let candidates = candidates(types)
        if let exact = candidates.first(where: { $0.name == typed.string }) { return exact.id }
        let choices = candidates.map { candidate in
            let short = journey[.lane, candidate.id]?[Lane.short] ?? .empty
            return CaptureChoice(
                id: Array(candidate.id.text.bytes), name: Array(candidate.name.utf8), short: Array(short.bytes))
        }
        switch CaptureMatch.find(CaptureKey(typed.bytes), among: choices) {
        case .one(let index): return candidates[index].id
        case .several(let indices):
            let some = indices.prefix(3).map { "“\(candidates[$0].shortName)”" }
            throw Refusal(
                "“\(typed.string.shortened(to: 40))” fits \(some.joined(separator: " and ")); type more of it")
        case .none: throw unknown(typed, candidates, types)
        }
    }

    /// The first names, so that one sees what may be typed.
    private static func some(of names: [String]) -> String {
        let shown = names.prefix(5).map { "“\($0)”" }
        return names.count > shown.count
            ? "there are \(shown.joined(separator: ", ")) and \(names.count - shown.count) more"
            : "there \(names.count == 1 ? "is" : "are") \(shown.joined(separator: ", "))"
    }

    private func unknown(_ typed: Text, _ candidates: [Candidate], _ types: [RecordType]) -> Refusal {
        let what = types.count > 3 ? "record" : types.map(\.label).joined(separator: " or ")
        let names = candidates.prefix(Self.mostCompared).map(\.shortName)
        guard !names.isEmpty else { return Refusal("There is no \(what) yet") }
        let nearest = NearestWord.hint(for: typed.string, among: names)
        let hint = nearest.isEmpty ? "; \(Self.some(of: names))" : nearest
        return Refusal("There is no \(what) “\(typed.string.shortened(to: 30))”\(hint)")
    }
}
