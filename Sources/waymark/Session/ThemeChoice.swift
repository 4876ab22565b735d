import Editor
import Glibc
import JourneyStore
import Terminal

/// The theme that is asked for by option, by `WAYMARK_THEME`, or by nobody.
struct ThemeChoice {
    /// The theme without any wish.
    static let standard = "dark"

    /// The name.
    let name: String
    private let settings: Settings?

    /// The theme called `name`, else the one that the environment asks for. The user's own ones are looked for in
    /// `settings`, by default those of this process.
    init(name: String?, settings: Settings? = nil) {
        self.name = name ?? getenv("WAYMARK_THEME").map { String(cString: $0) } ?? Self.standard
        self.settings = settings
    }

    /// The theme for a terminal of `depth`.
    func load(for depth: ColorDepth) throws(CommandFailure) -> Theme {
        do throws(ThemeError) {
            return try Theme.load(name, for: depth, from: source)
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
    }

    /// The bytes of a theme in the user's own folder. A name with a slash would leave the folder.
    private func source(_ name: String) -> [UInt8]? {
        guard !name.isEmpty, !name.contains("/") else { return nil }
        let settings = settings ?? Settings()
        return (try? settings.read(FilePath("themes/\(name).toml"))) ?? nil
    }
}
