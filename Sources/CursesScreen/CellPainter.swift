import CTerminal
import Terminal

/// Turns cells into those of curses.
struct CellPainter {
    private let profile: DisplayProfile
    private var pairs = ColorPairs()
    private var lastStyle = Style.plain
    private var lastAttributes: attr_t = 0
    private var lastPair: Int32 = 0
    /// A cell in the style that was chosen last; none before one is needed.
    private var model: cchar_t?
    private var run: [cchar_t] = []

    /// A painter for what `profile` can show; curses must have started.
    init(profile: DisplayProfile) {
        self.profile = profile
    }

    /// Draws `columns` of `row` of `frame` in a window; they must not begin or end inside a wide cluster.
    mutating func paint(_ frame: Surface, row: Int, columns: Range<Int>, in window: UnsafeMutablePointer<WINDOW>?) {
        run.removeAll(keepingCapacity: true)
        let cells = frame.cells(row: row, columns: columns)
        var isReplaced = false
        var gapEnd = 0
        for (index, cell) in cells.enumerated() {
            if cell.width == 0, !isReplaced, profile.glyphs == .unicode { continue }
            if index >= gapEnd {
                if cell.cluster == .space { gapEnd = gap(at: index, in: cells) }
                if index >= gapEnd { choose(cell.style) }
            }
            isReplaced = append(cell.cluster)
        }
        wmove(window, Int32(row), Int32(columns.lowerBound))
        wadd_wchnstr(window, run, Int32(run.count))
    }

    /// The longest gap that is written in the style of what stands before it; a longer one is shorter to pass over.
    private static let longestGap = 4

    /// Where a short gap in a text ends that begins at `start`, and looks the same in the style that was chosen last:
    /// selecting another one for it costs more than all of its cells.
    private func gap(at start: Int, in cells: [Cell]) -> Int {
        var end = start
        while end < cells.count {
            guard cells[end].cluster == .space else { return end }
            guard end - start < Self.longestGap, Self.isSpaceAlike(cells[end].style, lastStyle) else { return start }
            end += 1
        }
        return start
    }

    /// Whether a space looks the same in both styles.
    private static func isSpaceAlike(_ first: Style, _ second: Style) -> Bool {
        let visible: Attributes = [.underline, .reverse]
        return first.background == second.background && first.attributes.isDisjoint(with: visible)
            && second.attributes.isDisjoint(with: visible)
    }

    private mutating func choose(_ style: Style) {
        guard style != lastStyle else { return }
        lastStyle = style
        let shown = style.downgraded(to: profile.colors)
        lastPair = pairs.number(shown.foreground, shown.background)
        lastAttributes = Self.attributes(shown.attributes)
        model = nil
    }

    /// The cell of one code point in the style that was chosen last. Most differ from one another in the code point
    /// only, and curses takes a while to make one.
    private mutating func cell(_ code: UInt32) -> cchar_t {
        if var cell = model {
            cell.chars.0 = wchar_t(bitPattern: code)
            return cell
        }
        var cell = cchar_t()
        withUnsafePointer(to: code) { waymark_set_cell(&cell, $0, 1, lastAttributes, lastPair) }
        model = cell
        return cell
    }

    /// Adds `cluster`; true when a narrow one stands for its left half, so that the right half is still to be filled.
    private mutating func append(_ cluster: Cluster) -> Bool {
        let shown = profile.glyphs == .ascii || cluster.width == 0 ? cluster.ascii : cluster
        let isAgreed = shown.base.value < 0x7F && shown.isSingle || Self.hostAgrees(shown)
        let code = isAgreed ? shown.base.value : Self.replacement(profile)
        if shown.isSingle || !isAgreed {
            run.append(cell(code))
        } else {
            let text = [code] + shown.marks.map(\.value)
            var cell = cchar_t()
            waymark_set_cell(&cell, text, Int32(text.count), lastAttributes, lastPair)
            run.append(cell)
        }
        return !isAgreed && shown.width == 2
    }

    private static func replacement(_ profile: DisplayProfile) -> UInt32 {
        profile.glyphs == .unicode && waymark_columns(0xFFFD) == 1 ? 0xFFFD : 0x3F
    }

    /// Whether the C library, after which curses places its cells, gives every part the width that we do.
    private static func hostAgrees(_ cluster: Cluster) -> Bool {
        guard Int(waymark_columns(cluster.base.value)) == cluster.width else { return false }
        return cluster.isSingle || cluster.marks.allSatisfy { waymark_columns($0.value) == 0 }
    }

    private static func attributes(_ attributes: Attributes) -> attr_t {
        var bits: attr_t = 0
        if attributes.contains(.bold) { bits |= waymark_bold }
        if attributes.contains(.dim) { bits |= waymark_dim }
        if attributes.contains(.italic) { bits |= waymark_italic }
        if attributes.contains(.underline) { bits |= waymark_underline }
        if attributes.contains(.reverse) { bits |= waymark_reverse }
        return bits
    }
}
