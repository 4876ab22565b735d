import JourneyInsight
import JourneyModel

/// A journey as indented lines of text: every stage with its touchpoints, each with who felt what and what hurts.
///
/// A line depends on few records, so that two outlines can be compared line by line.
public struct MapOutline {
    /// One line.
    public struct Line: Equatable, Sendable {
        /// How deep it is indented, 0 for headings.
        public let level: Int
        /// What it says. It holds text of the document: draw or print it as such.
        public let text: String
    }

    private let journey: Journey

    /// An outline of `journey`.
    public init(_ journey: Journey) {
        self.journey = journey
    }

    /// The lines, from the title to the inbox.
    public var lines: [Line] {
        var lines = heading
        for stage in journey.map.stages { lines += section(of: stage) }
        if !journey.map.unplaced.isEmpty {
            lines += [blank, Line(level: 0, text: "Inbox")] + journey.map.unplaced.flatMap(touchpoint)
        }
        lines += list("Opportunities", .opportunity)
        lines += list("Metrics", .metric)
        return lines
    }

    private let blank = Line(level: 0, text: "")

    private var heading: [Line] {
        let root = journey.root
        let about = [root[JourneyFields.state], root[JourneyFields.standing]].compactMap { $0?.string }
        let lanes = journey.map.lanes.map { name(.lane, $0) }
        return [Line(level: 0, text: root[JourneyFields.title]?.string ?? "Untitled journey")]
            + [about, lanes].filter { !$0.isEmpty }.map { Line(level: 0, text: $0.joined(separator: " · ")) }
    }

    private func section(of stage: ID) -> [Line] {
        let record = journey[.stage, stage]
        let goal = record?[Stage.goal].map { [Line(level: 1, text: "→ \($0)")] } ?? []
        return [blank, Line(level: 0, text: name(.stage, stage))] + goal + pains(on: stage, level: 1)
            + journey.map.touchpoints(stage: stage).flatMap(touchpoint)
    }

    private func touchpoint(_ id: ID) -> [Line] {
        guard let record = journey[.touchpoint, id] else { return [] }
        let comments = journey.map.comments(on: id).count { journey[.comment, $0]?[Comment.resolved] == nil }
        let parts: [String?] = [
            name(.touchpoint, id), record[Touchpoint.channel].map { "(\($0))" }, moment(of: record),
            comments == 0 ? nil : "c\(comments)",
        ]
        return [Line(level: 1, text: parts.compactMap { $0 }.joined(separator: " "))]
            + experiences(of: record) + pains(on: id, level: 2)
    }

    private func moment(of touchpoint: Record) -> String? {
        guard let moment = touchpoint[Touchpoint.moment] else { return nil }
        return moment[Moment.kind].map { "★ \($0)" } ?? "★"
    }

    /// The lanes in the order of the map, then those that the map does not have.
    private func experiences(of touchpoint: Record) -> [Line] {
        let experiences = touchpoint[Touchpoint.experiences]
        let known = journey.map.lanes.map(\.text).filter { experiences[$0] != nil }
        let unknown = experiences.keys.filter { journey[.lane, ID($0)] == nil }
        return (known + unknown).map { lane in
            let experience = experiences.record(lane)
            let judgement = experience.map { Judgement($0) }
            let parts: [String?] = [
                name(.lane, ID(lane)), EmotionMark.text(judgement?.emotion),
                judgement?.expected.map { "‹\(EmotionMark.number($0))" },
                experience?[Experience.quote].map { "“\($0)”" },
            ]
            return Line(level: 2, text: parts.compactMap { $0 }.joined(separator: " "))
        }
    }

    private func pains(on id: ID, level: Int) -> [Line] {
        journey.map.pains(on: id).compactMap { pain in
            guard let record = journey[.pain, pain] else { return nil }
            let priority = PainPriority.of(PainPriority.Factors(record)).map { "(\(Figures.short($0)))" }
            let lanes = record[Pain.lanes].map { name(.lane, ID($0)) }.joined(separator: ", ")
            let parts = ["!", record[Pain.text]?.string, priority, lanes.isEmpty ? nil : "· \(lanes)"]
            return Line(level: level, text: parts.compactMap { $0 }.joined(separator: " "))
        }
    }

    private func list(_ title: String, _ type: RecordType) -> [Line] {
        let lines = journey.ordered(type).map { Line(level: 1, text: name(type, $0)) }
        return lines.isEmpty ? [] : [blank, Line(level: 0, text: title)] + lines
    }

    private func name(_ type: RecordType, _ id: ID) -> String { (journey[type, id]?.name ?? id.text).string }
}
