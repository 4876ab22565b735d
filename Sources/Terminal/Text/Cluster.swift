/// What one cell shows: a code point, up to four combining marks on it, and the columns they take; 16 bytes.
///
/// Text from outside becomes clusters only through `SafeText`.
public struct Cluster: Hashable, Sendable {
    /// Bits 0–20 the base, 21–22 the width, 32–52 the fourth mark.
    private var head: UInt64
    /// The first three marks, 21 bits each.
    private var tail: UInt64

    /// One empty column.
    public static let space = Cluster(base: " ", width: 1)

    /// The right half of a cluster that takes two columns.
    public static let continuation = Cluster(base: " ", width: 0)

    /// What stands for code points that cannot be shown.
    static let replacement = Cluster(base: "\u{FFFD}", width: 1)

    /// What carries combining marks that have nothing to stand on.
    static let carrier = Cluster(base: "\u{25CC}", width: 1)

    init(base: Unicode.Scalar, width: Int) {
        head = UInt64(base.value) | UInt64(width) << 21
        tail = 0
    }

    /// The cluster of the single code point `glyph` that the program itself wants to show.
    ///
    /// What is not a plain character of one or two columns becomes U+FFFD.
    public init(glyph: Unicode.Scalar) {
        switch ScalarKind(of: glyph) {
        case .narrow, .space: self.init(base: glyph, width: 1)
        case .wide: self.init(base: glyph, width: 2)
        default: self = .replacement
        }
    }

    /// A cluster without marks from its base and width as `packedBase` gives them.
    init(packedBase: UInt64) {
        head = packedBase
        tail = 0
    }

    /// The base in bits 0–20 and the width in bits 21–22.
    var packedBase: UInt64 { head & 0x7F_FFFF }

    /// The columns taken: 1 or 2, and 0 for `continuation`.
    public var width: Int { Int(head >> 21 & 3) }

    /// The code point that the marks stand on.
    public var base: Unicode.Scalar { Self.scalar(head) }

    /// Whether there is no combining mark.
    public var isSingle: Bool { tail == 0 }

    /// Whether it is a single code point in one column.
    var isSimple: Bool { tail == 0 && width == 1 }

    /// The combining marks in order, at most four.
    public var marks: [Unicode.Scalar] {
        var marks: [Unicode.Scalar] = []
        for shift in [0, 21, 42] where tail >> shift & 0x1F_FFFF != 0 {
            marks.append(Self.scalar(tail >> shift))
        }
        if head >> 32 != 0 { marks.append(Self.scalar(head >> 32)) }
        return marks
    }

    /// Adds a combining mark; false when there is no room for it.
    mutating func add(mark: Unicode.Scalar) -> Bool {
        for shift in [0, 21, 42] where tail >> shift & 0x1F_FFFF == 0 {
            tail |= UInt64(mark.value) << shift
            return true
        }
        guard head >> 32 == 0 else { return false }
        head |= UInt64(mark.value) << 32
        return true
    }

    private static func scalar(_ bits: UInt64) -> Unicode.Scalar {
        Unicode.Scalar(UInt32(bits & 0x1F_FFFF)) ?? "\u{FFFD}"
    }
}
