import Glibc
import JourneyInsight
import JourneyModel
import JourneyStore

/// What was done to a map, session by session, and what commands did in between.
struct Minutes {
    private struct Part {
        let startedAt: Text
        var entries: [Entry]
        /// The map at the end of the session, where it can be read: what names are taken from.
        var journey: Journey?

        var changes: [Change] { entries.map(\.change) }
    }

    private struct Entry {
        let change: Change
        /// Whether it came in from others.
        var isMerge = false
    }

    private let parts: [Part]
    /// What could not be told and why, a line for all journals, one for all days of commands that cannot be
    /// read, and one for all lines of other days of which nothing can be told; nothing where all was.
    let gaps: [String]

    /// The minutes of the map with the real path `path`, of what was done from a moment on. Fails where what
    /// is remembered cannot be read.
    init(
        of path: FilePath, in state: FilePath, from start: Int = 0, now: Int = time(nil)
    ) throws(SystemError) {
        let found = try JournalShelf(in: state).sessions(of: path)
        let sessions = found.sessions.map { session in
            Part(
                startedAt: session.header.startedAt, entries: Self.entries(of: session),
                journey: Self.journey(at: session))
        }
        let done = try DeedShelf(in: state).changes(of: path)
        gaps = [
            UnusableJournal.gap(in: found.unusable), Self.gap(inDays: done.unread), UntoldLines.gap(in: done.untold),
        ].compactMap { $0 }
        let deeds = done.changes.map { Part(startedAt: $0.at, entries: [Entry(change: $0)]) }
        var all = sessions + deeds
        Self.leaveOutOwnMerges(in: &all)
        for index in all.indices {
            all[index].entries.removeAll { (LocalTime.seconds(of: $0.change.at) ?? now) < start }
        }
        parts = Self.joined(all.filter { !$0.entries.isEmpty })
    }

    /// What is missing of what commands did; `nil` where that is nothing.
    private static func gap(inDays errors: [SystemError]) -> String? {
        guard let first = errors.first else { return nil }
        let more = errors.count == 1 ? "" : ", and \(Count.text(errors.count - 1, "other day"))"
        return
            "not all was told: what commands did on \(first.path.lastComponent) cannot be read: \(first.path): "
            + "\(first.reason)\(more)"
    }

    /// The parts in the order of their times; what commands did one after the other on one day is one part.
    private static func joined(_ parts: [Part]) -> [Part] {
        let inOrder = parts.enumerated().sorted {
            ($0.element.startedAt, $0.offset) < ($1.element.startedAt, $1.offset)
        }
        return inOrder.map(\.element).reduce(into: []) { joined, part in
            // Whoever kept the last part meanwhile would have all its entries copied each time.
            if joined.last.map({ continues($0, part) }) == true {
                joined[joined.count - 1].entries += part.entries
            } else {
                joined.append(part)
            }
        }
    }

    /// Whether both are what commands did on one day.
    private static func continues(_ last: Part, _ part: Part) -> Bool {
        last.journey == nil && part.journey == nil
            && LocalTime.day(of: last.startedAt) == LocalTime.day(of: part.startedAt)
    }

    /// Leaves out what came into one session and was done in another part: it is told there, by its own name.
    private static func leaveOutOwnMerges(in parts: inout [Part]) {
        let own = parts.flatMap(\.entries).filter { !$0.isMerge }.map(\.change)
        let outcomes = Set(own.flatMap(\.edits).map { Edit(at: $0.at, from: nil, to: $0.to) })
        let records = Set(own.flatMap { change in change.edits.map { record(of: $0, by: change.author) } })
        for index in parts.indices {
            parts[index].entries.removeAll { entry in
                entry.isMerge
                    && entry.change.edits.allSatisfy {
                        outcomes.contains(Edit(at: $0.at, from: nil, to: $0.to))
                            || !entry.change.author.isEmpty && records.contains(record(of: $0, by: entry.change.author))
                    }
            }
        }
    }

    private static func record(of edit: Edit, by author: Text) -> [Text] { [author] + edit.at.prefix(2) }

    /// What stands in the end of what a session did, and what came in from others, in order. What it took back of an
    /// earlier session is a deed of its own, unless it was made again.
    private static func entries(of session: LoggedSession) -> [Entry] {
        var history = History()
        var besides: [(behind: Int, entry: Entry)] = []
        var takenBack: [Change] = []
        for step in session.steps {
            switch step {
            case .undo(let change) where history.done.last != change:
                takenBack.append(change)
                besides.append((history.done.count, Entry(change: undoing(change, at: session.header.startedAt))))
            case .redo(let change) where takenBack.last == change:
                takenBack.removeLast()
                besides.lastIndex { !$0.entry.isMerge }.map { _ = besides.remove(at: $0) }
            // Others had changed some of a change of an earlier session before it was taken back.
            case .gather(let count, _) where count > history.done.count: break
            case .merge(let change): besides.append((history.done.count, Entry(change: change, isMerge: true)))
            default: history.follow(step)
            }
        }
        var (all, next) = ([Entry](), besides[...])
        for (index, change) in history.done.enumerated() {
            while let beside = next.first, beside.behind <= index {
                all.append(beside.entry)
                next.removeFirst()
            }
            all.append(Entry(change: change))
        }
        return all + next.map(\.entry)
    }

    /// The deed of taking a change of an earlier session back. Journals do not say when that was within their session.
    private static func undoing(_ change: Change, at time: Text) -> Change {
        Change(
            label: Text("Undone: \(change.label)"), author: change.author, at: time, before: change.after,
            after: change.after, edits: change.inverseEdits)
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

    /// What a change did, with what it was made on where the label does not say and that is still there.
    private static func line(_ change: Change, _ journey: Journey?) -> String {
        escaped(journey.map { Text($0.label(of: change)) } ?? change.label)
    }

    /// Text that Markdown shows as it is.
    private static func escaped(_ text: Text) -> String {
        let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "!"]
        return Printable.line(text, limit: 400).map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
