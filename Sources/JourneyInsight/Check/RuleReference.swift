/// The reference page of the rules.
public enum RuleReference {
    /// The page in Markdown.
    public static var markdown: String {
        let heading = """
            # The rules of check

            What `waymark check` looks for, in the order in which it looks. *Errors* are what the format does not allow and
            count always; *warnings* are what the map says that needs an answer and count with `--strict`; *notes* are what is
            still open. `--only RULE` applies one rule alone, `--skip RULE` leaves one out; each can stand several times. A
            map switches rules off for itself in its field “Rules off” (`unchecked`), but not those that the format itself
            has. This page is generated from the table of rules.

            | Rule | | Why | What to do |
            |---|---|---|---|

            """
        let rows = Rule.all.map { "| `\($0.id)` | \($0.severity.rawValue) | \($0.reason) | \($0.remedy) |" }
        return heading + rows.joined(separator: "\n") + "\n"
    }
}
