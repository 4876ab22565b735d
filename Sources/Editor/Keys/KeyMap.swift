import Terminal

/// What key sequences do in normal mode.
public struct KeyMap: Sendable {
    /// One line of the table.
    public struct Binding: Hashable, Sendable {
        /// The keys, by name.
        public let keys: [KeyEvent]
        /// What they run.
        public let invocation: Invocation
    }

    /// What a sequence of keys is.
    public enum Match: Equatable, Sendable {
        /// A whole binding.
        case command(Invocation)
        /// The beginning of one or several.
        case prefix
        /// Nothing.
        case none
    }

    /// Why a table of keys cannot be used.
    public struct TableError: Error, Equatable, Sendable, CustomStringConvertible {
        /// What is wrong, where, and what to do.
        public let description: String
    }

    /// The bindings, in the order of the table.
    public private(set) var bindings: [Binding] = []
    private var commands: [[KeyEvent]: Invocation] = [:]
    private var prefixes: Set<[KeyEvent]> = []

    /// An empty map.
    public init() {}

    /// What a sequence of keys is.
    public func match(_ keys: [KeyEvent]) -> Match {
        if let command = commands[keys] { return .command(command) }
        return prefixes.contains(keys) ? .prefix : .none
    }

    /// The bindings that begin with these keys, with the keys that are still missing.
    public func continuations(of keys: [KeyEvent]) -> [(rest: [KeyEvent], invocation: Invocation)] {
        bindings.filter { $0.keys.starts(with: keys) }.map { (Array($0.keys.dropFirst(keys.count)), $0.invocation) }
    }

    /// The sequences that run a command, in the order of the table.
    public func keys(for name: String) -> [[KeyEvent]] {
        bindings.filter { $0.invocation.name == name }.map(\.keys)
    }

    /// Binds a sequence such as `g g` to a command line such as `zoom cards`; an empty line unbinds it.
    ///
    /// A sequence that is the beginning of others takes their place, as one does that goes on from another.
    public mutating func bind(_ sequence: String, to line: String) throws(TableError) {
        var keys: [KeyEvent] = []
        for name in sequence.split(separator: " ") {
            guard let key = KeyEvent(name: String(name)) else {
                throw TableError(
                    description: "“\(name)” in “\(sequence)” is no key; keys are named like x, C-s, S-Tab, F2")
            }
            keys.append(key)
        }
        guard !keys.isEmpty else { throw TableError(description: "a command is bound to no key at all") }
        let invocation = Invocation(line: line)
        guard line.isEmpty || CommandList.named(invocation.name) != nil else {
            throw TableError(description: "“\(sequence)” is bound to “\(invocation.name)”, which is no command")
        }
        if line.isEmpty {
            remove { $0 == keys }
        } else {
            if hides(keys) { remove { $0.starts(with: keys) || keys.starts(with: $0) } }
            add(keys, invocation)
        }
    }

    /// Whether a new sequence and one of the map cannot both be typed: one is the beginning of the other.
    private func hides(_ keys: [KeyEvent]) -> Bool {
        prefixes.contains(keys) || (1...max(1, keys.count)).contains { commands[Array(keys.prefix($0))] != nil }
    }

    private mutating func remove(_ isGone: ([KeyEvent]) -> Bool) {
        let left = bindings.filter { !isGone($0.keys) }
        self = KeyMap()
        for binding in left { add(binding.keys, binding.invocation) }
    }

    private mutating func add(_ keys: [KeyEvent], _ invocation: Invocation) {
        bindings.append(Binding(keys: keys, invocation: invocation))
        commands[keys] = invocation
        for length in 1..<max(1, keys.count) { prefixes.insert(Array(keys.prefix(length))) }
    }
}

extension [KeyEvent] {
    /// The sequence for people: `g g`, `C-s`.
    public var name: String { map(\.name).joined(separator: " ") }
}
