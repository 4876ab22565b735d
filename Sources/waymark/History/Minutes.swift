import JourneyInsight
import JourneyModel
import JourneyStore

/// What was done to a map, session by session.
struct Minutes {
    private struct Part {
        let startedAt: Text
        let changes: [Change]
        /// The map at the end of the session, where it can be read: what names are taken from.
        let journey: Journey?
    }

    private let parts: [Part]

    /// The minutes of sessions, of what was done from a moment on.
    init(_ sessions: [LoggedSession], from start: Int, now: Int) {
        parts = sessions.compactMap { session in
            let changes = Self.changes(of: session).filter { (LocalTime.seconds(of: $0.at) ?? now) >= start }
            return changes.isEmpty
                ? nil
                : Part(
                    startedAt: session.header.startedAt, changes: changes, journey: Self.journey(at: session))
        }
    }

    /// What stands in the end of what a session did, and what came in from others, in order.
    private static func changes(of session: LoggedSession) -> [Change] {
        var history = History()
        var merges: [(behind: Int, change: Change)] = []
        for step in session.steps {
            history.follow(step)
            if case .merge(let change) = step { merges.append((history.done.count, change)) }
        }
        var all: [Change] = []
        for (index, change) in history.done.enumerated() {
            all += merges.filter { $0.behind == index }.map(\.change)
            all.append(change)
        }
        return all + merges.filter { $0.behind >= history.done.count }.map(\.change)
    }

    private static func journey(at session: LoggedSession) -> Journey? {
        guard var journey = try? JourneyReader.read(session.base).journey else { return nil }
        for edit in session.steps.flatMap(\.edits) { try? journey.apply(edit) }
        return journey
    }

    /// All changes in order.
    var changes: [Change] { parts.flatMap(\.changes) }

    /// The minutes as Markdown, a line each.
    func markdown(title: String) -> [String] {
        guard !parts.isEmpty else { return ["# \(title)", "", "Nothing was written down."] }
        return ["# \(title)"] + parts.flatMap(section)
    }

    private func section(_ part: Part) -> [String] {
        let authors = part.changes.map(\.author).filter { !$0.isEmpty }
        let names = authors.reduce(into: [Text]()) { if !$0.contains($1) { $0.append($1) } }
        let who = names.isEmpty ? "" : " · " + names.map { Self.escaped($0) }.joined(separator: ", ")
        let heading = "## \(LocalTime.day(of: part.startedAt)) \(LocalTime.clock(of: part.startedAt))\(who)"
        return ["", heading, ""] + part.changes.map { "- \(LocalTime.clock(of: $0.at)) \(Self.line($0, part.journey))" }
    }

    /// What a change did, with the card that it was made on where the label does not say.
    private static func line(_ change: Change, _ journey: Journey?) -> String {
        let after = change.after
        guard let journey, after.count == 3, RecordType(collectionKey: after[0]) == .touchpoint else {
            return escaped(change.label)
        }
        let title = journey.name(.touchpoint, ID(after[1]), limit: 60)
        return change.label.string.contains(title) ? escaped(change.label) : escaped(Text("\(title) · \(change.label)"))
    }

    /// Text that Markdown shows as it is.
    private static func escaped(_ text: Text) -> String {
        let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "!"]
        return Printable.line(text, limit: 400).map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
