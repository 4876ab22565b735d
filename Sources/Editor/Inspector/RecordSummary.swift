import JourneyInsight
import JourneyModel

/// One line about a record, for lists.
struct RecordSummary {
    private let journey: Journey
    private let names: RecordNames

    /// Summaries of the records of a journey.
    init(_ journey: Journey) {
        self.journey = journey
        names = RecordNames(journey)
    }

    /// What stands in the label column: the name of what a part hangs on; empty for records of their own.
    func label(_ part: RecordPart) -> String {
        guard let key = part.path.last else { return "" }
        switch part.type {
        case .experience, .lane: return names.name(.lane, ID(key))
        case .cell, .stage: return names.name(.stage, ID(key))
        case .effect: return names.name(.metric, ID(key))
        case .reading, .source: return key.string
        default: return ""
        }
    }

    /// What stands behind the label.
    func text(_ part: RecordPart, _ record: Record?) -> String {
        guard let record else { return "—" }
        if record.misfit != nil { return "is no object" }
        switch part.type {
        case .pain: return pain(record)
        case .experience: return join(EmotionMark.text(Judgement(record).emotion), record[Experience.quote]?.string)
        case .comment: return comment(record)
        case .lane: return join(record[Lane.role]?.string, record[Lane.person]?.string)
        case .stage: return join(record[Stage.phase]?.string, record[Stage.goal]?.string)
        case .cell, .source, .effect, .reading: return fields(record)
        default: return record.type.collectionKey == nil ? fields(record) : names.name(record.type, ID(part.path[1]))
        }
    }

    private func pain(_ record: Record) -> String {
        let priority = PainPriority.of(PainPriority.Factors(record)).map { "\(Int($0.rounded()))" }
        return join(record[Pain.text]?.string, priority.map { "priority \($0)" })
    }

    private func comment(_ record: Record) -> String {
        let resolved = record[Comment.resolved] == nil ? "" : "✓ "
        return "\(resolved)\(record[Comment.author]?.string ?? "?"): \(record[Comment.text]?.lines.first?.string ?? "")"
    }

    private func fields(_ record: Record) -> String {
        let values = ValueText(journey)
        return record.fields.map { values.short($0.value, $0.spec) }.joined(separator: " · ")
    }

    private func join(_ parts: String?...) -> String {
        parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
