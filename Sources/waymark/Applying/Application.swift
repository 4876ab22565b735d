import JourneyInsight
import JourneyModel

/// Applies edits and changes that stand one a line, all of them or none.
struct Application {
    /// The journey before the first edit.
    let original: Journey
    /// The journey with the edits so far.
    private(set) var draft: Draft
    /// Where edits were made, with the numbers of their lines.
    private(set) var places: [(line: Int, path: [Text])] = []
    /// What is said against which line.
    var messages: [(line: Int, text: String)] = []

    /// An application to `journey`.
    init(to journey: Journey) {
        original = journey
        draft = Draft(journey)
    }

    /// What the edits of `lines` made of `journey`, and how many places they changed. Fails with messages for every
    /// line that is wrong.
    static func apply(
        _ lines: [InputLines.Line], to journey: Journey
    ) throws(CommandFailure) -> (journey: Journey, count: Int) {
        var application = Application(to: journey)
        for line in lines { application.apply(line) }
        let edits = application.draft.edits
        let count = edits.count - application.draft.journey.misfitsReplaced(by: edits).count
        application.givePositions()
        application.lookAtReferences()
        guard application.messages.isEmpty else { throw application.failure }
        return (application.draft.journey, count)
    }

    /// The most messages that one line gets: a lane that is removed may be missed in a thousand places.
    private static let messageLimit = 3
    /// The most lines that messages are given for: what is no file of edits has thousands that are wrong.
    private static let lineLimit = 50

    private var failure: CommandFailure {
        let lines = Dictionary(grouping: messages, by: \.line).sorted { $0.key < $1.key }
        let texts = lines.prefix(Self.lineLimit).flatMap { line, messages in
            messages.prefix(Self.messageLimit).map { "line \(line): \($0.text)" }
                + (messages.count > Self.messageLimit
                    ? ["line \(line): and \(messages.count - Self.messageLimit) more"] : [])
        }
        let rest = lines.count > Self.lineLimit ? ["and \(lines.count - Self.lineLimit) more lines are wrong"] : []
        return CommandFailure(.unreadable, texts + rest + ["nothing was applied"])
    }

    private mutating func apply(_ line: InputLines.Line) {
        do throws(EditLines.LineError) {
            for proposal in try EditLines.parse(line.bytes) { apply(proposal, line.number) }
        } catch {
            messages.append((line.number, error.description))
        }
    }

    private mutating func apply(_ proposal: EditLines.Proposal, _ line: Int) {
        if let reason = ProposalCheck.refusal(of: proposal) ?? takenID(of: proposal) {
            return messages.append((line, reason))
        }
        do throws(EditError) {
            if let from = proposal.from { try expect(from, at: proposal.at) }
            try expectRecord(of: proposal)
            let before = Set(flaws(around: proposal.at))
            let count = draft.edits.count
            try draft.set(proposal.at, to: proposal.to)
            let new = flaws(around: proposal.at).filter { !before.contains($0) }
            guard new.isEmpty else {
                while draft.edits.count > count { draft.takeBack() }
                return messages += new.map { (line, Self.text(of: $0)) }
            }
            places.append((line, proposal.at))
        } catch {
            messages.append((line, "\(error)"))
        }
    }

    /// What the schema says against what stands at a path, but for references, which later lines may mend.
    private func flaws(around path: [Text]) -> [Finding] {
        let (type, id) = Self.record(at: path)
        let field = Array(path.dropFirst(type == .journey ? 0 : 2))
        return Check.structuralFindings(of: type, id, at: field, in: draft.journey)
            .filter { $0.isFlaw && $0.rule != Self.danglingRule }
    }

    /// The record that a path leads into.
    static func record(at path: [Text]) -> (type: RecordType, id: ID) {
        guard path.count > 1, let type = RecordType(collectionKey: path[0]) else { return (.journey, ID(.empty)) }
        return (type, ID(path[1]))
    }

    /// A finding in words, with the record that it is about.
    static func text(of flaw: Finding) -> String {
        flaw.record.isEmpty ? flaw.message : "\(flaw.record.joinedPath): \(flaw.message)"
    }

    private func expect(_ value: Value?, at path: [Text]) throws(EditError) {
        let found = draft.journey.value(at: path)
        guard found == value else { throw .stale(at: path, found: found) }
    }

    /// A field needs its record, and so does a removal; only a whole record can be new.
    private func expectRecord(of proposal: EditLines.Proposal) throws(EditError) {
        let isNew = proposal.at.count == 2 && proposal.to != nil
        guard !isNew, let first = proposal.at.first, RecordType(collectionKey: first) != nil else { return }
        let record = Array(proposal.at.prefix(2))
        if draft.journey.value(at: record) == nil { throw .missing(record) }
    }

    /// Why a record cannot be new under its id: another collection has it, and references would not know which is meant.
    private func takenID(of proposal: EditLines.Proposal) -> String? {
        let (type, id) = Self.record(at: proposal.at)
        guard proposal.at.count == 2, proposal.to != nil, let owner = draft.journey.type(of: id), owner != type,
            draft.journey[type, id] == nil
        else { return nil }
        return "the id “\(id)” is already that of \(owner.labelWithArticle); choose another"
    }

    /// Puts records that came without a position behind the others of their collection, as reading the file would.
    private mutating func givePositions() {
        do throws(EditError) {
            try draft.givePositions(to: touched)
        } catch {
            messages.append((places.last?.line ?? 0, "\(error)"))
        }
    }

    /// The records that edits were made in, each once, in the order of the edits.
    var touched: [(type: RecordType, id: ID)] {
        var seen: Set<[Text]> = []
        return places.map { Self.record(at: $0.path) }.filter { seen.insert($0.type.path($0.id)).inserted }
    }
}
