import JourneyInsight
import JourneyModel

/// What comments are about.
struct CommentSubject: Equatable, Sendable {
    /// The record; `nil` for the journey itself.
    let on: ID?
    /// The lane of the card from which the comments were opened.
    let lane: ID?
    /// What it is called.
    let name: String
}

extension EditorState {
    /// What a comment that is written now is about.
    func commentSubject() throws -> CommentSubject {
        if let onlySums { throw Refusal(onlySums) }
        switch place {
        case .journey: return CommentSubject(on: nil, lane: nil, name: "the journey")
        case .stage(let id): return CommentSubject(on: id, lane: nil, name: stageName(id))
        case .card(let id, let lane):
            return CommentSubject(on: id, lane: lane == Place.inbox ? nil : lane, name: title(id))
        case .lane(Place.inbox), .cell:
            throw Refusal("Comments are on cards, stages, lanes and the journey; this is none of them")
        case .lane(let id): return CommentSubject(on: id, lane: nil, name: laneName(id))
        }
    }

    /// The comments on a subject in the order of reading: threads, oldest first, each with its answers.
    func thread(_ subject: CommentSubject) -> [(id: ID, isAnswer: Bool)] {
        let all = comments(on: subject)
        let roots = journey.threadRoots(of: all)
        var answers: [ID: [ID]] = [:]
        var first: [ID] = []
        for id in all {
            let root = roots[id] ?? id
            if root == id { first.append(id) } else { answers[root, default: []].append(id) }
        }
        return first.flatMap { root in [(root, false)] + (answers[root] ?? []).map { ($0, true) } }
    }

    private func comments(on subject: CommentSubject) -> [ID] {
        if let on = subject.on { return journey.map.comments(on: on) }
        return journey.ordered(.comment).filter { journey[.comment, $0]?[Comment.on] == nil }
    }

    /// All comments of the thread that a comment belongs to.
    func threadMembers(of id: ID, _ subject: CommentSubject) -> [ID] {
        let all = comments(on: subject)
        let roots = journey.threadRoots(of: all)
        return all.filter { roots[$0] == roots[id] }
    }

    /// Adds a comment.
    ///
    /// - Parameters:
    ///   - lane: the lane whose experience it is about; `nil` for the whole card.
    ///   - answered: the comment that it answers.
    mutating func addComment(
        _ text: Text, on subject: CommentSubject, lane: ID? = nil, answering answered: ID? = nil
    ) throws {
        let about = answered.map { journey[.comment, $0]?[Comment.lane] } ?? lane
        let record = Record(.comment).with(Comment.on, subject.on).with(Comment.lane, about)
            .with(Comment.re, answered).with(Comment.author, author.isEmpty ? nil : author)
            .with(Comment.at, Timestamp.text(secondsSince1970: now)).with(Comment.text, text)
        let label = answered == nil ? "Comment on \(subject.name)" : "Answer on \(subject.name)"
        let anchor = anchor
        try change { draft, random in
            try draft.insert(record, using: &random)
            return Arrangement(label: label, anchor: anchor)
        }
    }

    /// Resolves the thread of a comment, or opens it again.
    mutating func toggleResolved(_ id: ID, _ subject: CommentSubject) throws {
        let members = threadMembers(of: id, subject)
        let isOpen = members.contains { journey[.comment, $0]?[Comment.resolved] == nil }
        let resolution = Record(.resolution).with(Resolution.by, author.isEmpty ? nil : author)
            .with(Resolution.at, Timestamp.text(secondsSince1970: now))
        try change(isOpen ? "Comments resolved" : "Comments opened again") { [self] draft in
            for member in members where !isOpen || journey[.comment, member]?[Comment.resolved] == nil {
                try draft.set(.comment, member, Comment.resolved, to: isOpen ? resolution : nil)
            }
        }
    }
}
