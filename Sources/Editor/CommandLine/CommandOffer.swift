import JourneyModel

/// A word that the command line offers.
struct CommandOffer: Equatable, Sendable {
    /// The word.
    let word: String
    /// What it means, in a line.
    let note: String
    /// Whether it cannot be used now.
    var isDisabled = false
}

/// What the command line offers at the end of what is typed.
struct CommandOffers: Sendable {
    /// The bytes of the text that a chosen word replaces.
    let range: Range<Int>
    /// The words, best first.
    let offers: [CommandOffer]

    /// The most words that are offered.
    static let limit = 200

    /// What can follow a typed text: a command, its word, a field and its value.
    init(for text: String, in state: EditorState) {
        let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard words.count > 1, let invocation = try? Invocation(typed: "\(words[0])"),
            let spec = CommandList.named(invocation.name)
        else {
            range = 0..<text.utf8.count
            offers = Self.fitting(text, Self.commands(state))
            return
        }
        let argument = String(words[1])
        let (typed, all) = Self.argument(spec, argument, state)
        range = text.utf8.count - typed.utf8.count..<text.utf8.count
        offers = Self.fitting(typed, all)
    }

    /// The folder whose names are to be completed at the end of a typed text; `nil` where no file is typed there.
    static func folder(in text: String) -> String? {
        let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard words.count > 1, let name = try? Invocation(typed: "\(words[0])").name,
            CommandList.named(name)?.argument == .path
        else { return nil }
        return FolderNames.folder(of: String(words[1]))
    }

    /// The offers that fit what is typed: those that begin with it, then those that hold its letters.
    private static func fitting(_ typed: String, _ all: [CommandOffer]) -> [CommandOffer] {
        let wanted = typed.lowercased()
        let first = all.indices.filter { all[$0].word.lowercased().hasPrefix(wanted) }
        let found = Set(first)
        let others = FuzzyMatch.ranking(of: typed, among: all.map(\.word)).filter { !found.contains($0) }
        return (first + others).prefix(limit).map { all[$0] }
    }

    private static func commands(_ state: EditorState) -> [CommandOffer] {
        let aliases = CommandAlias.all.compactMap { alias in
            CommandList.named(alias.command).map { offer(alias.name, $0, state) }
        }
        return aliases + CommandList.all.map { offer($0.name, $0, state) }
    }

    private static func offer(_ name: String, _ spec: CommandSpec, _ state: EditorState) -> CommandOffer {
        let reason = spec.whyNot(state)
        return CommandOffer(word: name, note: reason ?? spec.help, isDisabled: reason != nil)
    }

    /// The part of an argument that is being typed, and the words for it.
    private static func argument(
        _ spec: CommandSpec, _ argument: String, _ state: EditorState
    ) -> (typed: String, all: [CommandOffer]) {
        switch spec.argument {
        case .word(let words), .wordOrNone(let words): return (argument, words.map { CommandOffer(word: $0, note: "") })
        case .field: return field(argument, state)
        case .theme:
            return (argument, state.themes.names().map { CommandOffer(word: $0, note: "") })
        case .path:
            let paths = state.folderNames?.paths(for: argument) ?? []
            return (argument, paths.map { CommandOffer(word: $0, note: $0.hasSuffix("/") ? "folder" : "") })
        case .none, .text: return (argument, [])
        }
    }

    private static func field(_ argument: String, _ state: EditorState) -> (typed: String, all: [CommandOffer]) {
        let words = argument.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard words.count > 1 else {
            let all = state.fieldNames(of: state.place).map { field in
                let value = state.value(of: field).map { ": \(ValueText(state.journey).short($0, field.spec))" } ?? ""
                return CommandOffer(word: field.name, note: "\(field.spec.help)\(value)")
            }
            return (argument, all)
        }
        guard let field = try? state.field(named: String(words[0]), of: state.place) else { return ("", []) }
        let typed = String(words[1])
        let last = field.spec.kind.isList ? typed.split(separator: ",", omittingEmptySubsequences: false).last : nil
        let element = (last ?? Substring(typed)).drop { $0 == " " }
        return (String(element), FieldWords(state.journey).words(for: field).map { CommandOffer(word: $0, note: "") })
    }
}

extension FieldKind {
    /// Whether the value has several elements with commas between.
    var isList: Bool {
        switch self {
        case .set, .refs: true
        default: false
        }
    }
}
