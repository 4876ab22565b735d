import ArgumentParser
import Editor
import Themes

/// `waymark themes [NAME]`.
struct ThemesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.themes.rawValue,
        abstract: "List the themes, or print one as TOML.",
        discussion: """
            WAYMARK_THEME or --theme chooses one. A theme of your own is themes/NAME.toml in the settings folder, which \
            waymark doctor names; it may inherit one of these.
            """
    )

    @Argument(help: ArgumentHelp("The theme to print.", valueName: "name"))
    var name: String?

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        guard let name else { return try list(console) }
        guard let theme = BundledTheme(rawValue: name) else {
            let names = Theme.bundledNames.joined(separator: ", ")
            throw CommandFailure(.usage, "there is no theme “\(name)”; there are \(names)")
        }
        console.write(raw: theme.bytes)
        return .good
    }

    private func list(_ console: Console) throws(CommandFailure) -> ExitStatus {
        for name in Theme.bundledNames {
            let about = try ThemeChoice(name: name).load(for: .full).about
            console.write("\(name)\(String(repeating: " ", count: max(1, 12 - name.count)))\(about)")
        }
        return .good
    }
}
