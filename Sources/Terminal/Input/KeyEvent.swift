/// A key press, in the one form in which every terminal's way to send it ends.
public struct KeyEvent: Hashable, Sendable {
    /// The key.
    public let key: Key
    /// What was held down with it.
    public let modifiers: Modifiers

    /// A press of `key` with `modifiers`.
    ///
    /// Different spellings become one: Shift with Tab is `backTab`; Shift with a character that has no other modifier
    /// is the upper-case letter; letters with Control are lower case and say Shift apart.
    public init(_ key: Key, _ modifiers: Modifiers = []) {
        (self.key, self.modifiers) = Self.normalised(key, modifiers)
    }

    /// A press of the key that types `scalar`.
    public init(_ scalar: Unicode.Scalar, _ modifiers: Modifiers = []) {
        self.init(.character(scalar), modifiers)
    }

    /// What the key types as text: its character when neither Control nor Alt is held.
    public var typed: Unicode.Scalar? {
        guard case .character(let scalar) = key, modifiers.isDisjoint(with: [.control, .alt]) else { return nil }
        return scalar
    }

    private static func normalised(_ key: Key, _ modifiers: Modifiers) -> (Key, Modifiers) {
        switch key {
        case .tab where modifiers.contains(.shift): (.backTab, modifiers.subtracting(.shift))
        case .backTab: (.backTab, modifiers.subtracting(.shift))
        case .character(let scalar): normalised(scalar, modifiers)
        default: (key, modifiers)
        }
    }

    private static func normalised(_ scalar: Unicode.Scalar, _ modifiers: Modifiers) -> (Key, Modifiers) {
        let isLower = ("a"..."z").contains(scalar)
        let isUpper = ("A"..."Z").contains(scalar)
        if modifiers.contains(.control), isUpper {
            return (.character(flippedCase(scalar)), modifiers.union(.shift))
        }
        guard modifiers.contains(.shift), !modifiers.contains(.control) else { return (.character(scalar), modifiers) }
        return (.character(isLower ? flippedCase(scalar) : scalar), modifiers.subtracting(.shift))
    }

    private static func flippedCase(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value) ^ 0x20)
    }
}
