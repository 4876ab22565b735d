extension Record {
    /// What people call the record: its name, title or text as it stands; `nil` where it has none or only blanks.
    public var name: Text? {
        let name: Text? =
            switch type {
            case .lane: self[Lane.name]
            case .stage: self[Stage.name]
            case .touchpoint: self[Touchpoint.title]
            case .pain: self[Pain.text]
            case .opportunity: self[Opportunity.text]
            case .metric: self[Metric.name]
            case .capability: self[Capability.name]
            case .comment: self[Comment.text]
            default: nil
            }
        return name.flatMap { $0.trimmed.isEmpty ? nil : $0 }
    }
}

extension Journey {
    /// What a record is called in lists, messages and labels: the first line of its name, title or text, a relation by
    /// its two sides, everything else by its id. At most `most` characters; what was cut ends in `…`. The work is
    /// bounded by that, not by the text.
    public func name(of id: ID, _ type: RecordType, most: Int = 60) -> Text {
        guard let record = self[type, id] else { return id.text.capped(most) }
        if type == .relation { return name(ofRelation: record).capped(most) }
        return (record.name?.firstLine ?? id.text).capped(most)
    }

    private func name(ofRelation relation: Record) -> Text {
        let from = relation[Relation.from].map { name(of: $0, .lane) } ?? "?"
        let to = relation[Relation.to].map { name(of: $0, .lane) } ?? "?"
        return "\(from) \(relation[Relation.kind] ?? "and") \(to)"
    }
}

extension Text {
    /// The first line that is not blank, without the blanks around it. Looks at the first bytes only.
    fileprivate var firstLine: Text { beginning(4096).lines.first ?? self }

    /// The first `most` characters, as long as they take few bytes; `…` stands for the rest.
    fileprivate func capped(_ most: Int) -> Text {
        let head = beginning(most * 8).string
        if head.utf8.count == count, head.count <= most { return self }
        return Text(head.prefix(max(0, most - 1)) + "…")
    }
}
