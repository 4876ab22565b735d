/// Text from anywhere, made fit for a terminal: the one way in which foreign bytes become cells.
///
/// What it holds takes exactly the columns it says on every terminal, and can neither move the cursor nor change the
/// direction of other text: controls, bidirectional and zero-width characters are visible symbols, joined emoji are
/// shown apart, flags as their letters, variants as their base, at most four marks stand on a base, and what is
/// unknown or ill-formed is one U+FFFD. The source keeps what it had: every cluster knows its place there.
///
/// Making one costs time in proportion to the columns asked for, not to the source.
public struct SafeText: Hashable, Sendable {
    /// One cluster and where it came from.
    struct Piece: Hashable, Sendable {
        var cluster: Cluster
        /// The place of its first byte in the source.
        var offset: Int32
        /// Whether a new line begins after it.
        var isLineBreak = false
    }

    /// What to do with line ends in the source.
    public enum LineEnds: Sendable {
        /// Shown as a symbol.
        case shown
        /// Lines end there when the text is wrapped.
        case kept
    }

    /// The columns kept when no limit is given.
    public static let defaultLimit = 4096

    var pieces: ArraySlice<Piece>

    /// The columns that all of it takes.
    public internal(set) var width: Int

    /// The place of its first byte in the source.
    public internal(set) var startOffset: Int

    /// The place in the source after its last byte.
    public internal(set) var endOffset: Int

    /// Whether there was more in the source than the limit let in.
    public internal(set) var isCut: Bool

    /// No text.
    public static let empty = SafeText(pieces: [], width: 0, startOffset: 0, endOffset: 0, isCut: false)

    init(pieces: ArraySlice<Piece>, width: Int, startOffset: Int, endOffset: Int, isCut: Bool) {
        self.pieces = pieces
        self.width = width
        self.startOffset = startOffset
        self.endOffset = endOffset
        self.isCut = isCut
    }

    /// Whether there is nothing to show.
    public var isEmpty: Bool { pieces.isEmpty }

    /// Whether every cluster takes one column.
    var isNarrow: Bool { width == pieces.count }
}
