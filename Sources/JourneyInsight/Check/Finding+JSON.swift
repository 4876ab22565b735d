extension Finding {
    /// The finding as `check --json` prints it.
    ///
    /// - Parameters:
    ///   - line: The line in the file, from 1; `nil` when it was not looked for.
    ///   - column: The column in Unicode scalars, from 1.
    public func json(line: Int? = nil, column: Int? = nil) -> JSONValue {
        let line = place?.line ?? line
        let column = place?.column ?? column
        return .object([
            .init("rule", .string(rule)),
            .init("severity", .string(severity.rawValue)),
            .init("record", .string(record.map(\.string).joined(separator: "/"))),
            .init("field", .string(field.map(\.string).joined(separator: "/"))),
            .init("line", line.map { .count($0) } ?? .null),
            .init("column", column.map { .count($0) } ?? .null),
            .init("message", .string(message)),
            .init("remedy", .string(remedy)),
        ])
    }
}
