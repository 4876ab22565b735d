import JourneyModel

extension MethodView {
    /// The conflicts that merges left: what stands, and what the other side has.
    static func mergeConflicts(of journey: Journey) -> (String, [MethodPart]) {
        let conflicts = journey.keptConflicts
        let text = EditText(from: journey, to: journey)
        let rows = conflicts.map { conflict in
            let subject = conflict.path.first.flatMap { RecordType(collectionKey: $0) }
                .flatMap { type in conflict.path.count > 1 ? MethodSubject(type, ID(conflict.path[1])) : nil }
            let isThere = subject.map { journey[$0.type, $0.id] != nil } ?? false
            return MethodRow(
                isThere ? subject : nil,
                [
                    .text(text.place(of: conflict.path)), .text(text.fieldName(at: conflict.path)),
                    cell(conflict.ours), cell(conflict.theirs, tone: .bad),
                ], conflict: conflict.comment)
        }
        let answer =
            rows.isEmpty
            ? "Nothing is in conflict: every merge is settled"
            : "\(counted(rows.count, "conflict")) to settle: ours stands, theirs is kept beside it"
        let table = MethodTable(
            [.text("place", "Where"), .text("field", "What"), .text("ours", "Ours"), .text("theirs", "Theirs")], rows,
            nothing: answer)
        return (answer, [MethodPart("conflicts", "Merge conflicts", table)])
    }

    /// A value that stands, or that stood on the other side.
    private static func cell(_ value: Value?, tone: MethodCell.Tone = .plain) -> MethodCell {
        switch value {
        case nil: .text("removed", tone: tone)
        case .text(let text)?: .content(text, tone: tone)
        case .list(let list)?: .content(Text(list.map(\.string).joined(separator: ", ")), tone: tone)
        case let value?: .content(EditLines.json(value), tone: tone)
        }
    }
}
