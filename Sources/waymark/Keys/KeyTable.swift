import Editor
import Terminal

/// What keys do, as lines of text.
struct KeyTable {
    /// The keys.
    let bindings: [KeyMap.Binding]

    /// One line a key, under the headings of the reference page.
    var grouped: [String] {
        CommandGroup.allCases.flatMap { group -> [String] in
            let rows = rows(of: group)
            return rows.isEmpty ? [] : [group.rawValue] + rows.map { "  \($0)" } + [""]
        }
    }

    /// One line a key.
    var rows: [String] { CommandGroup.allCases.flatMap(rows) }

    private func rows(of group: CommandGroup) -> [String] {
        CommandList.all.filter { $0.group == group }.flatMap { command in
            bindings.filter { $0.invocation.name == command.name }.map { row($0, command) }
        }
    }

    private func row(_ binding: KeyMap.Binding, _ command: CommandSpec) -> String {
        let invocation = [binding.invocation.name, binding.invocation.argument].filter { !$0.isEmpty }
        return Self.padded(binding.keys.name, 12) + Self.padded(invocation.joined(separator: " "), 28) + command.help
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
