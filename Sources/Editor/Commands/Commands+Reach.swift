import JourneyModel
import Terminal

extension CommandList {
    /// The keys of the commands that lead to all others, and to every field.
    static let reachingKeys: [(String, String)] = [
        ("I", "inspect"), (":", "command-line"), ("Space", "palette"), ("?", "show-help"),
    ]

    /// The commands that lead to all others, and to every field.
    static let reaching: [CommandSpec] = [
        CommandSpec("inspect", .show, "Show and edit every field of what is selected") { state, _ in
            state.openInspector()
        },
        CommandSpec(
            "set-field", .write, "Set a field of what is selected", argument: .field, repeatable: true,
            whyNot: readOnly
        ) { state, argument in try state.setField(line: argument) },
        CommandSpec("command-line", .program, "Type a command by its name") { state, _ in
            state.openCommandLine()
        },
        CommandSpec("palette", .program, "Find any command") { state, _ in state.layers.append(Palette()) },
        CommandSpec("show-help", .program, "What the keys do here, and what the signs mean") { state, _ in
            state.layers.append(HelpLayer(state, hints: state.layers.last?.hints ?? []))
        },
        CommandSpec("set-theme", .show, "Change how everything looks", argument: .theme) { state, argument in
            try state.setTheme(argument)
        },
        CommandSpec("open", .journey, "Open another journey", argument: .path) { state, argument in
            try state.open(argument, dropping: false)
        },
        CommandSpec(
            "open-without-saving", .journey, "Open another journey and drop what is not saved here",
            argument: .path
        ) { state, argument in try state.open(argument, dropping: true) },
    ]
}

extension EditorState {
    /// Changes the theme.
    mutating func setTheme(_ name: String) throws {
        guard !name.isEmpty else { throw Refusal("Which theme? There are \(themes.names().joined(separator: ", "))") }
        theme = try themes.load(name)
        hasChosenTheme = true
        say("Theme \(name)")
    }

    /// Changes the look to the theme called `name`, which nobody asked for by that; says nothing but why it cannot be.
    public mutating func follow(themeNamed name: String) {
        do throws(ThemeError) {
            theme = try themes.load(name)
        } catch {
            report(.error, "\(error)")
        }
    }

    /// Opens another file, unless changes here would be lost that are not to be dropped.
    mutating func open(_ path: String, dropping: Bool) throws {
        guard !path.isEmpty else { throw Refusal("Which file? :e NAME.journey.json") }
        guard dropping || !hasUnsavedWork else {
            throw Refusal("There are changes that are not saved; :w saves them, :e! \(path) drops them")
        }
        effects.append(.open(path))
    }
}
