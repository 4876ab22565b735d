import Editor
import JourneyStore
import Terminal

/// The themes of the user, which are files `themes/NAME.toml` in the settings folder, and the bundled ones.
struct UserThemes: Sendable {
    /// The user's settings.
    let settings: Settings

    private static let folder: FilePath = "themes"
    private static let ending = ".toml"

    /// The names of all themes: the bundled ones, then those of the user alone, sorted. Fails where there is a folder
    /// that cannot be looked into.
    func names() throws(CommandFailure) -> [String] {
        let own = try settings.names(in: Self.folder).compactMap { Self.theme(in: $0) }
        return Theme.bundledNames + own.filter { !Theme.bundledNames.contains($0) }.sorted()
    }

    /// The theme of a file; `nil` where it is none or its name could not be typed.
    private static func theme(in file: FilePath) -> String? {
        guard let name = String(validating: file.bytes, as: UTF8.self), name.hasSuffix(ending) else { return nil }
        return name == ending ? nil : String(name.dropLast(ending.count))
    }

    /// The theme called `name` for a terminal of `depth`.
    func load(_ name: String, for depth: ColorDepth) throws(ThemeError) -> Theme {
        try Theme.load(name, for: depth) { name throws(ThemeError) in try bytes(of: name) }
    }

    /// The bytes of a theme of the user; `nil` where there is none. A name with a slash would leave the folder.
    func bytes(of name: String) throws(ThemeError) -> [UInt8]? {
        guard !name.isEmpty, !name.contains("/") else { return nil }
        do throws(CommandFailure) {
            return try settings.read(Self.folder.appending(FilePath(name + Self.ending)))
        } catch {
            throw .unreadable(name, because: error.messages.joined(separator: "; "))
        }
    }

    /// The themes as the editor chooses among them on a terminal of `depth`. A folder that cannot be looked into offers
    /// none of its own; loading one says why.
    func library(for depth: ColorDepth) -> ThemeLibrary {
        ThemeLibrary(names: { (try? names()) ?? Theme.bundledNames }) { name throws(ThemeError) in
            try load(name, for: depth)
        }
    }
}
