import Editor
import Glibc
import JourneyInsight
import JourneyModel
import JourneyStore
import Terminal

/// One running editor: brings events from the screen to the editor, its frames to the screen, and carries out what
/// the editor wants done outside.
final class Session {
    /// The editor.
    var editor: Editor
    /// What is edited, and where it stands.
    var subject: SessionSubject
    /// The terminal.
    let screen: any Screen
    /// The themes that can be chosen.
    let themes: ThemeLibrary
    /// What the user wants the keys to do; `nil` for the standard.
    let keys: KeyMap?
    /// Who is there, once somebody asked.
    private(set) lazy var environment = readEnvironment()
    private let readEnvironment: () -> UserEnvironment
    /// The maps that the start screen offers.
    var recent: [FilePath] = []
    /// What the file held when the map was opened; `nil` for a map that had none.
    private(set) var opened: [UInt8]?
    /// The connection to those who save the same map.
    let others = FileCompany()
    /// The journal of what is edited now.
    lazy var journal = makeJournal()
    /// How long leaving may wait for the disk to take the journal, in milliseconds.
    var journalPatience = 800
    /// Whether the start screen was shown, where maps that never had a file are offered again.
    var startsUntitled = false
    /// What sessions that were cut off left unsaved, the next one to be offered first.
    var unfinished: [Recovery] = []
    /// What of it was applied, until that is on the disk.
    var applied: [Recovery] = []
    /// How the file stands.
    var standing = FileStanding()
    /// What is to be said once the terminal is given back.
    var farewell: [String] = []
    /// How the session ended, once it is to end.
    var end: ExitStatus?
    private var title: Text?
    /// Whether what changed is to be drawn once the line has room for it.
    private var owesFrame = false

    /// A session on `subject`, whose cells add up to `sums`; `environment` is read when it is first needed.
    init(
        _ subject: SessionSubject, sums: MapSums? = nil, screen: any Screen, theme: Theme, themes: ThemeLibrary? = nil,
        keys: KeyMap? = nil,
        environment: @escaping () -> UserEnvironment = UserEnvironment.current
    ) {
        readEnvironment = environment
        self.subject = subject
        opened = subject.base
        self.screen = screen
        let themes = themes ?? .bundled(for: screen.profile.colors)
        self.themes = themes
        self.keys = keys
        editor = Self.editor(subject, sums: sums, theme: theme, themes: themes, keys: keys, screen: screen)
    }

    /// Runs until the user leaves or the system ends it, and returns how it ended. Input is drained before anything
    /// is drawn.
    func run() -> ExitStatus {
        screen.present(editor.frame())
        settle()
        while true {
            step()
            if let end {
                endJournal()
                return end
            }
        }
    }

    /// One round of the loop: waits, takes in what is there, and draws, where the line has room for it.
    func step() {
        takeEvents()
        guard end == nil else { return }
        owesFrame = screen.busyMilliseconds > 0
        guard !owesFrame else { return }
        screen.present(editor.frame())
        showTitle()
    }

    /// What can wait until something is on the screen.
    private func settle() {
        showTitle()
        remember()
        editor.state.author = Text(environment.userName)
        editor.prepareForKeys()
        watchFile()
        if findUnfinished() || editor.state.sync != nil || editor.state.company != .watched {
            screen.present(editor.frame())
        }
    }

    private func takeEvents() {
        let limit = editor.wakeupMilliseconds
        let start = Clock.milliseconds()
        let line = owesFrame ? screen.busyMilliseconds : nil
        let limits = [limit, journal.wakeupMilliseconds, others.wakeupMilliseconds, line].compactMap { $0 }
        let wakeup = screen.wait(for: others.descriptors, milliseconds: limits.min())
        let events = wakeup.events
        if let limit, events.isEmpty, wakeup.ready.isEmpty, Clock.milliseconds() - start >= limit { editor.timeOut() }
        for event in events where end == nil { take(event) }
        if end == nil { meetOthers(wakeup.ready) }
        followJournal(hadInput: !events.isEmpty)
    }

    private func take(_ event: InputEvent) {
        if case .terminate(let signal) = event {
            end = .signal(signal)
            return
        }
        if case .reply(.ground(let ground)) = event { return follow(ground) }
        let effects = editor.handle(event, now: time(nil))
        journal.take(editor.state.takeSteps())
        for effect in effects { perform(effect) }
    }

    /// Takes another journey in the place of this one.
    func show(_ subject: SessionSubject) {
        journal.dropUnsaved()
        journal.end(closing: true)
        // What was brought back and is not on the disk by now is offered again; saving another map does not settle it.
        applied = []
        others.forget()
        standing = FileStanding()
        startsUntitled = false
        self.subject = subject
        opened = subject.base
        journal = makeJournal()
        let (author, wasLive) = (editor.state.author, editor.state.isLive)
        let before = editor
        editor = Self.editor(subject, theme: editor.state.theme, themes: themes, keys: keys, screen: screen)
        editor.comeFrom(before)
        editor.state.author = author
        editor.state.isLive = wasLive && subject.path != nil && subject.readOnly == nil
        watchFile()
        remember()
        _ = findUnfinished()
    }

    private static func editor(
        _ subject: SessionSubject, sums: MapSums? = nil, theme: Theme, themes: ThemeLibrary, keys: KeyMap?,
        screen: any Screen
    ) -> Editor {
        var state = EditorState(subject.journey, sums: sums, document: subject.info, theme: theme, keys: keys)
        state.secondsFromUTC = Today.secondsFromUTC
        state.themes = themes
        // Until the first change there is nothing that a journal would have to keep.
        state.protection = .journalled
        state.setSize(screen.size)
        state.glyphs = screen.profile.glyphs
        if let markers = subject.markers {
            state.openConflicts()
            state.report(.info, "Git conflict markers: \(markers.summary); C-s saves the map without markers")
        } else if let reason = subject.unaskedReadOnly {
            state.report(.info, "Read-only: \(reason)")
        } else if let misfits = subject.misfits {
            state.report(.error, misfits)
        }
        return Editor(state)
    }

    /// Remembers the map among the recent ones; that it fails is no trouble to anyone.
    func remember() {
        guard let path = subject.path, let folder = environment.stateFolder else { return }
        guard let real = try? DocumentFile(path).realPath() else { return }
        try? RecentMaps(in: folder).add(real)
    }

    private func showTitle() {
        let current = editor.state.journey.root[JourneyFields.title] ?? .empty
        guard current != title else { return }
        title = current
        screen.setTitle(SafeText(current.isEmpty ? "waymark" : "\(current) – waymark", columns: 80))
    }
}
