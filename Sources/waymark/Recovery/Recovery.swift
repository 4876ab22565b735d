import JourneyModel
import JourneyStore

/// What a session that was cut off did, as journeys: from what it last saved to what it left.
struct Recovery {
    /// The session.
    let session: UnfinishedSession
    /// The journey as the session had saved it last, with what came in from others since: that is in the file already, or
    /// is a comment on a conflict, which merging makes anew.
    let before: Journey
    /// The journey as the session left it, with the text that was being typed.
    let after: Journey
    /// Why some of it cannot be brought back; `nil` where all can.
    let trouble: String?

    /// Works out what `session` did. Fails where its base is no journey.
    init(_ session: UnfinishedSession) throws(ReadError) {
        self.session = session
        var journey = try JourneyReader.read(session.base).journey
        var isWhole = Self.apply(session.saved.map(\.edits), to: &journey)
        before = Self.takingIn(session.unsaved, journey)
        isWhole = isWhole && Self.apply(session.unsaved.map(\.edits), to: &journey)
        isWhole = isWhole && Self.apply(session.draft.map { [$0.edits] } ?? [], to: &journey)
        let edits = (session.saved + session.unsaved).flatMap(\.edits) + (session.draft?.edits ?? [])
        after = Self.placed(journey, touchedBy: edits)
        trouble = isWhole ? Self.trouble(session.rest) : "some of it does not fit what came before and is left out"
    }

    /// The journey with what came in from others in these steps, as far as that fits without what was done here.
    private static func takingIn(_ steps: [HistoryStep], _ journey: Journey) -> Journey {
        var journey = journey
        for case .merge(let change) in steps {
            for edit in change.edits { try? journey.apply(edit) }
        }
        return journey
    }

    /// Whether there is nothing to be brought back, nor anything to be told.
    var isNothing: Bool { trouble == nil && before.edits(to: after).isEmpty }

    /// The journey with positions for what a journal left without, as reading the file would give them.
    private static func placed(_ journey: Journey, touchedBy edits: [Edit]) -> Journey {
        let paths = Set(edits.map { Array($0.at.prefix(2)) }.filter { $0.count == 2 })
        let records = paths.sorted { $0[1] < $1[1] }.compactMap { path in
            RecordType(collectionKey: path[0]).map { (type: $0, id: ID(path[1])) }
        }
        var draft = Draft(journey)
        try? draft.givePositions(to: records)
        return draft.journey
    }

    /// Applies edits as far as they fit; whether all did.
    private static func apply(_ steps: [[Edit]], to journey: inout Journey) -> Bool {
        for edits in steps {
            guard (try? journey.apply(edits)) != nil else { return false }
        }
        return true
    }

    private static func trouble(_ rest: JournalText.Rest) -> String? {
        switch rest {
        case .none: nil
        case .damaged(let count): "the last \(Count.text(count, "byte")) of its journal are damaged"
        case .unread(let count):
            "its journal is too large to be read to its end, of which \(Count.size(count)) are missing"
        case .newer(let version): "it goes on in a journal of version \(version); get a newer waymark"
        }
    }

    /// Both what the session did and what `journey` is now.
    func merge(into journey: Journey) -> MergeResult {
        Journey.merge(base: before, ours: journey, theirs: after)
    }

    /// When the first of it was done, RFC 3339 in UTC; no earlier than the session began.
    var since: Text {
        let first = session.unsaved.lazy.compactMap(\.ownChange).first ?? session.draft
        return first.map { $0.at < session.header.startedAt ? session.header.startedAt : $0.at }
            ?? session.header.startedAt
    }

    /// “12 edits after 14:02”.
    func summary(of edits: [Edit], now: Int) -> String {
        "\(Count.text(edits.count, "edit")) after \(LocalTime.text(of: since, now: now))"
    }
}

extension HistoryStep {
    /// The change that the step is about, where it did not come from others; `nil` where it is about several.
    fileprivate var ownChange: Change? {
        if case .merge = self { nil } else { change }
    }

    /// The change that the step is about; `nil` where it is about several.
    var change: Change? {
        switch self {
        case .change(let change), .undo(let change), .redo(let change), .merge(let change): change
        case .gather: nil
        }
    }
}
