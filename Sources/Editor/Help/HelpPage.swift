import JourneyModel
import Terminal

/// One page of the help as lines, before it is known how many fit.
struct HelpPage: Sendable {
    /// One line.
    enum Line: Equatable, Sendable {
        /// Nothing.
        case blank
        /// A heading.
        case heading(String)
        /// A key, or keys, and what they do.
        case key(String, String)
        /// The same, for what cannot be done here; with the reason.
        case disabled(String, String)
        /// A sign of the map in its look, and what it means.
        case sign(String, Scope, String)
    }

    /// The title.
    let title: String
    /// The lines.
    private(set) var lines: [Line] = []

    private init(_ title: String) {
        self.title = title
    }

    /// The pages of the help in their order.
    static func all(_ state: EditorState, hints: [Hint]) -> [HelpPage] { [keys(state, hints), signs, typing] }

    /// What the keys do at the selected place, what cannot be done here last.
    private static func keys(_ state: EditorState, _ hints: [Hint]) -> HelpPage {
        var page = HelpPage("Keys · \(state.placeTitle.shortened(to: 40))")
        if !hints.isEmpty { page.add("Here", hints.map { .key($0.keys, $0.does) }) }
        var disabled: [Line] = []
        for group in CommandGroup.allCases {
            var lines: [Line] = []
            for spec in CommandList.all where spec.group == group {
                let keys = KeyText.keys(of: spec.name, in: state.keys)
                let shown = keys.isEmpty ? ":\(CommandAlias.names(of: spec.name).first ?? spec.name)" : keys
                if let reason = spec.whyNot(state) {
                    disabled.append(.disabled(shown, "\(spec.help) · \(reason)"))
                } else {
                    lines.append(.key(shown, spec.help))
                }
            }
            page.add(group.rawValue, lines)
        }
        page.add("Not here", disabled)
        return page
    }

    /// What the signs on the map mean.
    private static var signs: HelpPage {
        var page = HelpPage("Signs on the map")
        for (heading, signs) in Legend.groups {
            page.add(heading, signs.map { .sign($0.sign, $0.scope, $0.meaning) })
        }
        return page
    }

    /// What the keys do while a text is typed.
    private static var typing: HelpPage {
        var page = HelpPage("Keys while typing")
        let texts = [Hint("Enter", "keep"), Hint("Esc", "keep and stop"), Hint("C-c", "drop what was typed")]
        page.add("In every text", texts.map { .key($0.keys, $0.does) })
        page.add("Moving and erasing", KeyReference.typing.map { .key($0.keys, $0.does) })
        return page
    }

    private mutating func add(_ heading: String, _ new: [Line]) {
        guard !new.isEmpty else { return }
        if !lines.isEmpty { lines.append(.blank) }
        lines.append(.heading(heading))
        lines += new
    }
}
