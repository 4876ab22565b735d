/// The function of a stakeholder, told from the name of the lane.
public enum LaneFunction {
    /// The function that `name` says, by the words of the schema; `nil` when it says none.
    public static func named(_ name: Text) -> Text? {
        let slug = ReadableID.slug(of: name)
        if let word = Choices.function.first(where: { slug == $0 }), slug != "other" { return Text(word.description) }
        return others[slug.string].map { Text($0) }
    }

    /// What people call them besides the words of the schema.
    private static let others = [
        "accounting": "finance", "cfo": "finance", "controlling": "finance",
        "cio": "it", "cto": "it", "information-technology": "it",
        "ops": "operations", "coo": "operations",
        "ceo": "executive", "exec": "executive", "executives": "executive", "management": "executive",
        "buying": "procurement", "purchasing": "procurement", "sourcing": "procurement",
        "ciso": "security", "infosec": "security", "it-security": "security",
        "counsel": "legal",
        "end-users": "end-user", "user": "end-user", "users": "end-user",
        "partners": "partner",
    ]
}
