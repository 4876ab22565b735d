import CursesScreen
import Editor
import Glibc
import JourneyModel
import JourneyStore
import JourneyTemplates
import Terminal

/// The way into a session: a map, keys, a theme and a terminal, in this order, so that the terminal is touched last: what
/// is wrong with the others is said on a terminal as it was.
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
            let document = try OpenedDocument.read(file, mergingMarkers: true)
            return try run(SessionSubject(document, isReadOnly: options.isReadOnly))
        }
    }

    /// Runs a session on a copy of the bundled example that has no file.
    func openExample() throws(CommandFailure) -> ExitStatus {
        try refuseWithoutTerminal()
        return try EditorProcess.run { () throws(CommandFailure) in
            try run(SessionSubject(untitled: try TemplateShelf.journey(.example)))
        }
    }

    /// Shows the start screen and runs a session on what is chosen there.
    func openChoices() throws(CommandFailure) -> ExitStatus {
        try refuseWithoutTerminal()
        return try EditorProcess.run { () throws(CommandFailure) in
            try run(SessionSubject(untitled: Journey()), showsStart: true)
        }
    }

    private func run(_ subject: SessionSubject, showsStart: Bool = false) throws(CommandFailure) -> ExitStatus {
        let settings = Settings()
        let keys = try KeyChoice(settings: settings).load()
        let theme = try ThemeChoice(name: options.theme, settings: settings).load(for: .full)
        let screen = try Self.prepareScreen()
        var farewell: [String] = []
        defer {
            screen.close()
            let console = Console()
            for line in farewell { console.complain(line) }
        }
        let shownTheme = try suited(theme, to: screen.profile.colors)
        screen.open()
        let session = Session(
            subject, screen: screen, theme: shownTheme,
            themes: UserThemes(settings: settings).library(for: screen.profile.colors), keys: keys)
        if showsStart { session.showStart() }
        session.editor.state.isLive = options.isLive && subject.path != nil
        defer { farewell = session.farewell }
        return session.run()
    }

    private static func prepareScreen() throws(CommandFailure) -> CursesScreen {
        do throws(ScreenError) {
            return try CursesScreen()
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
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
