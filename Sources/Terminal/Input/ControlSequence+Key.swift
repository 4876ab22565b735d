extension ControlSequence {
    /// The key press that this sequence stands for.
    var keyEvent: KeyEvent? {
        switch final {
        case "u": return unicodeKey
        case "~": return numberedKey(rxvt: [])
        case "^": return numberedKey(rxvt: .control)
        case "$": return numberedKey(rxvt: .shift)
        case "@": return numberedKey(rxvt: [.control, .shift])
        case "Z": return KeyEvent(.backTab, modifiers)
        case "a"..."d": return Key.arrow(final).map { KeyEvent($0, .shift) }
        default: return Key.lettered(final).flatMap { isRelease ? nil : KeyEvent($0, modifiers) }
        }
    }

    /// The modifiers of the second number.
    private var modifiers: Modifiers { Modifiers(xterm: parameter(1, 1)) }

    /// Whether a key went up, which the kitty protocol can report.
    private var isRelease: Bool { subparameter(1, 1) == 3 }

    private func numberedKey(rxvt: Modifiers) -> KeyEvent? {
        if isRelease { return nil }
        if parameter(0, 0) == 27, parameters.count == 3 {
            return KeyEvent(code: parameter(2, 0), modifiers: modifiers)
        }
        return Key.numbered(parameter(0, 0)).map { KeyEvent($0, modifiers.union(rxvt)) }
    }

    /// `CSI code:shifted:base ; modifiers:kind u`, of xterm (formatOtherKeys) and of the kitty protocol.
    private var unicodeKey: KeyEvent? {
        guard !isRelease, let code = subparameter(0, 0) else { return nil }
        if modifiers == .shift, let shifted = subparameter(0, 1) { return KeyEvent(code: shifted, modifiers: []) }
        // Commands are on Latin letters: with another layout the key's place on a Latin one is meant.
        if !modifiers.isDisjoint(with: [.control, .alt]), code > 127, code < 0xE000, let base = subparameter(0, 2) {
            return KeyEvent(code: base, modifiers: modifiers)
        }
        return KeyEvent(code: code, modifiers: modifiers)
    }
}
