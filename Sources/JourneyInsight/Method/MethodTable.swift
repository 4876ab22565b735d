import JourneyModel

/// A table of a view.
public struct MethodTable: Sendable {
    /// The columns from left to right; the first one says what the row is about.
    public let columns: [MethodColumn]
    /// The rows in the order that answers the question of the view.
    public let rows: [MethodRow]
    /// What is said where there are no rows.
    public let nothing: String

    init(_ columns: [MethodColumn], _ rows: [MethodRow], nothing: String) {
        self.columns = columns
        self.rows = rows
        self.nothing = nothing
    }
}

/// A column of a table.
public struct MethodColumn: Hashable, Sendable {
    /// The key in JSON and CSV.
    public let key: String
    /// The heading.
    public let label: String
    /// Whether numbers stand in it, which end at its right edge.
    public let isNumeric: Bool
    /// How soon the column is left out where there is little room: those with 0 never, the highest first.
    public let rank: Int
    /// How it gives way before that.
    public let give: Give
    /// Under which key programs find the ids of the records that its cells name; `nil` where they name none.
    public let reference: Reference?

    /// The records that the cells of a column name.
    public struct Reference: Hashable, Sendable {
        /// The key of their ids in JSON and CSV.
        public let key: String
        /// Whether a cell can name several.
        public let isList: Bool
    }

    /// How a column gives way where there is little room.
    public enum Give: Hashable, Sendable {
        /// Texts are cut, numbers stay whole.
        case plain
        /// It is one of several alike, which narrow together: headings are cut, and cells show their short form.
        case alike
        /// It is a picture, which is shown whole or not at all.
        case never
    }

    static func text(
        _ key: String, _ label: String, rank: Int = 0, give: Give = .plain, id: String? = nil, ids: String? = nil
    ) -> MethodColumn {
        let reference = (id ?? ids).map { Reference(key: $0, isList: id == nil) }
        return MethodColumn(key: key, label: label, isNumeric: false, rank: rank, give: give, reference: reference)
    }

    static func number(
        _ key: String, _ label: String, rank: Int = 0, give: Give = .plain, ids: String? = nil
    ) -> MethodColumn {
        let reference = ids.map { Reference(key: $0, isList: true) }
        return MethodColumn(key: key, label: label, isNumeric: true, rank: rank, give: give, reference: reference)
    }
}

/// A row of a table.
public struct MethodRow: Sendable {
    /// What the row is about; `nil` for one that is about no record of the journey.
    public let subject: MethodSubject?
    /// A cell for every column.
    public let cells: [MethodCell]
    /// The two stakeholders between whom the row shows a conflict for which there is no relation yet.
    public let unrelated: [ID]

    /// The comment that keeps the other side of the merge conflict in this row.
    public let conflict: ID?

    /// What the row leads to that is no record: a snapshot by its label, a map by its path.
    public let opens: String?

    init(
        _ subject: MethodSubject?, _ cells: [MethodCell], unrelated: [ID] = [], conflict: ID? = nil,
        opens: String? = nil
    ) {
        self.conflict = conflict
        self.opens = opens
        self.subject = subject
        self.cells = cells
        self.unrelated = unrelated
    }
}

/// A value in a table.
public struct MethodCell: Hashable, Sendable {
    /// A value for programs.
    public enum Value: Hashable, Sendable {
        case none
        case text(String)
        case number(Double)
        case texts([String])

        /// Whether nothing is there.
        public var isNothing: Bool { self == .none || self == .texts([]) }
    }

    /// What a value says about the map.
    public enum Tone: Sendable {
        case plain, good, bad, quiet
    }

    /// The value for programs, and for sorting.
    public let value: Value
    /// The value for people.
    public let shown: String
    /// The same in a few columns, for where there is little room.
    public let short: String?
    /// The path of the field of the document that holds the value; `nil` for one that is worked out.
    public let field: [Text]?
    /// What it says about the map.
    public let tone: Tone
    /// The records that it names.
    public private(set) var ids: [ID] = []
    /// The record that it leads to, where that is another one than the row is about.
    public private(set) var target: MethodSubject?

    init(_ value: Value, shown: String, short: String? = nil, field: [Text]? = nil, tone: Tone = .plain) {
        self.value = value
        self.shown = shown
        self.short = short
        self.field = field
        self.tone = tone
    }

    /// The same cell, which names these records.
    func naming(_ ids: [ID]) -> MethodCell {
        var cell = self
        cell.ids = ids
        return cell
    }

    /// The same cell, which leads to a record.
    func leading(to target: MethodSubject?) -> MethodCell {
        var cell = self
        cell.target = target
        return cell
    }

    static func text(_ text: String?, field: [Text]? = nil, tone: Tone = .plain) -> MethodCell {
        guard let text, !text.isEmpty else { return MethodCell(.none, shown: "–", field: field, tone: .quiet) }
        return MethodCell(.text(text), shown: text, field: field, tone: tone)
    }

    /// A text of the document: whole for programs, for people in one line. A blank one is none.
    static func content(_ text: Text?, field: [Text]? = nil, tone: Tone = .plain) -> MethodCell {
        guard let text = text?.trimmed, !text.isEmpty else { return Self.text(nil, field: field) }
        let shown = Printable.line(text, limit: RecordCells.limit)
        return MethodCell(.text(text.string), shown: shown, field: field, tone: tone)
    }

    static func texts(_ texts: [String], field: [Text]? = nil, tone: Tone = .plain) -> MethodCell {
        guard !texts.isEmpty else { return MethodCell(.texts([]), shown: "–", field: field, tone: .quiet) }
        return MethodCell(.texts(texts), shown: texts.joined(separator: ", "), field: field, tone: tone)
    }

    /// The record of an id by its name.
    static func record(
        _ type: RecordType, _ id: ID?, in journey: Journey, limit: Int = 40, field: [Text]? = nil, tone: Tone = .plain
    ) -> MethodCell {
        guard let id else { return text(nil, field: field) }
        let name = journey.name(type, id, limit: Printable.whole)
        return MethodCell(
            .text(name), shown: journey.name(type, id, limit: limit), field: field, tone: tone
        ).naming([id])
    }

    /// The record of an id, whatever it is, by its name; the id where there is none.
    static func anyRecord(_ id: ID?, in journey: Journey, field: [Text]? = nil, tone: Tone = .plain) -> MethodCell {
        guard let id, let type = journey.type(of: id) else {
            return content(id?.text, field: field, tone: tone).naming(id.map { [$0] } ?? [])
        }
        return record(type, id, in: journey, field: field, tone: tone)
    }

    /// Records of one type by their names; of touchpoints, stages, lanes and pains mixed where the type is `nil`.
    static func records(
        _ type: RecordType?, _ ids: [ID], in journey: Journey, limit: Int = 40, field: [Text]? = nil,
        tone: Tone = .plain, nobody: String = "–"
    ) -> MethodCell {
        func name(_ id: ID, _ limit: Int) -> String {
            type.map { journey.name($0, id, limit: limit) } ?? journey.anyName(id, limit: limit)
        }
        guard !ids.isEmpty else { return MethodCell(.texts([]), shown: nobody, field: field, tone: tone) }
        let shown = ids.map { name($0, limit) }.joined(separator: ", ")
        return MethodCell(.texts(ids.map { name($0, Printable.whole) }), shown: shown, field: field, tone: tone)
            .naming(ids)
    }

    /// A day of the document; one that the calendar does not have says so.
    static func day(_ text: Text?, isOverdue: Bool = false, field: [Text]? = nil) -> MethodCell {
        guard let text, CalendarDate(text) == nil, !text.trimmed.isEmpty else {
            return day(text.flatMap { CalendarDate($0) }, isOverdue: isOverdue, field: field)
        }
        let shown = "\(Printable.line(text, limit: 20)): no such day"
        return MethodCell(.text(text.string), shown: shown, field: field, tone: .bad)
    }

    /// A day by which something is due; one that is over says so.
    static func day(_ day: CalendarDate?, isOverdue: Bool, field: [Text]? = nil) -> MethodCell {
        guard let day else { return text(nil, field: field) }
        let text = day.text.string
        return MethodCell(
            .text(text), shown: isOverdue ? "\(text) late" : text, short: isOverdue ? "\(text) !" : nil, field: field,
            tone: isOverdue ? .bad : .plain)
    }

    static func count(_ count: Int, field: [Text]? = nil, tone: Tone = .plain) -> MethodCell {
        MethodCell(.number(Double(count)), shown: "\(count)", field: field, tone: count == 0 ? .quiet : tone)
    }

    static func number(
        _ number: Double?, field: [Text]? = nil, tone: Tone = .plain, shown: (Double) -> String = Figures.short
    ) -> MethodCell {
        guard let number, number.isFinite else { return MethodCell(.none, shown: "–", field: field, tone: .quiet) }
        return MethodCell(.number(number), shown: shown(number), field: field, tone: tone)
    }

    /// An emotion or a stance from −2 to +2.
    static func feeling(_ step: Int?, field: [Text]? = nil) -> MethodCell {
        guard let step else { return MethodCell(.none, shown: "–", field: field, tone: .quiet) }
        let tone: Tone = step < 0 ? .bad : step > 0 ? .good : .plain
        return MethodCell(.number(Double(step)), shown: Figures.signed(step), field: field, tone: tone)
    }

    /// A mean of emotions.
    static func mean(_ mean: Double?, shown: String? = nil) -> MethodCell {
        guard let mean else { return MethodCell(.none, shown: "–", tone: .quiet) }
        return MethodCell(
            .number(mean), shown: shown ?? Figures.signed(mean),
            tone: mean <= -0.5 ? .bad : mean >= 0.5 ? .good : .plain)
    }
}
