import Terminal

/// A strip under a card: everything that is done in it is shown at once and is one step of undo at its end.
protocol Strip: Layer {
    /// The stay of the strip.
    var stay: LongChange { get }

    /// Takes a key that does not end the strip; whether the strip stays.
    mutating func take(_ key: KeyEvent, in state: inout EditorState) throws -> LayerOutcome

    /// Makes one change of what was done and says so.
    func finish(_ state: inout EditorState)
}

extension Strip {
    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch event {
        case .mouse(let mouse) where mouse.action == .press(.left):
            finish(&state)
            return .closeAndPass
        case .key(let key): return try end(key, in: &state) ?? take(key, in: &state)
        default: return .stay
        }
    }

    /// What becomes of the strip after a key that ends it; `nil` after every other key.
    private func end(_ key: KeyEvent, in state: inout EditorState) throws -> LayerOutcome? {
        switch key.name {
        case "Esc", "Enter":
            finish(&state)
            return .close
        case "C-l": return .pass
        case "C-s", "C-z":
            finish(&state)
            return .closeAndPass
        case "C-c":
            try stay.abandon(in: &state)
            return .close
        default: return nil
        }
    }
}
