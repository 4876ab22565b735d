import Terminal

extension TextField {
    /// What the keys do in a field, by name: those of readline, the usual ones of the desktop, and undo.
    public static let standardKeys: [(key: String, action: TextAction)] = [
        ("Left", .moveLeft), ("C-b", .moveLeft), ("Right", .moveRight), ("C-f", .moveRight),
        ("C-Left", .moveWordLeft), ("A-Left", .moveWordLeft), ("A-b", .moveWordLeft),
        ("C-Right", .moveWordRight), ("A-Right", .moveWordRight), ("A-f", .moveWordRight),
        ("Up", .moveUp), ("C-p", .moveUp), ("Down", .moveDown), ("C-n", .moveDown),
        ("Home", .moveLineStart), ("C-a", .moveLineStart), ("End", .moveLineEnd), ("C-e", .moveLineEnd),
        ("C-Home", .moveStart), ("C-End", .moveEnd),
        ("Backspace", .eraseLeft), ("C-h", .eraseLeft), ("Delete", .eraseRight), ("C-d", .eraseRight),
        ("C-w", .cutBlankLeft), ("A-Backspace", .cutWordLeft), ("C-Backspace", .cutWordLeft),
        ("A-d", .cutWordRight), ("C-Delete", .cutWordRight), ("C-u", .cutLineLeft), ("C-k", .cutLineRight),
        ("C-y", .putBack), ("A-Enter", .breakLine), ("C-j", .breakLine),
        ("C-z", .undo), ("C-_", .undo), ("C-r", .redo),
    ]

    private static let actions: [KeyEvent: TextAction] = Dictionary(
        standardKeys.compactMap { entry in KeyEvent(name: entry.key).map { ($0, entry.action) } },
        uniquingKeysWith: { first, _ in first }
    )

    /// What the press of `key` does in any field by default, or `nil` if it is not a key of fields.
    public static func action(for key: KeyEvent) -> TextAction? { actions[key] }

    /// Takes a key press: types its character or does its action. `nil` leaves the press to the caller, as is every key
    /// that moves between lines in a field that has only one.
    public mutating func press(_ key: KeyEvent) -> TextOutcome? {
        if let scalar = key.typed { return type(scalar) }
        guard let action = Self.action(for: key), kind == .text || !action.isForSeveralLines else { return nil }
        return perform(action)
    }
}

extension TextAction {
    /// Whether the action means nothing in a text of one line.
    public var isForSeveralLines: Bool { self == .moveUp || self == .moveDown || self == .breakLine }
}
