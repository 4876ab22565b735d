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
                    .text(shown(conflict.ours) ?? "removed"), .text(shown(conflict.theirs) ?? "removed", tone: .bad),
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

    private static func shown(_ value: Value?) -> String? {
        switch value {
        case nil: nil
        case .text(let text)?: Printable.line(text, limit: RecordCells.limit)
        case .list(let list)?:
            Printable.line(Text(list.map(\.string).joined(separator: ", ")), limit: RecordCells.limit)
        case let value?: Printable.line(EditLines.json(value), limit: RecordCells.limit)
        }
    }
}
