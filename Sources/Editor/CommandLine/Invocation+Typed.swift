extension Invocation {
    /// The command that a typed line means: by its name, a short name, or a beginning that fits one name only.
    init(typed line: String) throws {
        let parts = line.split(separator: " ", maxSplits: 1)
        guard let word = parts.first.map(String.init) else { throw Refusal("Type a command; Tab lists them all") }
        let spec = try Self.command(word)
        let argument = parts.count > 1 ? Self.trimmed(parts[1]) : ""
        self.init(line: "\(spec.name) \(try Self.checked(argument, for: spec))")
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// The command that a typed word means.
    private static func command(_ word: String) throws -> CommandSpec {
        let name = CommandAlias.all.first { $0.name == word }?.command ?? word
        if let spec = CommandList.named(name) { return spec }
        let fitting = CommandList.all.filter { $0.name.hasPrefix(word) }
        if fitting.count == 1 { return fitting[0] }
        if fitting.count > 1 {
            let names = fitting.prefix(3).map(\.name).joined(separator: ", ")
            throw Refusal("“\(word.shortened(to: 40))” could be \(names)\(fitting.count > 3 ? " …" : "")")
        }
        let names = CommandAlias.all.map(\.name).filter { $0.count > 2 } + CommandList.all.map(\.name)
        let hint = NearestWord.hint(for: word, among: names)
        throw Refusal(
            "There is no command “\(word.shortened(to: 40))”\(hint)\(hint.isEmpty ? "; : and Tab lists all" : "")")
    }

    /// The same with its argument completed, where that is the beginning of one word only. Refused where the command
    /// does not take it, or needs one.
    func checked(for spec: CommandSpec) throws(Refusal) -> Invocation {
        if case .word(let words) = spec.argument, argument.isEmpty {
            let few = words.count <= Self.mostTold ? words.joined(separator: ", ") : "a word; : and Tab list them all"
            throw Refusal("“\(name)” needs one of its words behind it: \(few)")
        }
        return Invocation(line: "\(name) \(try Self.checked(argument, for: spec))")
    }

    /// The argument, completed where it is the beginning of one word only.
    private static func checked(_ argument: String, for spec: CommandSpec) throws(Refusal) -> String {
        switch spec.argument {
        case .none where !argument.isEmpty: throw Refusal("“\(spec.name)” takes nothing behind it")
        case .word(let words) where !argument.isEmpty, .wordOrNone(let words) where !argument.isEmpty:
            return try checked(argument, among: words, for: spec)
        default: return argument
        }
    }

    /// The most words of a command that a refusal lists.
    private static let mostTold = 8

    private static func checked(
        _ argument: String, among words: [String], for spec: CommandSpec
    ) throws(Refusal) -> String {
        if words.contains(argument) { return argument }
        let argument = argument.replacing("−", with: "-")
        if let word = words.first(where: { $0 == argument || $0 == "+\(argument)" }) { return word }
        let fitting = words.filter { $0.hasPrefix(argument) }
        if fitting.count == 1 { return fitting[0] }
        let hint = NearestWord.hint(for: argument, among: words)
        let few = hint.isEmpty && words.count <= mostTold ? "; it takes \(words.joined(separator: ", "))" : hint
        throw Refusal("“\(argument.shortened(to: 40))” is nothing that \(spec.name) takes\(few)")
    }
}
