import JourneyModel

/// What a session that did not end in order had done and not saved. As long as this exists, nobody else is offered it.
public struct UnfinishedSession: Sendable {
    /// Whose journal it is, and when it began.
    public let header: JournalHeader
    /// What the file held when the session began. Where that is damaged and can still be read, what was done is no less
    /// certain: each edit says what stood there before.
    public let base: [UInt8]
    /// The steps that were saved.
    public let saved: [HistoryStep]
    /// The steps that were not.
    public let unsaved: [HistoryStep]
    /// The change that text being typed would have made; `nil` when nothing was being typed.
    public let draft: Change?
    /// What of the journal could not be read.
    public let rest: JournalText.Rest
    private let journal: IdleJournal

    /// The characters by which the session is called, unique among those of a document.
    public var id: String { journal.name.sessionID }

    /// Whether nothing is lost by forgetting the session.
    public var isEmpty: Bool { unsaved.isEmpty && draft == nil && rest == .none }

    /// Notes for good that what the session did is somewhere else, or is not wanted.
    public func close() throws(SystemError) {
        try journal.close()
    }

    /// What `journal` holds; `nil` where that is nothing that can be made sense of. Where its first line is damaged,
    /// `substitute` says whose it is.
    init?(_ journal: IdleJournal, orOf substitute: JournalHeader?) {
        let text = journal.textBehindDamage ?? journal.text
        var header = journal.textBehindDamage == nil ? nil : journal.text.header ?? substitute
        var base = text.damagedBase.flatMap { (try? JourneyReader.read($0)) == nil ? nil : $0 }
        var (savedTo, draft): (Int, Change?) = (0, nil)
        for (number, entry) in text.entries {
            switch entry {
            case .header(let new): header = new
            case .base(let bytes): base = bytes
            case .step: draft = nil
            case .draft(let change): draft = change
            case .saved(let upTo, _): savedTo = upTo
            case .dropped: (savedTo, draft) = (number, nil)
            }
        }
        guard let header, let base else { return nil }
        (self.header, self.base, self.draft, self.rest, self.journal) = (
            header, base, draft, text.rest, journal
        )
        let steps = text.steps
        saved = steps.filter { $0.number <= savedTo }.map(\.step)
        unsaved = steps.filter { $0.number > savedTo }.map(\.step)
    }
}
