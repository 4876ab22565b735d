/// Text being edited: UTF-8 bytes, a cursor, what was cut last and the undo steps of this one editing.
///
/// It knows nothing of drawing or of records. The caller draws ``bytes``, puts the terminal's cursor where ``cursor``
/// falls, and commits the bytes when the editing ends. Movement goes by visible characters (see ``Clusters``).
///
/// Invariants: ``bytes`` is well-formed UTF-8; ``cursor`` lies in `0...bytes.count`, never inside a scalar; a field of
/// kind ``Kind/line`` holds a line break only if it was opened with one.
public struct TextField: Equatable, Sendable {
    /// How many lines the text may have.
    public enum Kind: Sendable {
        /// One line: line breaks and tabs that are put in become spaces.
        case line
        /// Several lines, parted by line feeds.
        case text
    }

    /// The bytes a field holds unless it is told otherwise: 64 KiB.
    public static let defaultLimit = 65_536

    /// The text.
    public internal(set) var bytes: [UInt8]
    /// The byte offset of the cursor: the next character goes in there.
    public internal(set) var cursor: Int
    /// Whether the text has one line or several.
    public let kind: Kind
    /// The most bytes that the text may grow to; a text that was opened longer can only shrink.
    public let limit: Int

    /// What can be undone.
    var history = TextHistory()
    /// What was cut last.
    var cut: [UInt8] = []
    /// Whether the last action was a cut, so that the next one adds to it.
    var isCutting = false
    /// The column, in characters, that moving between lines returns to.
    var goalColumn: Int?

    /// Opens a field on `bytes` with the cursor at the end. Bytes that are not UTF-8 become replacement characters.
    public init(_ bytes: [UInt8] = [], kind: Kind = .line, limit: Int = TextField.defaultLimit) {
        self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
        self.kind = kind
        self.limit = limit
        cursor = self.bytes.count
    }

    /// Opens a field on `text` with the cursor at the end.
    public init(_ text: String, kind: Kind = .line, limit: Int = TextField.defaultLimit) {
        self.init(Array(text.utf8), kind: kind, limit: limit)
    }

    /// Whether there is no text.
    public var isEmpty: Bool { bytes.isEmpty }

    /// Puts the cursor at the start of the character that `offset` lies in, as after a click.
    public mutating func moveCursor(toByte offset: Int) {
        settle()
        cursor = Clusters.floor(offset, in: bytes)
    }

    /// Puts in one typed character. Control characters are not text and leave the field as it is.
    public mutating func type(_ scalar: Unicode.Scalar) -> TextOutcome {
        guard scalar.properties.generalCategory != .control else { return .nothing }
        isCutting = false
        goalColumn = nil
        return insert(Array(String(scalar).utf8), as: .typing)
    }

    /// Puts in foreign text as one undo step, cleaned as ``PastedText`` says.
    public mutating func paste(_ foreign: [UInt8]) -> TextOutcome {
        settle()
        return insert(PastedText.cleaned(foreign, for: kind), as: .other)
    }

    /// Puts `new` where the cursor is, or as many characters of it as there is room for.
    mutating func insert(_ new: [UInt8], as step: TextStep.Kind) -> TextOutcome {
        guard !new.isEmpty else { return .nothing }
        let room = max(limit - bytes.count, 0)
        let fitting = new.count <= room ? new : Array(new[..<Clusters.floor(room, in: new)])
        if !fitting.isEmpty { replace(cursor..<cursor, with: fitting, as: step) }
        return fitting.count == new.count ? .edited : .full
    }

    /// Puts `new` in the place of the bytes in `range`, and the cursor behind it.
    mutating func replace(_ range: Range<Int>, with new: [UInt8], as kind: TextStep.Kind) {
        let removed = Array(bytes[range])
        history.record(
            TextStep(kind: kind, offset: range.lowerBound, removed: removed, inserted: new, cursor: cursor)
        )
        exchange(range, for: new)
    }

    /// Takes all of the text away, as one undo step.
    mutating func empty() {
        settle()
        replace(0..<bytes.count, with: [], as: .other)
    }

    /// The bare replacement, which no undo step remembers.
    mutating func exchange(_ range: Range<Int>, for new: [UInt8]) {
        bytes.replaceSubrange(range, with: new)
        cursor = Clusters.ceiling(range.lowerBound + new.count, in: bytes)
    }

    /// Ends a run of typing, erasing or cutting: what comes next is a step of its own.
    mutating func settle() {
        history.seal()
        isCutting = false
        goalColumn = nil
    }
}
