import JourneyModel

extension MethodView {
    /// A state of the map that was kept.
    public struct KeptState: Sendable {
        /// What it is called.
        public let label: String
        /// When it was kept, as people write it.
        public let at: String
        /// Who kept it.
        public let author: String

        /// A state.
        public init(label: String, at: String, author: String) {
            (self.label, self.at, self.author) = (label, at, author)
        }
    }

    /// What was done in a session, the latest first, and the states that were kept.
    ///
    /// - Parameters:
    ///   - earlier: how many of the changes are those of earlier sessions, which undo reaches.
    ///   - secondsFromUTC: how far the clocks of the user are ahead.
    public init(_ history: History, earlier: Int = 0, kept: [KeptState] = [], secondsFromUTC: Int = 0) {
        let old = min(earlier, history.done.count)
        let new = history.done.count - old
        let said = new == 0 ? "nothing was changed in this session yet" : "\(counted(new, "change")) in this session"
        let answer = sentence([
            said, history.undone.isEmpty ? nil : "\(history.undone.count) taken back",
            old == 0 ? nil : "\(old) of earlier sessions", kept.isEmpty ? nil : counted(kept.count, "snapshot"),
        ])
        self.init(
            .history, answer,
            [
                MethodPart("changes", "Done", Self.table(history.done.reversed(), secondsFromUTC)),
                MethodPart("undone", "Taken back", Self.table(history.undone.reversed(), secondsFromUTC)),
                MethodPart("snapshots", "Snapshots", Self.table(kept)),
            ])
    }

    /// What is written down of all sessions, the latest first, and the states that were kept.
    public init(written changes: [Change], kept: [KeptState], secondsFromUTC: Int) {
        let authors = Set(changes.map(\.author).filter { !$0.isEmpty })
        let answer = sentence([
            changes.isEmpty ? "nothing is written down of this map" : counted(changes.count, "change"),
            authors.isEmpty ? nil : "by \(counted(authors.count, "person", "people"))",
            kept.isEmpty ? nil : counted(kept.count, "snapshot"),
        ])
        self.init(
            .history, answer,
            [
                MethodPart("changes", "Done", Self.table(changes.reversed(), secondsFromUTC)),
                MethodPart("snapshots", "Snapshots", Self.table(kept)),
            ])
    }

    private static func table(_ kept: [KeptState]) -> MethodTable {
        MethodTable(
            [.text("label", "Snapshot"), .text("at", "When"), .text("author", "Who", rank: 1)],
            kept.reversed().map { state in
                MethodRow(nil, [.text(state.label), .text(state.at), .text(state.author)], opens: state.label)
            }, nothing: "No state of the map was kept yet; :snapshot LABEL keeps one")
    }

    private static func table(_ changes: [Change], _ secondsFromUTC: Int) -> MethodTable {
        MethodTable(
            [
                .text("at", "When"), .text("label", "What"), .text("author", "Who", rank: 1),
                .number("edits", "Edits", rank: 2),
            ],
            changes.map { change in
                let after = change.after
                let isCard = after.count == 3 && after[0] == Text("touchpoints")
                return MethodRow(
                    isCard ? MethodSubject(.touchpoint, ID(after[1]), lane: ID(after[2])) : nil,
                    [
                        .time(change.at, secondsFromUTC: secondsFromUTC), .content(change.label),
                        .content(change.author), .count(change.edits.count),
                    ])
            }, nothing: "Nothing")
    }
}

extension MethodCell {
    /// A time: for people the day and the minute where they are.
    static func time(_ time: Text, secondsFromUTC: Int) -> MethodCell {
        guard let seconds = Timestamp.secondsSince1970(time) else { return .content(time) }
        let local = Timestamp.text(secondsSince1970: seconds + secondsFromUTC).string
        return MethodCell(.text(time.string), shown: "\(local.prefix(10)) \(local.dropFirst(11).prefix(5))")
    }
}
