import JourneyModel
import Terminal

/// A surface with a theme: draws by scope, and keeps text inside its area.
struct Canvas {
    var surface: Surface
    let theme: Theme

    func style(_ scope: Scope) -> Style { theme[scope] }

    /// Draws a line of text that is cut with an ellipsis where it does not fit; the columns that it took.
    @discardableResult
    mutating func line(_ text: SafeText, x: Int, y: Int, width: Int, _ scope: Scope) -> Int {
        guard width > 0 else { return 0 }
        return surface.put(text.truncated(to: width), at: Point(x: x, y: y), style: theme[scope], columns: width)
    }

    @discardableResult
    mutating func line(_ text: String, x: Int, y: Int, width: Int, _ scope: Scope) -> Int {
        line(SafeText(text, columns: max(width, 0) + 1), x: x, y: y, width: width, scope)
    }

    @discardableResult
    mutating func line(_ text: Text, x: Int, y: Int, width: Int, _ scope: Scope) -> Int {
        line(SafeText(text.bytes, columns: max(width, 0) + 1), x: x, y: y, width: width, scope)
    }

    /// Draws text that ends at a column; the columns that it took.
    @discardableResult
    mutating func lineEnding(_ text: String, at end: Int, y: Int, width: Int, _ scope: Scope) -> Int {
        let safe = SafeText(text, columns: max(width, 0) + 1).truncated(to: max(width, 0))
        return surface.put(safe, at: Point(x: end - safe.width, y: y), style: theme[scope])
    }

    mutating func fill(_ rect: Rect, _ scope: Scope, glyph: Unicode.Scalar = " ") {
        surface.fill(rect, style: theme[scope], glyph: glyph)
    }

    mutating func glyph(_ glyph: Unicode.Scalar, x: Int, y: Int, _ scope: Scope) {
        surface.put(glyph: glyph, at: Point(x: x, y: y), style: theme[scope])
    }

    /// Pieces of text one after the other, each in its own look; those that do not fit whole are left out.
    @discardableResult
    mutating func pieces(_ pieces: [Piece], x: Int, y: Int, width: Int) -> Int {
        var used = 0
        for piece in pieces {
            let gap = used == 0 ? 0 : 1
            guard used + gap + piece.columns <= width else { continue }
            surface.put(piece.shown, at: Point(x: x + used + gap, y: y), style: theme[piece.scope])
            used += gap + piece.columns
        }
        return used
    }

    /// A piece of a line with its look.
    struct Piece {
        let text: String
        let scope: Scope
        /// The text as it is shown.
        let shown: SafeText

        init(_ text: String, _ scope: Scope) {
            self.text = text
            self.scope = scope
            shown = SafeText(text)
        }

        /// The columns that the piece takes.
        var columns: Int { shown.width }
    }
}
