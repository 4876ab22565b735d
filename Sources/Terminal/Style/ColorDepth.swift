/// How many colours a terminal shows.
public enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
    /// None: attributes only.
    case mono = 0
    /// The eight of ECMA-48.
    case eight = 8
    /// The eight and their bright twins.
    case sixteen = 16
    /// The xterm palette.
    case full = 256

    /// The greatest depth that a terminal with `count` colours has.
    public init(colorCount count: Int) {
        self = Self.allCases.last { $0.rawValue <= count } ?? .mono
    }

    /// Whether `lhs` has fewer colours.
    public static func < (lhs: ColorDepth, rhs: ColorDepth) -> Bool {
        lhs.rawValue < rhs.rawValue
    }
}
