import CSystem
import CursesScreen
import Editor
import Glibc
import JourneyModel
import JourneyStore
import JourneyTemplates

/// The way into a session: a map, a terminal and a theme, in this order, so that nothing that can fail has touched the
/// terminal before.
struct SessionStart {
    /// What the user wishes.
    var options = SessionOptions()

    /// Opens the map in `file` and runs a session on it; returns how it ended.
    func open(_ file: FileArgument) throws(CommandFailure) -> ExitStatus {
        try takeTerminal()
        let document = try OpenedDocument.read(file, mergingMarkers: true)
        return try run(SessionSubject(document, isReadOnly: options.isReadOnly))
    }

    /// Runs a session on a copy of the bundled example that has no file.
    func openExample() throws(CommandFailure) -> ExitStatus {
        try takeTerminal()
        return try run(SessionSubject(untitled: try TemplateShelf.journey(.example)))
    }

    /// Shows the start screen and runs a session on what is chosen there.
    func openChoices() throws(CommandFailure) -> ExitStatus {
        try takeTerminal()
        return try run(SessionSubject(untitled: Journey()), showsStart: true)
    }

    private func run(_ subject: SessionSubject, showsStart: Bool = false) throws(CommandFailure) -> ExitStatus {
        let settings = Settings()
        let keys = try KeyChoice(settings: settings).load()
        let screen: CursesScreen
        do throws(ScreenError) {
            screen = try CursesScreen()
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
        defer { screen.close() }
        let theme = try ThemeChoice(name: options.theme, settings: settings).load(for: screen.profile.colors)
        let session = Session(subject, screen: screen, theme: theme, keys: keys)
        if showsStart { session.showStart() }
        return session.run()
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
