import Terminal

/// What keys do to a text: those of readline.
enum EditKeys {
    /// The action of a key; `nil` for keys that type or that end the editing.
    static func action(for key: KeyEvent) -> TextAction? { table[key.name] }

    private static let table: [String: TextAction] = [
        "Left": .moveLeft, "C-b": .moveLeft, "Right": .moveRight, "C-f": .moveRight,
        "C-Left": .moveWordLeft, "A-b": .moveWordLeft, "A-Left": .moveWordLeft,
        "C-Right": .moveWordRight, "A-f": .moveWordRight, "A-Right": .moveWordRight,
        "Up": .moveUp, "Down": .moveDown, "Home": .moveLineStart, "C-a": .moveLineStart, "End": .moveLineEnd,
        "C-e": .moveLineEnd, "C-Home": .moveStart, "C-End": .moveEnd,
        "Backspace": .eraseLeft, "C-h": .eraseLeft, "Delete": .eraseRight, "C-d": .eraseRight,
        "C-w": .cutBlankLeft, "A-Backspace": .cutWordLeft, "A-d": .cutWordRight, "C-u": .cutLineLeft,
        "C-k": .cutLineRight, "C-y": .putBack, "C-z": .undo, "C-_": .undo, "A-z": .redo,
    ]
}

extension TextField {
    /// Takes a key that moves, erases or types; whether it did anything with it.
    mutating func take(_ key: KeyEvent) -> Bool {
        if let action = EditKeys.action(for: key) {
            _ = perform(action)
            return true
        }
        guard let scalar = key.typed else { return false }
        _ = type(scalar)
        return true
    }
}
