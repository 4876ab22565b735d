import Editor
import Glibc
import JourneyStore
import Terminal

/// The theme that is asked for by option, by `WAYMARK_THEME`, or by nobody.
struct ThemeChoice {
    /// The name.
    let name: String
    /// Whether nobody asked, so that the ground of the terminal decides.
    let followsGround: Bool
    private let themes: UserThemes

    /// The theme called `name`, else the one that the environment asks for, else the standard one for the terminal as far as
    /// that is known: from the environment, or by what was told before, where the folder `state` for that is given. The
    /// user's own themes are looked for in `settings`, by default those of this process.
    init(name: String?, settings: Settings? = nil, state: FilePath? = nil) {
        let wish = name ?? Self.variable("WAYMARK_THEME")
        followsGround = wish == nil
        self.name = wish ?? Self.standard(for: Self.likelyGround(state) ?? .dark)
        themes = UserThemes(settings: settings ?? Settings())
    }

    /// The theme without any wish, on a terminal with `ground`.
    static func standard(for ground: Ground) -> String { ground == .light ? "light" : "dark" }

    /// What the environment says of the terminal, else what was told last.
    private static func likelyGround(_ state: FilePath?) -> Ground? {
        variable("COLORFGBG").flatMap { Ground(variable: $0) } ?? KnownGround(state: state).read()
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// The theme for a terminal of `depth`.
    func load(for depth: ColorDepth) throws(CommandFailure) -> Theme {
        do throws(ThemeError) {
            return try themes.load(name, for: depth)
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
    }
}
