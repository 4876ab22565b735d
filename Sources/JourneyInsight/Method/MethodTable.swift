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

    /// How a column gives way where there is little room.
    public enum Give: Hashable, Sendable {
        /// Texts are cut, numbers stay whole.
        case plain
        /// It is one of several alike, which narrow together: headings are cut, and cells show their short form.
        case alike
        /// It is a picture, which is shown whole or not at all.
        case never
    }

    static func text(_ key: String, _ label: String, rank: Int = 0, give: Give = .plain) -> MethodColumn {
        MethodColumn(key: key, label: label, isNumeric: false, rank: rank, give: give)
    }

    static func number(_ key: String, _ label: String, rank: Int = 0, give: Give = .plain) -> MethodColumn {
        MethodColumn(key: key, label: label, isNumeric: true, rank: rank, give: give)
    }
}

/// A row of a table.
public struct MethodRow: Sendable {
    /// What the row is about; `nil` for one that is about no record of the journey.
    public let subject: MethodSubject?
    /// A cell for every column.
    public let cells: [MethodCell]
    /// The stakeholders between whom the row shows a conflict for which there is no relation yet.
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

    init(_ value: Value, shown: String, short: String? = nil, field: [Text]? = nil, tone: Tone = .plain) {
        self.value = value
        self.shown = shown
        self.short = short
        self.field = field
        self.tone = tone
    }

    static func text(_ text: String?, field: [Text]? = nil, tone: Tone = .plain) -> MethodCell {
        guard let text, !text.isEmpty else { return MethodCell(.none, shown: "–", field: field, tone: .quiet) }
        return MethodCell(.text(text), shown: text, field: field, tone: tone)
    }

    static func texts(_ texts: [String], field: [Text]? = nil, tone: Tone = .plain) -> MethodCell {
        guard !texts.isEmpty else { return MethodCell(.none, shown: "–", field: field, tone: .quiet) }
        return MethodCell(.texts(texts), shown: texts.joined(separator: ", "), field: field, tone: tone)
    }

    /// A day by which something is due; one that is over says so.
    static func day(_ day: CalendarDate?, isOverdue: Bool, field: [Text]? = nil) -> MethodCell {
        guard let day else { return text(nil, field: field) }
        let text = day.text.string
        return MethodCell(
            .text(text), shown: isOverdue ? "\(text) late" : text, field: field, tone: isOverdue ? .bad : .plain)
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
    static func mean(_ mean: Double?) -> MethodCell {
        guard let mean else { return MethodCell(.none, shown: "–", tone: .quiet) }
        return MethodCell(
            .number(mean), shown: Figures.signed(mean), tone: mean <= -0.5 ? .bad : mean >= 0.5 ? .good : .plain)
    }
}
