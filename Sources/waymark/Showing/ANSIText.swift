import Terminal

/// Cells as text with the escape sequences of ECMA-48 for their looks: the only sequences are those made here.
enum ANSIText {
    /// The row of `surface`, without what is blank at its end; without colours and attributes where `depth` is `nil`.
    static func row(_ row: Int, of surface: Surface, depth: ColorDepth?) -> String {
        var text = ""
        var style = Style.plain
        for column in 0..<end(of: row, in: surface, isStyled: depth != nil) {
            let cell = surface[Point(x: column, y: row)]
            guard cell.width > 0 else { continue }
            if let depth, case let wanted = cell.style.downgraded(to: depth), wanted != style {
                text += sequence(wanted)
                style = wanted
            }
            text.unicodeScalars.append(cell.cluster.base)
            if !cell.cluster.isSingle { text.unicodeScalars.append(contentsOf: cell.cluster.marks) }
        }
        return style == .plain ? text : text + sequence(.plain)
    }

    private static func end(of row: Int, in surface: Surface, isStyled: Bool) -> Int {
        var end = surface.size.width
        while end > 0, case let cell = surface[Point(x: end - 1, y: row)], cell.cluster.base == " ",
            cell.width == 1, !isStyled || cell.style.background == .standard && cell.style.attributes.isEmpty
        {
            end -= 1
        }
        return end
    }

    /// What sets `style`, whatever was set before.
    private static func sequence(_ style: Style) -> String {
        let attributes: [(Attributes, Int)] = [(.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7)]
        let codes =
            [0] + attributes.filter { style.attributes.contains($0.0) }.map(\.1)
            + color(style.foreground, 30) + color(style.background, 40)
        return "\u{1B}[\(codes.map { "\($0)" }.joined(separator: ";"))m"
    }

    /// The codes for a foreground (`base` 30) or a background (40).
    private static func color(_ color: Color, _ base: Int) -> [Int] {
        switch color.index.map(Int.init) {
        case nil: []
        case let index? where index < 8: [base + index]
        case let index? where index < 16: [base + 52 + index]
        case let index?: [base + 8, 5, index]
        }
    }
}
