extension Surface {
    /// The rows as text with the escape sequences (SGR) for their styles, for output that is not a screen.
    ///
    /// Spaces at the ends of rows go when they show nothing; every row ends in the plain style. With no colours only
    /// attributes are written.
    public func escaped(for depth: ColorDepth) -> String {
        bounds.rows.map { escapedRow($0, depth) }.joined(separator: "\n")
    }

    private func escapedRow(_ row: Int, _ depth: ColorDepth) -> String {
        let cells = packedRow(row)
        let last = cells.lastIndex { $0 != .blank } ?? cells.startIndex - 1
        var text = String.UnicodeScalarView()
        var style = Style.plain
        for cell in cells[cells.startIndex..<last + 1] where cell.width > 0 {
            let next = cell.style.style.downgraded(to: depth)
            if next != style { text.append(contentsOf: next.escape.unicodeScalars) }
            style = next
            cluster(cell).append(to: &text)
        }
        if style != .plain { text.append(contentsOf: Style.plain.escape.unicodeScalars) }
        return String(text)
    }
}

extension Style {
    /// The sequence that sets this style and nothing else (ECMA-48 SGR, with xterm's palette).
    fileprivate var escape: String {
        var codes = ["0"]
        for (attribute, code) in Self.codes where attributes.contains(attribute) { codes.append(code) }
        codes += Self.code(foreground, normal: 30, bright: 90, palette: "38;5;")
        codes += Self.code(background, normal: 40, bright: 100, palette: "48;5;")
        return "\u{1B}[" + codes.joined(separator: ";") + "m"
    }

    private static let codes: [(Attributes, String)] = [
        (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]

    private static func code(_ color: Color, normal: Int, bright: Int, palette: String) -> [String] {
        guard let index = color.index.map(Int.init) else { return [] }
        if index < 8 { return ["\(normal + index)"] }
        return [index < 16 ? "\(bright + index - 8)" : "\(palette)\(index)"]
    }
}
