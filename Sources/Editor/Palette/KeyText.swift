import Terminal

/// Key sequences for people: those that begin alike share their beginning.
enum KeyText {
    /// Several sequences on one line: `= 1 2 3`, `g g  G`.
    static func compact(_ sequences: [[KeyEvent]]) -> String {
        var groups: [(prefix: [KeyEvent], last: [String])] = []
        for keys in sequences {
            guard let last = keys.last else { continue }
            let prefix = Array(keys.dropLast())
            if let index = groups.firstIndex(where: { $0.prefix == prefix }) {
                groups[index].last.append(short(last))
            } else {
                groups.append((prefix, [short(last)]))
            }
        }
        return groups.map { ($0.prefix.map(short) + $0.last).joined(separator: " ") }.joined(separator: "  ")
    }

    /// One sequence.
    static func sequence(_ keys: [KeyEvent]) -> String { keys.map(short).joined(separator: " ") }

    /// The keys of a command, all of its arguments together.
    static func keys(of command: String, in map: KeyMap) -> String { compact(map.keys(for: command)) }

    private static func short(_ key: KeyEvent) -> String {
        switch key.name {
        case "Left": "←"
        case "Right": "→"
        case "Up": "↑"
        case "Down": "↓"
        case "Backspace": "⌫"
        case let name: name
        }
    }
}
