/// What a terminal's cursor does next, as bytes: moving, selecting styles, writing.
struct Pen {
    private(set) var bytes: [UInt8] = []
    /// Where the cursor stands; `nil` while that is not certain.
    private(set) var place: Point?
    /// The style that the terminal has selected; `nil` while it is not known.
    private var selected: StyleSequences.Number?
    /// That style as the frame has it: spaces look alike in many.
    private var style: PackedStyle?
    private let motion: CursorMotion
    private var styles: StyleSequences
    private let glyphs: GlyphSet

    init(motion: CursorMotion, styles: StyleSequences, glyphs: GlyphSet) {
        self.motion = motion
        self.styles = styles
        self.glyphs = glyphs
    }

    /// What was collected since the last call.
    mutating func take() -> [UInt8] {
        let taken = bytes
        bytes = []
        return taken
    }

    /// Forgets what the terminal is like: somebody else has written to it.
    mutating func forget() {
        (place, selected, style) = (nil, nil, nil)
    }

    /// Forgets where the cursor stands.
    mutating func loseCursor() {
        place = nil
    }

    /// Adds a sequence after which the cursor stands at `end`.
    mutating func send(_ sequence: [UInt8], endingAt end: Point? = nil) {
        bytes += sequence
        place = end
    }

    /// Brings the cursor to `target`.
    mutating func move(to target: Point) {
        guard place != target else { return }
        motion.append(from: place, to: target, to: &bytes)
        place = target
    }

    /// Brings the cursor to `target`, by writing what stands between once more where that is shorter; `cells` are those
    /// of the row.
    mutating func move(to target: Point, over cells: UnsafeBufferPointer<PackedCell>) {
        if let place, place.y == target.y, place.x < target.x, canRewrite(place.x..<target.x, of: cells) {
            for column in place.x..<target.x { append(cells[column].single) }
        } else {
            move(to: target)
        }
    }

    /// Whether these cells can be written in the style that is selected, in no more bytes than passing over them takes.
    private func canRewrite(_ columns: Range<Int>, of cells: UnsafeBufferPointer<PackedCell>) -> Bool {
        guard columns.count <= Self.longestRewrite else { return false }
        var length = 0
        for column in columns {
            let cell = cells[column]
            guard cell.width == 1, cell.listed == nil, cell.single.isCertain, looksSelected(cell) else { return false }
            length += UTF8.width(cell.single.base)
        }
        if length <= motion.leastToTheRight { return true }
        return motion.length(from: columns.lowerBound, to: columns.upperBound).map { length <= $0 } ?? false
    }

    /// More columns than this are never written once more: to pass over them always takes less.
    private static let longestRewrite = 12

    /// Whether a cell looks in the style that is selected as it should.
    private func looksSelected(_ cell: PackedCell) -> Bool {
        guard let style else { return false }
        return cell.style == style || cell.isSpace && style.showsSpaces(like: cell.style)
    }

    /// Whether signs in this style look as they do in the terminal's own.
    mutating func looksPlain(_ style: PackedStyle) -> Bool {
        styles.number(of: style) == styles.number(of: PackedCell.blank.style)
    }

    /// Selects the style of a cell, where it looks different in the one that is selected.
    mutating func select(for cell: PackedCell) {
        if !looksSelected(cell) { select(cell.style) }
    }

    /// Selects a style.
    mutating func select(_ wanted: PackedStyle) {
        guard wanted != style else { return }
        let number = styles.number(of: wanted)
        if number != selected { bytes += styles.way(from: selected, to: number) }
        (selected, style) = (number, wanted)
    }

    /// Writes a cluster in the style that is selected; `width` is that of the screen.
    mutating func write(_ cluster: Cluster, width: Int) {
        let shown = append(cluster)
        // Behind the last column terminals differ; and they differ in how wide they show what is put together.
        if let column = place?.x, column >= width || !(shown.isASCII || shown.isCertain) { place = nil }
    }

    /// Adds what the terminal can show of a cluster, and returns that.
    @discardableResult
    private mutating func append(_ cluster: Cluster) -> Cluster {
        let shown = glyphs == .ascii ? cluster.ascii : cluster
        append(shown.base)
        if !shown.isSingle { shown.marks.forEach { append($0) } }
        place = place.map { Point(x: $0.x + shown.width, y: $0.y) }
        return shown
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII { return bytes.append(UInt8(truncatingIfNeeded: scalar.value)) }
        for byte in scalar.utf8 { bytes.append(byte) }
    }
}

extension Cluster {
    /// Whether it is a character of ASCII and nothing else.
    fileprivate var isASCII: Bool { isSingle && base.isASCII }

    /// Whether all terminals give it the columns that we do. They differ in marks, in pictures, in whatever their version of
    /// Unicode says otherwise, so only scripts and signs count that have been the same everywhere for long.
    fileprivate var isCertain: Bool {
        guard isSingle else { return false }
        switch base.value {
        // Latin, Greek, Cyrillic, Armenian, as far as they do not combine.
        case ..<0x300, 0x370..<0x483, 0x48A..<0x590, 0x1E00..<0x2000: return true
        // Punctuation, currencies, arrows, mathematics, numbers in circles.
        case 0x2010..<0x2028, 0x2030..<0x205F, 0x20A0..<0x20C0, 0x2190..<0x2300, 0x2460..<0x2500: return true
        // Lines, blocks and shapes, stars, ticks.
        case 0x2500..<0x25FD, 0x2605...0x2606, 0x2713...0x2718: return true
        // Kana, ideographs, Hangul, full-width letters.
        case 0x3041..<0x3097, 0x30A0..<0x3100, 0x3400..<0x4DB6, 0x4E00..<0x9FA6, 0xAC00..<0xD7A4, 0xFF01..<0xFF61:
            return true
        default: return false
        }
    }
}

extension PackedCell {
    /// Whether it shows nothing but its background.
    var isSpace: Bool { single == .space && listed == nil }

    /// Whether it looks like an empty cell in the terminal's own colours.
    var looksBlank: Bool { isSpace && style.showsSpaces(like: Self.blank.style) }
}
