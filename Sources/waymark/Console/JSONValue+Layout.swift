import JourneyInsight

extension JSONValue {
    /// An object of these members, in their order; those without a value are left out.
    static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { member in member.value.map { Member(member.key, $0) } })
    }

    /// The value over several lines, two spaces a level.
    var layout: String { layout(level: 0) }

    private func layout(level: Int) -> String {
        switch self {
        case .array(let elements) where !elements.isEmpty:
            "[" + Self.lines(elements.map { $0.layout(level: level + 1) }, level) + "]"
        case .object(let members) where !members.isEmpty:
            "{" + Self.lines(members.map { Self.layout(of: $0, level: level + 1) }, level) + "}"
        default: line
        }
    }

    private static func layout(of member: Member, level: Int) -> String {
        "\(JSONValue.string(member.key).line): \(member.value.layout(level: level))"
    }

    private static func lines(_ lines: [String], _ level: Int) -> String {
        let start = "\n" + String(repeating: "  ", count: level)
        return lines.map { start + "  " + $0 }.joined(separator: ",") + start
    }
}
