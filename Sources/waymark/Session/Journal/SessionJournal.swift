import Editor
import JourneyModel
import JourneyStore

/// Keeps the journal of a session: hands on what was done and what is being typed, and knows how that stands.
final class SessionJournal {
    /// Within so many milliseconds a change is in the journal, or the user is told that it is not; and so long after the
    /// last key text that is being typed is put in.
    static let promise = 200
    /// A journal with more bytes, or one that takes no more, ends with the next save, and another one begins.
    static let sizeLimit = 64 << 20

    /// Whose journal it is, and what the file held before the first thing in it.
    typealias Beginning = (header: JournalHeader, base: [UInt8])

    /// A line of one of the journals that the session has written one after the other.
    struct Place: Equatable, Sendable {
        /// Which journal it is.
        fileprivate(set) var journal = 0
        /// The number of the line; nothing is done in the first two.
        fileprivate(set) var line = 2
    }

    /// What came in from others before the first thing of this session, over what the file held then.
    private var held: (base: [UInt8], steps: [HistoryStep])?

    private let shelf: JournalShelf?
    private let patience: Int
    private let beginning: () -> Beginning
    private var writer: JournalWriter?
    private var header: JournalHeader?
    /// The last step.
    private(set) var lastStep = Place()
    /// Up to which step everything is in the file, or was brought there.
    private var lastSaved = Place()
    /// What the journal says is being typed.
    private var draft: Change?
    /// When to look at what is being typed, by `Clock`; `nil` for not at all.
    private var draftDue: Int?
    /// Since when something is on its way to the disk, and when to look at how that stands.
    private var waitingSince: Int?
    private var checkDue: Int?

    /// A journal on `shelf`, `nil` where there is no place for one.
    ///
    /// - Parameters:
    ///   - patience: how long the end may wait for the disk, in milliseconds.
    ///   - beginning: asked for when the first thing comes.
    init(on shelf: JournalShelf?, patience: Int, beginning: @escaping () -> Beginning) {
        self.shelf = shelf
        self.patience = patience
        self.beginning = beginning
    }

    /// In how many milliseconds `follow` is to be called although nothing happened; `nil` for never.
    var wakeupMilliseconds: Int? {
        [draftDue, checkDue].compactMap { $0 }.min().map { max(0, $0 - Clock.milliseconds()) }
    }

    /// Whether anything is in it.
    var hasBegun: Bool { writer != nil }

    /// Whether text that was being typed is in the journal and nowhere else.
    var hasDraft: Bool { draft != nil }

    /// Takes what was done.
    func take(_ steps: [HistoryStep]) {
        for step in steps {
            if let line = append(.step(step)) { lastStep.line = line }
            draft = nil
        }
    }

    /// Takes that what is not in the file is not wanted.
    func dropUnsaved() {
        if hasBegun, lastSaved != lastStep { append(.dropped(behind: lastSaved.line)) }
    }

    /// Takes what came in from others over what the file held as `base`; the session has made no changes of its own, so that
    /// the file holds just that. No journal begins with it, for nothing of it would have to be brought back; one that begins
    /// later begins at `base` all the same, which the texts of the map keep in memory in any case.
    func hold(_ steps: [HistoryStep], over base: [UInt8]) {
        guard !hasBegun else { return take(steps) }
        held = (held?.base ?? base, (held?.steps ?? []) + steps)
    }

    /// Takes from `state` what is being typed, and tells it what keeps its changes. `hadInput` says that what is being
    /// typed may be something else now.
    func follow(_ state: inout EditorState, hadInput: Bool, now: Int) {
        let time = Clock.milliseconds()
        if hadInput { draftDue = state.isTyping || hasDraft ? time + Self.promise : nil }
        if let due = draftDue, due <= time { takeDraft(of: state, now: now) }
        tell(&state)
    }

    /// Takes what is being typed now.
    func takeDraft(of state: EditorState, now: Int) {
        draftDue = nil
        let typed = state.typedChange(now: now)
        guard typed?.edits != draft?.edits else { return }
        draft = typed
        append(.draft(typed))
    }

    @discardableResult
    private func append(_ entry: JournalEntry) -> Int? {
        guard let shelf else { return nil }
        waitingSince = waitingSince ?? Clock.milliseconds()
        return (writer ?? begin(on: shelf)).append(entry)
    }

    private func begin(on shelf: JournalShelf) -> JournalWriter {
        let (beginning, held) = (beginning(), held)
        let writer = JournalWriter(on: shelf, beginning.header, base: held?.base ?? beginning.base)
        (self.writer, header, self.held) = (writer, beginning.header, nil)
        lastStep = Place(journal: lastStep.journal + 1)
        for step in held?.steps ?? [] { lastStep.line = writer.append(.step(step)) }
        lastSaved = lastStep
        if held != nil { writer.noteSave(of: beginning.base, upTo: lastStep.line) }
        return writer
    }

    /// Notes that everything up to a step, or so far, is in the file at `path`, which holds `bytes`.
    func didSave(_ bytes: [UInt8], at path: FilePath?, upTo place: Place? = nil) {
        let place = place ?? lastStep
        guard let writer, let header, place.journal == lastStep.journal else { return }
        if path != header.path {
            let moved = JournalHeader(path: path, title: header.title, startedAt: header.startedAt)
            writer.move(to: moved, standing: lastSaved.line)
            self.header = moved
        }
        lastSaved = place
        writer.noteSave(of: bytes, upTo: place.line)
        waitingSince = waitingSince ?? Clock.milliseconds()
        guard place == lastStep, writer.size > Self.sizeLimit || writer.isFull else { return }
        let isTyping = hasDraft
        end(closing: true)
        // What is being typed goes into the next journal.
        if isTyping { draftDue = Clock.milliseconds() }
    }

    /// Takes that the file holds everything up to a step, although it may not stay there: it is no part of what is dropped.
    func stands(upTo place: Place) {
        if place.journal == lastStep.journal { lastSaved = place }
    }

    /// Waits until everything is on the disk, but no longer than `milliseconds`; whether it is.
    func flush(milliseconds: Int) -> Bool { writer?.flush(milliseconds: milliseconds) ?? (shelf != nil) }

    /// Ends the journal; whether everything in it is on the disk. `closing` says that nobody needs to be offered it.
    @discardableResult
    func end(closing: Bool) -> Bool {
        let isKept = writer?.end(closing: closing, milliseconds: patience) ?? true
        (writer, header, draft, draftDue) = (nil, nil, nil, nil)
        (waitingSince, checkDue) = (nil, nil)
        return isKept
    }
}

// How it stands.
extension SessionJournal {
    private func tell(_ state: inout EditorState) {
        let protection = protection
        guard state.protection != protection else { return }
        state.protection = protection
        guard case .failed(let error)? = writer?.state else { return }
        state.report(.error, "The journal cannot be written, so save soon: \(error)")
    }

    /// What keeps the changes now; sets when to look again.
    private var protection: Protection {
        checkDue = nil
        guard shelf != nil else { return .unprotected("there is no home folder for a journal; set HOME") }
        switch writer?.state {
        case nil, .kept:
            waitingSince = nil
            return .journalled
        case .failed(let error):
            waitingSince = nil
            return .unprotected(error.reason)
        case .waiting:
            let (time, since) = (Clock.milliseconds(), waitingSince ?? Clock.milliseconds())
            let isLate = time - since >= Self.promise
            checkDue = isLate ? time + Self.promise : since + Self.promise
            return isLate ? .unprotected("the disk is slow") : .journalled
        }
    }
}
