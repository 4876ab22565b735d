import JourneyModel

/// What has changed between two states of a map.
public struct News: Sendable {
    /// One difference.
    public struct Line: Sendable {
        /// The edit that makes it.
        public let edit: Edit
        /// Where it is: a card by stage and title, another record by kind and name.
        public let place: String
        /// What it is: `emotion −1 → −2`, `added`.
        public let what: String
        /// The record to go to; `nil` where that is gone, or the journey itself.
        public let subject: MethodSubject?
    }

    /// The differences, in the order of the document.
    public let lines: [Line]

    /// What leads from `old` to `new`.
    public init(from old: Journey, to new: Journey) {
        self.init(old.edits(to: new), from: old, to: new)
    }

    /// What these edits, which lead from `old` to `new`, have changed.
    public init(_ edits: [Edit], from old: Journey, to new: Journey) {
        let text = EditText(from: old, to: new)
        lines = edits.map { edit in
            Line(edit: edit, place: text.place(of: edit.at), what: text.what(edit), subject: Self.subject(edit, new))
        }
    }

    private static func subject(_ edit: Edit, _ journey: Journey) -> MethodSubject? {
        guard edit.at.count > 1, let type = RecordType(collectionKey: edit.at[0]), journey[type, ID(edit.at[1])] != nil
        else { return nil }
        let isExperience = type == .touchpoint && edit.at.count > 3 && edit.at[2] == Touchpoint.experiences.key
        return MethodSubject(type, ID(edit.at[1]), lane: isExperience ? ID(edit.at[3]) : nil)
    }
}

extension MethodView {
    /// What has changed since a state of the map that is called `name`, by whom as far as credits tell, and what came in
    /// from others during a session, the latest first. Without a state to compare with, the view is about the latter.
    public init(
        _ news: News, since name: String?, credits: Credits = Credits(),
        arrivals: [(author: String, at: Text, line: News.Line)] = [], secondsFromUTC: Int = 0
    ) {
        let authors = news.lines.map { line in credits.author(of: line.edit).map { Printable.line($0) } }
        // Where nobody is known there is no column for it.
        let who: [MethodColumn] = authors.contains { $0 != nil } ? [.text("author", "Who", rank: 1)] : []
        let answer =
            name.map { Self.answer(news, since: $0) }
            ?? "\(counted(arrivals.count, "change")) came in from others in this session"
        self.init(
            .news, answer,
            [
                MethodPart(
                    "news", "What has changed",
                    MethodTable(
                        [.text("place", "Where"), .text("what", "What")] + who,
                        zip(news.lines, authors).map { line, author in
                            let cells: [MethodCell] = [.text(line.place), .text(line.what), .text(author ?? "")]
                            return MethodRow(line.subject, Array(cells.prefix(2 + who.count)))
                        }, nothing: name == nil ? "Nothing is marked as seen to compare with" : answer)),
                MethodPart(
                    "arrivals", "Came in",
                    MethodTable(
                        [
                            .text("place", "Where"), .text("what", "What"), .text("author", "Who"),
                            .text("at", "When", rank: 1),
                        ],
                        arrivals.map { author, at, line in
                            MethodRow(
                                line.subject,
                                [
                                    .text(line.place), .text(line.what), .content(Text(author)),
                                    .time(at, secondsFromUTC: secondsFromUTC),
                                ])
                        }, nothing: "Nothing came in from others in this session")),
            ])
    }

    private static func answer(_ news: News, since name: String) -> String {
        if news.lines.isEmpty { return "Nothing has changed since \(name)" }
        let records = Set(news.lines.map { Array($0.edit.at.prefix(2)) }).count
        return "\(counted(news.lines.count, "change")) of \(counted(records, "record")) since \(name)"
    }
}
