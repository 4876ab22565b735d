import JourneyModel

extension MethodView {
    /// The view as one JSON object: `view`, `answer` and the parts, or only the part of that name.
    public func json(part name: String? = nil) -> JSONValue {
        let chosen = parts.filter { name == nil || $0.key == name }
        return .object([
            .init("view", .string(kind.rawValue)), .init("answer", .string(answer)),
            .init("parts", .array(chosen.map(\.json))),
        ])
    }
}

extension MethodPart {
    /// The part as a JSON object with its rows, each with the id of its record and a member a column.
    public var json: JSONValue {
        .object([
            .init("part", .string(key)), .init("title", .string(title)),
            .init("rows", .array(Self.records(of: body).map { .object($0.map { .init($0.key, $0.value.json) }) })),
        ])
    }

    /// The part as lines of CSV after RFC 4180: a heading, then a line a record.
    public var csv: [String] {
        let body = body
        let keys = (["id"] + Self.keys(of: body)).map { Printable.line(Text($0), limit: Printable.whole) }
        let heading = keys.map(CSVField.quoted).joined(separator: ",")
        return [heading]
            + Self.records(of: body).map { record in
                record.map { CSVField.quoted($0.value.plain) }.joined(separator: ",")
            }
    }

    /// The keys of the members of a record, behind `id`.
    private static func keys(of body: Body) -> [String] {
        switch body {
        case .table(let table): table.columns.flatMap { [$0.key] + ($0.reference.map { [$0.key] } ?? []) }
        case .matrix(let matrix): ["name", matrix.x.key.string, matrix.y.key.string, "quarter"]
        }
    }

    /// The rows or points with their keys.
    private static func records(of body: Body) -> [[(key: String, value: MethodCell.Value)]] {
        switch body {
        case .table(let table):
            table.rows.map { row in
                [("id", id(row.subject))] + zip(table.columns, row.cells).flatMap(members)
            }
        case .matrix(let matrix):
            matrix.points.map { point in
                let quarter = point.x.flatMap { x in point.y.map { matrix.quarter(x: x, y: $0) } }
                let values: [MethodCell.Value] = [
                    .text(point.name), point.x.map { .number(Double($0)) } ?? .none,
                    point.y.map { .number(Double($0)) } ?? .none, quarter.map { .text($0) } ?? .none,
                ]
                return [("id", id(point.subject))] + zip(keys(of: body), values).map { (key: $0, value: $1) }
            }
        }
    }

    /// The value of a cell, and the ids of the records that it names.
    private static func members(_ column: MethodColumn, _ cell: MethodCell) -> [(key: String, value: MethodCell.Value)]
    {
        let value = (key: column.key, value: cell.value)
        guard let reference = column.reference else { return [value] }
        let ids = cell.ids.map(\.text.string)
        return [value, (reference.key, reference.isList ? .texts(ids) : ids.first.map { .text($0) } ?? .none)]
    }

    private static func id(_ subject: MethodSubject?) -> MethodCell.Value {
        subject.flatMap { $0.type == .journey ? nil : .text($0.id.text.string) } ?? .none
    }
}

extension MethodCell.Value {
    /// The value as JSON; nothing is null.
    var json: JSONValue {
        switch self {
        case .none: .null
        case .text(let text): .string(text)
        case .number(let number): .number(number)
        case .texts(let texts): .strings(texts)
        }
    }

    /// The value as plain text in one line, several with semicolons between. What a spreadsheet would run begins with an
    /// apostrophe.
    var plain: String {
        switch self {
        case .none: ""
        case .text(let text): Self.harmless(Printable.line(Text(text), limit: Printable.whole))
        case .number: json.line
        case .texts(let texts):
            Self.harmless(Printable.line(Text(texts.joined(separator: "; ")), limit: Printable.whole))
        }
    }

    private static func harmless(_ text: String) -> String {
        guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
        return "'" + text
    }
}
