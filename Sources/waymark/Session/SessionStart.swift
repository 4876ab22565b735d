import CSystem
import CursesScreen
import Editor
import Glibc
import JourneyModel
import JourneyStore
import JourneyTemplates
import Terminal

/// The way into a session: a map, keys, a theme and a terminal. Nothing is shown before all are there: what is wrong with
/// one of them is said on a terminal as it was. The map is read and worked through on a thread of its own, which takes
/// about as long as everything else together.
struct SessionStart {
    /// What the user wishes.
    var options = SessionOptions()

    /// Opens the map in `file` and runs a session on it; returns how it ended.
    func open(_ file: FileArgument) throws(CommandFailure) -> ExitStatus {
        guard !file.isStandard else {
            throw CommandFailure(
                .usage, "the editor saves where it reads, so it needs a file; show, check and apply take -")
        }
        try takeTerminal()
        let isReadOnly = options.isReadOnly
        return try run(
            Beside {
                Result { () throws(CommandFailure) in
                    SessionSubject(try OpenedDocument.read(file, mergingMarkers: true), isReadOnly: isReadOnly)
                }
            })
    }

    /// Runs a session on a copy of the bundled example that has no file.
    func openExample() throws(CommandFailure) -> ExitStatus {
        try takeTerminal()
        return try run(
            Beside {
                Result { () throws(CommandFailure) in SessionSubject(untitled: try TemplateShelf.journey(.example)) }
            })
    }

    /// Shows the start screen and runs a session on what is chosen there.
    func openChoices() throws(CommandFailure) -> ExitStatus {
        try takeTerminal()
        return try run(Beside { .success(SessionSubject(untitled: Journey())) }, showsStart: true)
    }

    /// A map that is being read.
    private typealias Reading = Beside<Result<SessionSubject, CommandFailure>>

    private func run(_ reading: Reading, showsStart: Bool = false) throws(CommandFailure) -> ExitStatus {
        let settings = Settings()
        let keys = Result { () throws(CommandFailure) in try KeyChoice(settings: settings).load() }
        let theme = Result { () throws(CommandFailure) in
            try ThemeChoice(name: options.theme, settings: settings).load(for: .full)
        }
        let terminal = Result { () throws(CommandFailure) in try Self.prepareScreen() }
        defer { if case .success(let screen) = terminal { screen.close() } }
        let subject = try reading.wait().get()
        let (chosenKeys, chosenTheme, screen) = (try keys.get(), try theme.get(), try terminal.get())
        let shownTheme = try suited(chosenTheme, to: screen.profile.colors)
        screen.open()
        let session = Session(
            subject, screen: screen, theme: shownTheme,
            themes: UserThemes(settings: settings).library(for: screen.profile.colors), keys: chosenKeys)
        if showsStart { session.showStart() }
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

    /// Makes sure that there is a terminal, and has somebody look after it should the editor die.
    private func takeTerminal() throws(CommandFailure) {
        try refuseWithoutTerminal()
        _ = waymark_supervise()
    }

    private func refuseWithoutTerminal() throws(CommandFailure) {
        for (descriptor, name) in [(STDIN_FILENO, "input"), (STDOUT_FILENO, "output")] where isatty(descriptor) == 0 {
            throw CommandFailure(
                .usage,
                "standard \(name) is not a terminal, and the editor needs one; show, check and apply work without")
        }
    }
}
