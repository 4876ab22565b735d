import Terminal

/// Items one after the other, in as many lines as they need.
struct Flow {
    /// One item: pieces of text that stand together.
    struct Item {
        /// The pieces, without gaps between them.
        let pieces: [Canvas.Piece]
        /// Whether the item is the one that keys act on.
        let isSelected: Bool

        init(_ pieces: [Canvas.Piece], isSelected: Bool = false) {
            self.pieces = pieces
            self.isSelected = isSelected
        }

        var width: Int { pieces.reduce(0) { $0 + SafeText($1.text).width } }
    }

    /// The columns between two items.
    static let gap = 2

    /// The lines.
    let lines: [[Item]]

    init(_ items: [Item], width: Int) {
        var lines: [[Item]] = []
        var used = 0
        for item in items {
            if lines.isEmpty || used + Self.gap + item.width > width {
                lines.append([item])
                used = item.width
            } else {
                lines[lines.count - 1].append(item)
                used += Self.gap + item.width
            }
        }
        self.lines = lines
    }

    /// The columns that the longest line takes.
    var width: Int {
        lines.map { $0.reduce(-Self.gap) { $0 + Self.gap + $1.width } }.max() ?? 0
    }

    /// The columns and rows of a panel around the lines.
    var size: Size { [self].size }

    /// The index of the item at a point of the screen, where the flow is drawn in an area.
    func index(at point: Point, in area: Rect) -> Int? {
        guard area.contains(point) else { return nil }
        let row = first(in: area) + point.y - area.y
        guard lines.indices.contains(row) else { return nil }
        var x = area.x
        for (offset, item) in lines[row].enumerated() {
            if (x..<x + item.width).contains(point.x) { return lines[..<row].reduce(offset) { $0 + $1.count } }
            x += item.width + Self.gap
        }
        return nil
    }

    /// The first line that is shown in an area: the selected item is among those shown.
    private func first(in area: Rect) -> Int {
        let selected = lines.firstIndex { $0.contains(where: \.isSelected) } ?? 0
        return max(0, min(selected - area.height + 1, lines.count - 1))
    }

    /// Draws as many lines as there is room for, so that the selected item is among them, with the terminal's cursor
    /// on it. How many items are above and below stands in the border of the panel around the area.
    func draw(in area: Rect, _ canvas: inout Canvas) {
        let top = first(in: area)
        let (above, below) = (lines.prefix(top).joined().count, lines.dropFirst(top + area.height).joined().count)
        if above > 0 { canvas.lineEnding(" ▴ \(above) ", at: area.maxX, y: area.y - 1, width: 8, .cutoff) }
        if below > 0 { canvas.lineEnding(" ▾ \(below) ", at: area.maxX, y: area.maxY, width: 8, .cutoff) }
        for (row, line) in lines.dropFirst(top).prefix(area.height).enumerated() {
            var x = area.x
            for item in line {
                draw(item, at: Point(x: x, y: area.y + row), width: area.maxX - x, &canvas)
                x += item.width + Self.gap
            }
        }
    }

    private func draw(_ item: Item, at point: Point, width: Int, _ canvas: inout Canvas) {
        var used = 0
        for piece in item.pieces where used < width {
            let text = SafeText(piece.text, columns: width + 1).truncated(to: width - used)
            let isWord = piece.scope == .layer || piece.scope == .layerKey
            let style =
                item.isSelected && isWord ? canvas.style(.layerSelected) : canvas.theme.style(piece.scope, on: .layer)
            used += canvas.surface.put(text, at: point.offset(x: used), style: style)
        }
        if item.isSelected { canvas.surface.cursor = point }
    }
}

extension [Flow] {
    /// The columns and rows of a panel around flows that stand one below the other.
    var size: Size {
        Size(width: (map(\.width).max() ?? 0) + 4, height: reduce(2) { $0 + $1.lines.count })
    }
}

extension Flow.Item {
    /// A word with the letter that chooses it shown; where the word does not have the letter it stands before it.
    static func word(_ word: String, key: Character?, isSelected: Bool = false) -> [Canvas.Piece] {
        guard let key else { return [.init(word, .layer)] }
        guard let index = word.firstIndex(where: { $0.lowercased() == key.lowercased() }) else {
            return [.init(String(key), .layerKey), .init(" " + word, .layer)]
        }
        let before = String(word[..<index])
        let after = String(word[word.index(after: index)...])
        return [.init(before, .layer), .init(String(word[index]), .layerKey), .init(after, .layer)]
            .filter { !$0.text.isEmpty }
    }
}
