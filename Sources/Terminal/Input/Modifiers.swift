/// Keys that are held down with another one.
public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit a key, as in the numbers of xterm less one.
    public let rawValue: UInt8

    /// The set with the bits of `rawValue`.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Shift.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, or Option.
    public static let alt = Modifiers(rawValue: 2)
    /// Control.
    public static let control = Modifiers(rawValue: 4)
}
