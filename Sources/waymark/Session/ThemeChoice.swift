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

    /// The theme called `name`, else the one that the environment asks for.
    init(name: String?) {
        self.name = name ?? getenv("WAYMARK_THEME").map { String(cString: $0) } ?? Self.standard
    }

    /// The theme for a terminal of `depth`.
    func load(for depth: ColorDepth) throws(CommandFailure) -> Theme {
        do throws(ThemeError) {
            return try Theme.load(name, for: depth, from: Self.source)
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
    }

    /// The bytes of a theme in the user's own folder. A name with a slash would leave the folder.
    private static func source(_ name: String) -> [UInt8]? {
        guard !name.contains("/"), name != "..", let folder = UserEnvironment.current().configFolder else { return nil }
        return try? DocumentFile(folder.appending("themes").appending(FilePath("\(name).toml"))).load().bytes
    }
}
