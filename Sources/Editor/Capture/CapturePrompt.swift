import Terminal

/// A line in which lanes and stages are typed, with completion above it and what is wrong below it.
struct CapturePrompt: Sendable {
    /// The line itself.
    var line: PromptLine
    /// What the line may refer to.
    let context: CaptureContext
    /// The bytes at the beginning of the line that were not typed.
    private let prefill: Int
    /// Why the line cannot be taken.
    private(set) var trouble: Trouble?
    /// The completion that Tab walks, and the offer it is at.
    private var cycle: (completion: CaptureCompletion, index: Int)?

    /// Why a line cannot be taken.
    struct Trouble: Sendable {
        /// The column in which it is wrong, from 0.
        let column: Int
        /// The reason.
        let text: String
        /// Whether it is only remarked while the line is being typed.
        let isQuiet: Bool
    }

    init(_ label: String, _ text: [UInt8], _ context: CaptureContext, prefilled prefill: Int = 0) {
        self.prefill = prefill
        line = PromptLine(label: label, field: TextField(text))
        self.context = context
    }

    /// Takes a key that edits or completes.
    mutating func press(_ key: KeyEvent) throws(Refusal) {
        switch key.name {
        case "Tab", "Down": complete(1)
        case "S-Tab", "Up": complete(-1)
        default:
            guard try line.field.take(key) != nil else { return }
            cycle = nil
            trouble = nil
        }
    }

    /// Takes pasted text.
    mutating func paste(_ bytes: [UInt8]) throws(Refusal) {
        cycle = nil
        trouble = nil
        try line.field.take(pasted: bytes)
    }

    /// Takes the first bytes out, as an undo step of its own; the cursor stays where it is in the text.
    mutating func drop(_ count: Int) {
        let cursor = line.field.cursor
        line.field.settle()
        line.field.replace(0..<count, with: [], as: .other)
        line.field.moveCursor(toByte: cursor - count)
    }

    /// Shows why the line cannot be taken, and puts the cursor there.
    mutating func show(_ error: CaptureError) {
        line.field.moveCursor(toByte: error.range.upperBound)
        trouble = trouble(error, isQuiet: false)
    }

    /// Remarks why the line cannot be taken as it stands, while it is being typed. What the next key may well mend is
    /// not worth a word: a title that is still missing, a name at the cursor that is not unambiguous yet.
    mutating func remark(_ error: CaptureError) {
        let isAtCursor = error.range.upperBound >= line.field.cursor
        switch error.reason {
        case .missingTitle: return
        case .missingLane, .missingStage, .ambiguousLane, .ambiguousStage:
            if isAtCursor { return }
        default: break
        }
        trouble = trouble(error, isQuiet: true)
    }

    private func trouble(_ error: CaptureError, isQuiet: Bool) -> Trouble {
        let bytes = line.field.bytes
        let column = SafeText(bytes).column(ofByte: min(error.range.lowerBound, bytes.count))
        return Trouble(column: column, text: error.explanation, isQuiet: isQuiet)
    }

    private mutating func complete(_ step: Int) {
        trouble = nil
        if let (completion, index) = cycle {
            let next = (index + step + completion.offers.count) % completion.offers.count
            return put(completion, next, over: completion.offers[index].insertion.count)
        }
        guard let completion else { return }
        put(completion, step > 0 ? 0 : completion.offers.count - 1, over: completion.range.count)
    }

    private var completion: CaptureCompletion? {
        CaptureCompletion.at(line.field.cursor, of: line.field.bytes, in: context, behind: prefill)
    }

    /// Puts an offer in the place of as many bytes of the line.
    private mutating func put(_ completion: CaptureCompletion, _ index: Int, over count: Int) {
        let start = completion.range.lowerBound
        line.field.settle()
        line.field.replace(start..<start + count, with: completion.offers[index].insertion, as: .other)
        cycle = completion.offers.count > 1 ? (completion, index) : nil
    }
}

// Drawing.
extension CapturePrompt {
    /// Draws the line, the words that fit above it, and below it what is wrong or the first of `notes` that has room.
    func draw(into canvas: inout Canvas, _ screen: ScreenLayout, notes: [String]) {
        let below = screen.status
        let row = Rect(x: below.x, y: below.y - 1, width: below.width, height: 1)
        let text = line.draw(in: row, &canvas)
        canvas.fill(below, .status)
        if let trouble {
            drawTrouble(trouble, from: text.x, in: below, &canvas)
        } else {
            let fitting = notes.first { Self.width($0, in: below) <= below.width - 2 }
            canvas.line(fitting ?? notes.last ?? "", x: below.x + 1, y: below.y, width: below.width - 2, .status)
        }
        drawOffers(above: text, &canvas)
    }

    /// The reason behind a caret under the wrong column, or before it; where neither has room the column is named.
    private func drawTrouble(_ trouble: Trouble, from start: Int, in row: Rect, _ canvas: inout Canvas) {
        let scope: Scope = trouble.isQuiet ? .status : .statusError
        let caret = min(start + trouble.column, row.maxX - 2)
        let room = (behind: row.maxX - caret - 3, before: caret - row.x - 2)
        let texts = trouble.isQuiet ? [trouble.text] : [trouble.text + Self.wayOut, trouble.text]
        let fitting = texts.first { Self.width($0, in: row) <= max(room.behind, room.before) }
        guard let text = fitting else { return drawLongTrouble(texts, trouble.column, in: row, scope, &canvas) }
        canvas.line("^", x: caret, y: row.y, width: 1, scope)
        if Self.width(text, in: row) <= room.behind {
            canvas.line(text, x: caret + 2, y: row.y, width: room.behind, scope)
            let isLeft = !trouble.isQuiet && text == trouble.text && room.before > Self.drop.count
            if isLeft { canvas.line(Self.drop, x: row.x + 1, y: row.y, width: room.before, .status) }
        } else {
            canvas.lineEnding(text, at: caret - 1, y: row.y, width: room.before, scope)
        }
    }

    /// A reason that has no room beside the caret: in the row, with the column named; where it has none there either,
    /// above the line on as many rows as it takes.
    private func drawLongTrouble(
        _ texts: [String], _ column: Int, in row: Rect, _ scope: Scope, _ canvas: inout Canvas
    ) {
        let named = texts.map { "column \(column + 1): \($0)" }
        let text = named.first { Self.width($0, in: row) <= row.width - 2 } ?? (scope == .status ? named[0] : nil)
        if let text {
            canvas.line(text, x: row.x + 1, y: row.y, width: row.width - 2, scope)
            return
        }
        let lines = SafeText(named[0]).wrapped(to: max(1, row.width - 2), lines: 4).lines
        let area = Rect(x: row.x, y: row.y - 1 - lines.count, width: row.width, height: lines.count)
        canvas.fill(area, .status)
        for (index, line) in lines.enumerated() {
            canvas.line(line, x: area.x + 1, y: area.y + index, width: area.width - 2, scope)
        }
    }

    /// How to leave with a line that cannot be taken.
    private static let drop = "C-c drops it"
    private static let wayOut = " · \(drop)"

    private static func width(_ text: String, in row: Rect) -> Int { SafeText(text, columns: row.width + 1).width }

    private func drawOffers(above text: Rect, _ canvas: inout Canvas) {
        let shown = cycle ?? typedOffers.map { ($0, -1) }
        guard let (completion, index) = shown, text.y > 4 else { return }
        let labels = completion.offers.map { offer in
            let word = String(decoding: offer.insertion, as: UTF8.self)
            let label = String(decoding: offer.label, as: UTF8.self)
            return word == label ? word : "\(word)  \(label)"
        }
        let rows = min(labels.count, 8, text.y - 3)
        let first = max(0, index - rows + 1)
        let width = min(text.width, (labels.map(\.count).max() ?? 0) + 4)
        let column = SafeText(line.field.bytes).column(ofByte: completion.range.lowerBound)
        let x = max(0, min(text.x + column - 2, text.maxX - width))
        let inner = Panel.draw("", frame: Rect(x: x, y: text.y - rows - 2, width: width, height: rows + 2), &canvas)
        for (row, label) in labels.dropFirst(first).prefix(rows).enumerated() {
            let isChosen = row + first == index
            canvas.line(
                label, x: inner.x + 1, y: inner.y + row, width: inner.width - 1, isChosen ? .layerSelected : .layer)
        }
    }

    /// What fits where a word was begun.
    private var typedOffers: CaptureCompletion? {
        guard let found = completion, !found.range.isEmpty else { return nil }
        let word = Array(line.field.bytes[found.range])
        return found.offers.count == 1 && found.offers[0].insertion == word ? nil : found
    }
}
