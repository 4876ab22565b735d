import Editor
import Glibc
import Terminal

/// The theme that is asked for by option, by `WAYMARK_THEME`, or by nobody.
struct ThemeChoice {
    /// The theme without any wish.
    static let standard = "dark"

    /// The name.
    let name: String
    private let themes: UserThemes

    /// The theme called `name`, else the one that the environment asks for. The user's own ones are looked for in
    /// `settings`, by default those of this process.
    init(name: String?, settings: Settings? = nil) {
        self.name = name ?? getenv("WAYMARK_THEME").map { String(cString: $0) } ?? Self.standard
        themes = UserThemes(settings: settings ?? Settings())
    }

    /// The theme for a terminal of `depth`.
    func load(for depth: ColorDepth) throws(CommandFailure) -> Theme {
        do throws(ThemeError) {
            return try themes.load(name, for: depth)
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
    }
}
