import JourneyInsight
import JourneyModel

/// What others changed during a session.
struct OthersWork: Sendable {
    /// One change that came in.
    struct Arrival: Sendable {
        let author: String
        /// RFC 3339 in UTC.
        let at: Text
        let line: News.Line
    }

    /// What came in, the latest last.
    private(set) var arrivals: [Arrival] = []
    /// The touchpoints that just changed, by whom and when in seconds since 1970.
    private(set) var fresh: [ID: (author: String, at: Int)] = [:]
    /// Who saved when last, in seconds since 1970.
    private(set) var authors: [String: Int] = [:]
    /// What others set while text was being typed, which was begun before, by path.
    private var overtaken: [[Text]: Value?] = [:]

    /// What an author is called who is not known.
    private static let someone = "someone"
    /// The most arrivals that are listed.
    private static let mostArrivals = 1000
    /// So many seconds a card is marked that just changed.
    static let freshness = 60
    /// So many seconds the title tells who saved.
    static let presence = 600

    /// Takes in what was changed by `authors`, or by someone.
    mutating func add(_ news: News, by authors: [String], at now: Int) {
        let time = Timestamp.text(secondsSince1970: now)
        let author = authors.isEmpty ? Self.someone : authors.joined(separator: ", ")
        arrivals += news.lines.map { Arrival(author: author, at: time, line: $0) }
        arrivals.removeFirst(max(0, arrivals.count - Self.mostArrivals))
        for line in news.lines {
            guard let subject = line.subject, subject.type == .touchpoint else { continue }
            fresh[subject.id] = (author, now)
        }
        for author in authors.isEmpty ? [Self.someone] : authors { self.authors[author] = now }
    }

    /// What came in as changes, of those whose authors are known.
    var changes: [Change] {
        arrivals.filter { $0.author != Self.someone }.map {
            Change(label: .empty, author: Text($0.author), at: $0.at, edits: [$0.line.edit])
        }
    }

    /// Who changed a place last, as far as that came in during the session.
    func author(of place: [Text]) -> String? {
        arrivals.last { $0.line.edit.at.starts(with: place) || place.starts(with: $0.line.edit.at) }?.author
    }

    /// Remembers what edits of others set while text is being typed.
    mutating func overtake(_ edits: [Edit]) {
        for edit in edits { overtaken[edit.at] = .some(edit.to) }
    }

    /// Forgets what came in while text was being typed, when none is any more.
    mutating func endTyping() {
        if !overtaken.isEmpty { overtaken = [:] }
    }

    /// Whether `edits` would make again, in part, what others removed meanwhile.
    func wasRemoved(before edits: [Edit]) -> Bool {
        edits.contains { edit in edit.from == nil && edit.to != nil && overtaken[edit.at] == .some(nil) }
    }

    /// Comments that keep what others set where `edits` now set something else without having seen it.
    func overwritten(by edits: [Edit]) -> [ConflictComment] {
        guard !overtaken.isEmpty else { return [] }
        return edits.compactMap { edit in
            guard let theirs = overtaken[edit.at], edit.from == theirs, edit.to != theirs, !edit.to.keeps(theirs) else {
                return nil
            }
            return ConflictComment(keeping: theirs, at: edit.at)
        }
    }

    /// Forgets marks that have stood long enough, and that of the selected card; whether any did.
    mutating func fade(selected: ID?, now: Int) -> Bool {
        let count = fresh.count
        fresh = fresh.filter { $0.key != selected && now - $0.value.at < Self.freshness }
        return fresh.count != count
    }

    /// Who saved lately, by name.
    func recentAuthors(now: Int) -> [String] {
        authors.filter { now - $0.value < Self.presence }.keys.sorted()
    }
}

extension EditorState {
    /// Takes in edits that others made, which must fit the journey as it stands, and says so. Undo does not know of
    /// them; what is selected and what is being typed stay.
    ///
    /// - Parameters:
    ///   - edits: the edits.
    ///   - authors: who made them, as far as that is known.
    ///   - seconds: when they came in, in seconds since 1970.
    /// - Returns: whether they fitted.
    @discardableResult
    public mutating func takeIn(_ edits: [Edit], by authors: [String], at seconds: Int) -> Bool {
        guard !edits.isEmpty else { return true }
        let (old, before) = (journey, edition)
        let author = authors.joined(separator: ", ")
        guard
            takeIn(edits, label: "Saved by \(author.isEmpty ? "others" : author)", by: author, at: seconds)
        else { return false }
        guard edition != before else { return true }
        let news = News(edits, from: old, to: journey)
        others.add(news, by: authors, at: seconds)
        revision += 1
        guard message == nil || message?.kind == .info else { return true }
        let first = news.lines.first.map { "\($0.place): \($0.what)" } ?? ""
        let what = news.lines.count == 1 ? first : Plural.counted(news.lines.count, "change")
        let who = author.isEmpty ? "Someone" : author
        let isDisagreement = edits.contains { $0.bringsConflict }
        say(
            isDisagreement
                ? "\(who) saved what conflicts with another value · g x has both"
                : "\(who) saved \(what) · g n lists it")
        return true
    }

    /// Lets the marks of what just changed go, when a key is pressed.
    mutating func fadeMarks() {
        if others.fade(selected: place.touchpoint, now: now) { revision += 1 }
    }

    /// Remembers that the journey stands in its file as it was when a save began; whether it is still so.
    public mutating func didSave(isCurrent: Bool) {
        savedDepth = isCurrent ? history.done.count : nil
        (fileTrouble, isBehindOthers, isLiveRefused) = (nil, false, false)
    }
}

extension Edit {
    /// Whether it brings a comment that keeps a value which does not stand.
    fileprivate var bringsConflict: Bool {
        guard case .record(let record)? = to, from == nil, record.type == .comment else { return false }
        return record[Comment.conflict] != nil
    }
}

extension Value? {
    /// Whether this is a list with all that another list has.
    fileprivate func keeps(_ other: Value?) -> Bool {
        guard case .list(let list)? = self, case .list(let theirs)? = other else { return false }
        return Set(list).isSuperset(of: theirs)
    }
}
