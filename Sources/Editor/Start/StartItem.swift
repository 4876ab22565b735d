/// One line of the start screen that can be chosen.
struct StartItem: Sendable {
    /// What choosing it does.
    enum Deed: Sendable {
        case choose(StartChoice)
        case askForFile
        case leave
    }

    /// The key that chooses it at once; none for recent maps beyond the ninth.
    let key: Character?
    /// The name.
    let name: String
    /// A few words about it.
    let detail: String
    /// The heading that it stands under.
    let heading: String
    /// What choosing it does.
    let deed: Deed

    /// The items for some choices, each with a key of its own.
    static func items(of choices: StartChoices) -> [StartItem] {
        var items = choices.recent.enumerated().map { index, entry in
            StartItem(
                key: index < 9 ? Character("\(index + 1)") : nil, name: entry.name, detail: entry.detail,
                heading: "Recent", deed: .choose(.recent(index)))
        }
        var taken: Set<Character> = ["e", "o", "q", "j", "k", "g", "G"]
        for (index, entry) in choices.templates.enumerated() {
            let key = entry.name.first { $0.isASCII && $0.isLetter && !taken.contains($0) }
            if let key { taken.insert(key) }
            items.append(
                StartItem(
                    key: key, name: entry.name, detail: entry.detail, heading: "New map from a template",
                    deed: .choose(.template(index))))
        }
        items.append(
            StartItem(
                key: "e", name: choices.example.name, detail: choices.example.detail, heading: "Look around",
                deed: .choose(.example)))
        items.append(
            StartItem(
                key: "o", name: "open", detail: "a file by its name", heading: "Look around", deed: .askForFile))
        items.append(StartItem(key: "q", name: "leave", detail: "", heading: "Look around", deed: .leave))
        return items
    }
}
