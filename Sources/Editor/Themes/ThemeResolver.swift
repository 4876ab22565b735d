import Terminal

/// Makes a theme of its file and those that it inherits.
struct ThemeResolver {
    /// The file of the theme and those that it inherits, itself first.
    private let chain: [ThemeFile]
    private let palette: [String: Color]

    /// Gets ready to resolve the first file of `chain`.
    init(chain: [ThemeFile]) {
        self.chain = chain
        palette = chain.reversed().reduce(into: [:]) { merged, file in
            merged.merge(file.palette) { _, own in own }
        }
    }

    /// The look of every scope. Colours that no palette of the chain has are errors.
    func theme(named name: String) throws(ThemeError) -> Theme {
        var styles: [Style] = []
        styles.reserveCapacity(Scope.allCases.count)
        for scope in Scope.allCases {
            let base = scope.parent.map { styles[Int($0.rawValue)] } ?? .plain
            styles.append(try style(of: scope, from: base))
        }
        return Theme(
            name: name, about: chain.first?.about ?? "", styles: styles,
            background: first(\.background) ?? RGB(index: 16), foreground: first(\.foreground) ?? RGB(index: 231)
        )
    }

    private func first(_ field: (ThemeFile) -> RGB?) -> RGB? {
        chain.lazy.compactMap(field).first
    }

    private func style(of scope: Scope, from base: Style) throws(ThemeError) -> Style {
        guard let file = chain.first(where: { $0.entries[scope] != nil }), let entry = file.entries[scope] else {
            return base
        }
        var style = base
        if let word = entry.foreground { style.foreground = try color(word, in: file) }
        if let word = entry.background { style.background = try color(word, in: file) }
        if let attributes = entry.attributes { style.attributes = attributes }
        return style
    }

    private func color(_ word: ThemeWord, in file: ThemeFile) throws(ThemeError) -> Color {
        if let color = palette[word.text] { return color }
        if word.text == "default" { return .standard }
        if let rgb = RGB(word.text) { return rgb.nearest }
        let nearest = NearestWord.nearest(to: word.text, among: palette.keys.sorted() + ["default"])
        throw ThemeError(.unknownColor(word.text, nearest: nearest), in: file.name, at: file.place(of: word.offset))
    }
}
