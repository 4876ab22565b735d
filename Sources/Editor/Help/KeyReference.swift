import Terminal

/// The reference page of keys and commands, made from the tables that the program runs by.
public enum KeyReference {
    /// The page as Markdown, for the standard keys.
    public static var markdown: String {
        let parts = [intro] + CommandGroup.allCases.map(section) + [aliases, layers, texts, files]
        return parts.joined(separator: "\n") + "\n"
    }

    private static let intro = """
        # Keys and commands

        Made from the command table; `waymark keys` lists the keys too. Keys that stand apart with a space are pressed one
        after the other. Commands without a key are reached from the palette (Space) and the command line (`:`).

        """

    private static func section(_ group: CommandGroup) -> String {
        let rows = CommandList.all.filter { $0.group == group }.flatMap(rows)
        return table("## \(group.rawValue)", ["Keys", "Command", "Does"], rows)
    }

    /// A row for every argument that keys give the command, the help in the first one; for one without keys a row all
    /// the same.
    private static func rows(_ spec: CommandSpec) -> [[String]] {
        let bindings = KeyMap.standard.bindings.filter { $0.invocation.name == spec.name }
        var order: [String] = []
        for binding in bindings where !order.contains(binding.invocation.argument) {
            order.append(binding.invocation.argument)
        }
        if order.isEmpty { return [["", "`\(usage(spec))`", spec.help]] }
        return order.map { argument in
            let keys = bindings.filter { $0.invocation.argument == argument }.map { code($0.keys.name) }
            let name = argument.isEmpty ? usage(spec) : "\(spec.name) \(argument)"
            return [keys.joined(separator: " "), code(name), argument == order[0] ? spec.help : ""]
        }
    }

    private static func usage(_ spec: CommandSpec) -> String {
        switch spec.argument {
        case .none: spec.name
        case .word(let words), .wordOrNone(let words):
            words.count > 8 ? "\(spec.name) WORD" : "\(spec.name) \(words.joined(separator: "|"))"
        case .text(let label): "\(spec.name) [\(label.uppercased())]"
        case .field: "\(spec.name) FIELD [VALUE]"
        case .path: "\(spec.name) [FILE]"
        case .theme: "\(spec.name) NAME"
        }
    }

    private static var aliases: String {
        let rows = CommandAlias.all.compactMap { alias in
            CommandList.named(alias.command).map { [code(":" + alias.name), code(alias.command), $0.help] }
        }
        return table("## Short names on the command line", ["Type", "Command", "Does"], rows)
    }

    private static var layers: String {
        let tables: [(String, [Hint])] = [
            ("In the inspector", InspectorLayer.keys), ("In the command line", CommandLine.keys),
            ("In the palette", Palette.keys),
        ]
        return tables.map { heading, hints in
            table("## \(heading)", ["Keys", "Do"], hints.map { [code($0.keys), $0.does] })
        }.joined(separator: "\n")
    }

    private static var texts: String {
        let ends = [
            ["`Enter`", "keep; on a new card go on with the next one"], ["`Esc`", "keep and stop"],
            ["`C-c`", "drop what was typed"],
        ]
        let rows = typing.map { hint in
            [hint.keys.split(separator: " ").map { code(String($0)) }.joined(separator: " "), hint.does]
        }
        return table("## While typing", ["Keys", "Do"], ends + rows)
    }

    /// What the keys do in any text, one line an action.
    static let typing: [Hint] = TextAction.allCases.compactMap { action in
        let keys = TextField.standardKeys.filter { $0.action == action }.map(\.key)
        return keys.isEmpty ? nil : Hint(keys.joined(separator: " "), action.rawValue.replacing("-", with: " "))
    }

    private static let files = """
        ## Own keys

        A key file in TOML sets keys on top of the standard ones, or of the preset that it names. Every sequence of keys
        above can be given a command with its argument; an empty command takes the keys away.

        ```toml
        preset = "desktop"

        [keys]
        "C-d" = "page-down"
        "z 0" = "zoom fit"
        "X" = ""
        ```

        The preset `desktop` adds these keys to the standard ones:

        """ + "\n" + desktop

    private static var desktop: String {
        let rows = KeyMap.desktopTable.map { [code($0.0), code($0.1), help($0.1)] }
        return table("", ["Keys", "Command", "Does"], rows).drop { $0 == "\n" }.description
    }

    private static func help(_ line: String) -> String { CommandList.named(Invocation(line: line).name)?.help ?? "" }

    private static func table(_ heading: String, _ columns: [String], _ rows: [[String]]) -> String {
        let lines = ([columns, columns.map { _ in "---" }] + rows).map { row in
            "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }
        return ([heading, ""] + lines + [""]).joined(separator: "\n")
    }

    private static func code(_ text: String) -> String { text.contains("`") ? "`` \(text) ``" : "`\(text)`" }
}
