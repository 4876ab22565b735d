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

    /// A sequence that took the place of others, which cannot be typed beside it.
    public struct Hiding: Hashable, Sendable, CustomStringConvertible {
        /// The sequence.
        public let keys: [KeyEvent]
        /// The others, at least one.
        public let hidden: [[KeyEvent]]

        /// Which sequence hides how many, and one of them.
        public var description: String {
            let first = "“\(hidden.first?.name ?? "")”"
            let what = hidden.count == 1 ? first : "\(hidden.count) others, such as \(first)"
            return "“\(keys.name)” hides \(what)"
        }
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
    /// The sequences that took the place of others, in the order in which they were bound.
    public private(set) var hidings: [Hiding] = []
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
        guard !line.isEmpty else { return remove { $0 == keys } }
        let invocation = try Self.invocation(of: line, for: sequence)
        if hides(keys) { replace(by: keys) }
        add(keys, invocation)
    }

    /// What a command line runs, with its argument completed; `sequence` is what it is bound to.
    static func invocation(of line: String, for sequence: String) throws(TableError) -> Invocation {
        let invocation = Invocation(line: line)
        guard let spec = CommandList.named(invocation.name) else {
            throw TableError(description: "“\(sequence)” is bound to “\(invocation.name)”, which is no command")
        }
        do throws(Refusal) {
            return try invocation.checked(for: spec)
        } catch {
            throw TableError(description: "“\(sequence)”: \(error)")
        }
    }

    /// Whether a new sequence and one of the map cannot both be typed: one is the beginning of the other.
    private func hides(_ keys: [KeyEvent]) -> Bool {
        prefixes.contains(keys) || (1...max(1, keys.count)).contains { commands[Array(keys.prefix($0))] != nil }
    }

    /// Makes room for a sequence, and notes what it hides.
    private mutating func replace(by keys: [KeyEvent]) {
        let gone = bindings.map(\.keys).filter { $0.starts(with: keys) || keys.starts(with: $0) }
        remove { gone.contains($0) }
        let hidden = gone.filter { $0 != keys }
        if !hidden.isEmpty { hidings.append(Hiding(keys: keys, hidden: hidden)) }
    }

    private mutating func remove(_ isGone: ([KeyEvent]) -> Bool) {
        let (left, hidings) = (bindings.filter { !isGone($0.keys) }, hidings)
        self = KeyMap()
        self.hidings = hidings
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
