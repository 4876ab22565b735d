import ArgumentParser
import Editor
import Themes

/// `waymark themes [NAME]`.
struct ThemesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.themes.rawValue,
        abstract: "List the themes, or print one as TOML.",
        discussion: """
            WAYMARK_THEME or --theme chooses one; without them the editor asks the terminal for its background, and takes \
            light or dark. A theme of your own is themes/NAME.toml in the settings folder, which \
            waymark doctor names; it may inherit one of these.
            """
    )

    @Argument(help: ArgumentHelp("The theme to print.", valueName: "name"))
    var name: String?

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        guard let name else { return try list(console) }
        console.write(raw: try bytes(of: name))
        return .good
    }

    private var themes: UserThemes { UserThemes(settings: Settings()) }

    /// The file of a theme, which for one of the user is theirs, be it right or wrong.
    private func bytes(of name: String) throws(CommandFailure) -> [UInt8] {
        do throws(ThemeError) {
            if let bytes = try themes.bytes(of: name) { return bytes }
        } catch {
            throw CommandFailure(.unreadable, "\(error)")
        }
        if let theme = BundledTheme(rawValue: name) { return Array(theme.bytes) }
        let names = try themes.names().joined(separator: ", ")
        throw CommandFailure(.usage, "there is no theme “\(name)”; there are \(names)")
    }

    /// Lists all themes; of one that has a mistake, the mistake.
    private func list(_ console: Console) throws(CommandFailure) -> ExitStatus {
        for name in try themes.names() {
            let padded = name + String(repeating: " ", count: max(1, 12 - name.count))
            do throws(ThemeError) {
                console.write(padded + (try themes.load(name, for: .full)).about)
            } catch {
                console.write("\(padded)cannot be used: \(error)")
            }
        }
        return .good
    }
}
