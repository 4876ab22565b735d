import JourneyModel

/// What is being talked about: threads, the ones that wait for an answer first.
struct CommentsView {
    let journey: Journey

    init(_ journey: Journey) {
        self.journey = journey
    }

    var content: (String, [MethodPart]) {
        let threads = CommentThread.all(in: journey)
        let open = threads.filter { !$0.isResolved }
        return (
            answer(threads, open),
            [
                MethodPart("open", "Open", table(open)),
                MethodPart("resolved", "Resolved", table(threads.filter(\.isResolved))),
                MethodPart("people", "Who waits for whom", people(open)),
            ]
        )
    }

    private func answer(_ threads: [CommentThread], _ open: [CommentThread]) -> String {
        guard !threads.isEmpty else { return "Nobody has commented yet; c writes a comment on what is selected" }
        let alone = open.filter { $0.comments.count == 1 }.count
        return sentence([
            open.isEmpty ? "nothing is open" : counted(open.count, "open thread"),
            alone == 0 ? nil : "\(alone) without an answer", "\(threads.count - open.count) resolved",
        ])
    }

    private func table(_ threads: [CommentThread]) -> MethodTable {
        MethodTable(
            [
                .text("text", "Comment"), .text("author", "By"), .text("at", "When", rank: 2),
                .text("on", "On", id: "onId"), .text("lane", "Whose", rank: 4, id: "laneId"),
                .text("to", "To", rank: 3), .text("state", "State", rank: 1),
            ], threads.flatMap(rows), nothing: "There are none")
    }

    private func rows(_ thread: CommentThread) -> [MethodRow] {
        thread.comments.enumerated().map { index, id in
            let cells = RecordCells(.comment, id, in: journey)
            let text = cells.text(Comment.text)
            let on =
                cells.record[Comment.on].map { MethodCell.anyRecord($0, in: journey) } ?? .text("the journey")
            return MethodRow(
                cells.subject,
                [
                    MethodCell(
                        text.value, shown: index == 0 ? text.shown : "└ \(text.shown)", field: text.field),
                    cells.text(Comment.author),
                    at(cells), on, .record(.lane, cells.record[Comment.lane], in: journey, limit: 16),
                    cells.texts(Comment.to),
                    .text(cells.record[Comment.resolved] == nil ? "open" : "resolved", tone: .quiet),
                ])
        }
    }

    /// When a comment was written: for people the day.
    private func at(_ cells: RecordCells) -> MethodCell {
        guard let at = RecordCells.line(cells.record[Comment.at]) else { return .text(nil) }
        guard Timestamp.isValid(Text(at)) else {
            return MethodCell(.text(at), shown: "\(at.prefix(20)): no time", tone: .bad)
        }
        return MethodCell(.text(at), shown: String(at.prefix(10)))
    }

    /// The people in open threads: how many wait for them, how many they began.
    private func people(_ open: [CommentThread]) -> MethodTable {
        var counts: [String: (waiting: Int, begun: Int)] = [:]
        for thread in open {
            guard let first = thread.comments.first, let last = thread.comments.last else { continue }
            let author = journey[.comment, first]?[Comment.author]?.string ?? "unknown"
            counts[author, default: (0, 0)].begun += 1
            for name in journey[.comment, last]?[Comment.to] ?? [] {
                counts[name.string, default: (0, 0)].waiting += 1
            }
        }
        let rows = counts.sorted { ($1.value.waiting, $0.key) < ($0.value.waiting, $1.key) }
        return MethodTable(
            [.text("name", "Who"), .number("waiting", "Asked in"), .number("begun", "Began")],
            rows.map {
                MethodRow(nil, [.content(Text($0.key)), .count($0.value.waiting, tone: .bad), .count($0.value.begun)])
            },
            nothing: "Nobody is asked anything")
    }
}

/// A comment and its answers.
struct CommentThread {
    /// The first comment, then the answers by time.
    let comments: [ID]
    /// Whether the first one is resolved.
    let isResolved: Bool

    /// All threads by the time of their first comment, the latest first.
    static func all(in journey: Journey) -> [CommentThread] {
        let ordered = journey.ordered(.comment)
        let roots = journey.threadRoots(of: ordered)
        var members: [ID: [ID]] = [:]
        for id in ordered { members[roots[id] ?? id, default: []].append(id) }
        let starts = ordered.filter { members[$0] != nil }
        return starts.reversed().map { start in
            let rest = (members[start] ?? []).filter { $0 != start }
            return CommentThread(
                comments: [start] + rest, isResolved: journey[.comment, start]?[Comment.resolved] != nil)
        }
    }
}
