extension TextField {
    /// Whether the text was changed since the field was opened, and not all of it taken back.
    public var hasChanges: Bool { history.hasChanges }

    /// Takes back the last change of this field.
    mutating func undo() -> TextOutcome {
        settle()
        guard let step = history.undo() else { return .nothing }
        exchange(step.offset..<step.offset + step.inserted.count, for: step.removed)
        cursor = step.cursor
        return .edited
    }

    /// Makes again what was taken back last.
    mutating func redo() -> TextOutcome {
        settle()
        guard let step = history.redo() else { return .nothing }
        exchange(step.offset..<step.offset + step.removed.count, for: step.inserted)
        return .edited
    }
}
