/// The function of a stakeholder, told from the name of the lane.
public enum LaneFunction {
    /// The function that `name` says, by the words of the schema, as a whole or with its last word where that can only be
    /// a department (“Fraud operations”, and not “Risk management”); `nil` when it says none.
    public static func named(_ name: Text) -> Text? {
        let slug = ReadableID.slug(of: name)
        let last = slug.bytes.split(separator: UInt8(ascii: "-")).last.map { Text(Array($0)) }
        return said(by: slug) ?? last.flatMap { departments.contains($0.string) ? said(by: $0) : nil }
    }

    /// Words that say a function behind any other word.
    private static let departments: Set = [
        "finance", "accounting", "controlling", "it", "operations", "ops", "procurement", "purchasing", "sourcing",
        "legal",
    ]

    private static func said(by slug: Text) -> Text? {
        if let word = Choices.function.first(where: { slug == $0 }), slug != "other" { return Text(word.description) }
        return others[slug.string].map { Text($0) }
    }

    /// What people call them besides the words of the schema.
    private static let others = [
        "accounting": "finance", "cfo": "finance", "controlling": "finance",
        "cio": "it", "cto": "it", "information-technology": "it",
        "ops": "operations", "coo": "operations",
        "board": "executive", "ceo": "executive", "exec": "executive", "executives": "executive",
        "management": "executive",
        "buying": "procurement", "purchasing": "procurement", "sourcing": "procurement",
        "ciso": "security", "infosec": "security", "it-security": "security",
        "counsel": "legal",
        "end-users": "end-user", "user": "end-user", "users": "end-user",
        "partners": "partner",
    ]
}
