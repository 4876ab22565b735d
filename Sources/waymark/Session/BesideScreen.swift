import CursesScreen
import JourneyStore

/// The screen, which is got ready while the map is read; the terminal is not taken before it is opened.
struct BesideScreen: Sendable {
    private let ready = Beside { Made(screen: Result { () throws(ScreenError) in try CursesScreen() }) }

    /// What one thread makes and hands over to the other.
    private struct Made: @unchecked Sendable {
        let screen: Result<CursesScreen, ScreenError>
    }

    /// The screen, once.
    ///
    /// Throws what is wrong with the terminal.
    func take() throws(CommandFailure) -> CursesScreen {
        do throws(ScreenError) {
            guard let made = ready.take() else { throw ScreenError.noTerminal }
            return try made.screen.get()
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
    }
}
