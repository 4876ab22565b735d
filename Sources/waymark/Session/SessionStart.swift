import CursesScreen
import Editor
import Glibc
import JourneyInsight
import JourneyModel
import JourneyStore
import JourneyTemplates
import Terminal

/// The way into a session: a map, keys, a theme and a terminal. The terminal is taken last: what is wrong with the others is
/// said on a terminal as it was.
struct SessionStart: Sendable {
    /// What the user wishes.
    var options = SessionOptions()

    /// Opens the map in `file` and runs a session on it; returns how it ended.
    func open(_ file: FileArgument) throws(CommandFailure) -> ExitStatus {
        guard !file.isStandard else {
            throw CommandFailure(
                .usage, "the editor saves where it reads, so it needs a file; show, check and apply take -")
        }
        try refuseWithoutTerminal()
        return try EditorProcess.run { () throws(CommandFailure) in
            let looks = beginLooks()
            let screen = BesideScreen()
            let (subject, sums) = try read(file)
            return try run(subject, looks, screen, sums: sums)
        }
    }

    /// What a session on `file` is about, and what it adds up to. The document is not kept beside it.
    private func read(_ file: FileArgument) throws(CommandFailure) -> (SessionSubject, Beside<MapSums>?) {
        let document = try OpenedDocument.read(file, mergingMarkers: true)
        return (SessionSubject(document, isReadOnly: options.isReadOnly), document.sums)
    }

    /// Runs a session on a copy of the bundled example that has no file.
    func openExample() throws(CommandFailure) -> ExitStatus {
        try refuseWithoutTerminal()
        return try EditorProcess.run { () throws(CommandFailure) in
            try run(SessionSubject(untitled: try TemplateShelf.journey(.example)), beginLooks(), BesideScreen())
        }
    }

    /// Shows the start screen and runs a session on what is chosen there.
    func openChoices() throws(CommandFailure) -> ExitStatus {
        try refuseWithoutTerminal()
        return try EditorProcess.run { () throws(CommandFailure) in
            try run(SessionSubject(untitled: Journey()), beginLooks(), BesideScreen(), showsStart: true)
        }
    }

    /// What the user's settings say about a session.
    private struct Looks: Sendable {
        let settings: Settings
        let keys: Result<KeyMap?, CommandFailure>
        let theme: Result<Theme, CommandFailure>
        let followsGround: Bool

        init(theme name: String?) {
            let environment = UserEnvironment.current()
            let settings = Settings(environment)
            self.settings = settings
            keys = Result { () throws(CommandFailure) in try KeyChoice(settings: settings).load() }
            let choice = ThemeChoice(name: name, settings: settings, state: environment.stateFolder)
            followsGround = choice.followsGround
            theme = Result { () throws(CommandFailure) in try choice.load(for: .full) }
        }
    }

    /// Begins to read the looks, which goes on while the map is read.
    private func beginLooks() -> Beside<Looks> { Beside { [name = options.theme] in Looks(theme: name) } }

    private func run(
        _ subject: SessionSubject, _ looks: Beside<Looks>, _ screen: BesideScreen, sums: Beside<MapSums>? = nil,
        showsStart: Bool = false
    ) throws(CommandFailure) -> ExitStatus {
        let looks = looks.take() ?? Looks(theme: options.theme)
        let keys = try looks.keys.get()
        let theme = try looks.theme.get()
        let screen = try screen.take()
        var farewell: [String] = []
        defer {
            screen.close()
            let console = Console()
            for line in farewell { console.complain(line) }
        }
        let shownTheme = try suited(theme, to: screen.profile.colors)
        screen.open(asksForGround: looks.followsGround && screen.profile.colors != .mono)
        let session = Session(
            subject, sums: sums?.take(), screen: screen, theme: shownTheme,
            themes: UserThemes(settings: looks.settings).library(for: screen.profile.colors), keys: keys)
        // The process ends with the session, and that takes everything in it away at once.
        _ = Unmanaged.passRetained(session)
        if showsStart { session.showStart() }
        session.editor.state.isLive = options.isLive && subject.path != nil
        defer { farewell = session.farewell }
        return session.run()
    }

    private func suited(_ theme: Theme, to depth: ColorDepth) throws(CommandFailure) -> Theme {
        do throws(ThemeError) {
            return try theme.suited(to: depth)
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
    }

    private func refuseWithoutTerminal() throws(CommandFailure) {
        for (descriptor, name) in [(STDIN_FILENO, "input"), (STDOUT_FILENO, "output")] where isatty(descriptor) == 0 {
            throw CommandFailure(
                .usage,
                "standard \(name) is not a terminal, and the editor needs one; show, check and apply work without")
        }
    }
}
