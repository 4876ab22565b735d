import ArgumentParser
import Editor
import Terminal

/// `waymark keys [KEY…]`.
struct KeysCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.keys.rawValue,
        abstract: "List what the keys do, or what one of them does.",
        discussion: """
            Keys are named like x, C-s, S-Tab, F2, PageUp; several are a sequence: waymark keys g g

            Keys of your own stand in keys.toml in the settings folder, which waymark doctor names: preset = "desktop", \
            and under [keys] lines such as "C-d" = "page-down".
            """
    )

    @Argument(help: ArgumentHelp("A key, or the beginning of a sequence.", valueName: "key"))
    var keys: [String] = []

    @Option(help: ArgumentHelp("The keys of a preset: standard or desktop; without it your own.", valueName: "name"))
    var preset: String?

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let sequence = try sequence()
        let map = try map()
        let bindings = map.bindings.filter { $0.keys.starts(with: sequence) }
        guard !bindings.isEmpty else {
            throw CommandFailure(.usage, "\(sequence.name) does nothing on the map; waymark keys lists what does")
        }
        let table = KeyTable(bindings: bindings)
        for line in keys.isEmpty ? table.grouped : table.rows { console.write(line) }
        for hiding in map.hidings { console.complain("\(KeyChoice.fileName): \(hiding)") }
        return .good
    }

    private func map() throws(CommandFailure) -> KeyMap {
        guard let preset else { return try KeyChoice(settings: Settings()).load() ?? .standard }
        return try KeyChoice.preset(preset)
    }

    private func sequence() throws(CommandFailure) -> [KeyEvent] {
        var sequence: [KeyEvent] = []
        for name in keys.flatMap({ $0.split(separator: " ") }) {
            guard let key = KeyEvent(name: String(name)) else {
                throw CommandFailure(.usage, "“\(name)” is no key; keys are named like x, C-s, S-Tab, F2, PageUp")
            }
            sequence.append(key)
        }
        return sequence
    }
}
