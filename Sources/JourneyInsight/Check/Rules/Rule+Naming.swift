import JourneyModel

extension Rule {
    /// Whether things can be told apart.
    static let naming: [Rule] = [
        unnamed(.touchpoint, "touchpoint-without-title", Touchpoint.title, "A card without a title says nothing."),
        unnamed(.lane, "lane-without-name", Lane.name, "A lane without a name cannot be talked about."),
        unnamed(.stage, "stage-without-name", Stage.name, "A stage without a name cannot be talked about."),
        unnamed(.pain, "pain-without-text", Pain.text, "A pain without words cannot be resolved."),
        Rule(
            "short-name", .warning, reason: "Cards name the lanes they are shared with by one to three letters.",
            remedy: "Give the lane a short name of one to three letters that no other lane has.",
            .record([.lane], shortName)),
    ]

    private static func unnamed(_ type: RecordType, _ id: String, _ field: Field<Text>, _ reason: String) -> Rule {
        Rule(
            id, .warning, reason: reason, remedy: "Type a name for it.",
            .record([type]) { subject, _ in
                let isNamed = subject.record[field].map { !$0.trimmed.isEmpty } ?? false
                return isNamed || subject.record.value(at: field.index)?.isText == false
                    ? [] : [Flaw("the \(type.label) has no \(field.spec.label.lowercased())", field.key)]
            })
    }

    private static func shortName(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard let short = subject.record[Lane.short] else { return [] }
        let text = Printable.line(short, limit: 12)
        guard (1...3).contains(short.string.count) else {
            return [Flaw("“\(text)” is not one to three letters long", Lane.short.key)]
        }
        guard let other = context.shortNames[short]?.first(where: { $0 != subject.id }) else { return [] }
        return [Flaw("“\(text)” is also the short name of \(context.lane(other.text))", Lane.short.key)]
    }
}

extension Value {
    fileprivate var isText: Bool {
        if case .text = self { true } else { false }
    }
}
