/// The changes of a session that can be undone and redone.
public struct History: Sendable {
    /// The changes that stand, oldest first.
    public internal(set) var done: [Change] = []
    /// The changes that were undone, the next to redo last.
    public internal(set) var undone: [Change] = []
    /// What happened since `takeSteps` was called last, for the journal.
    public private(set) var steps: [HistoryStep] = []

    /// No changes.
    public init() {}

    /// Adds a change that was just applied; what was undone before it is gone.
    public mutating func record(_ change: Change) {
        done.append(change)
        undone = []
        steps.append(.change(change))
    }

    /// Notes a change from elsewhere that was just applied; it is never undone.
    public mutating func noteMerge(_ change: Change) {
        steps.append(.merge(change))
    }

    /// Makes one change, and so one step of undo, of all changes behind the first `count`. Where they take each other
    /// back nothing is left of them.
    public mutating func gather(since count: Int, as label: Text) {
        guard count >= 0, count < done.count, let last = done.last else { return }
        var change = done[count]
        change.label = label
        change.at = last.at
        change.after = last.after
        change.edits = done[count...].flatMap(\.edits).composed
        let gathered = change.edits.isEmpty ? nil : change
        steps.append(.gather(count: done.count - count, gathered))
        done.removeSubrange(count...)
        if let gathered { done.append(gathered) }
    }

    /// Takes back the last change; the change that was undone, `nil` when there is none.
    public mutating func undo(in journey: inout Journey) throws(EditError) -> Change? {
        guard let change = done.last else { return nil }
        try journey.apply(change.inverseEdits)
        done.removeLast()
        undone.append(change)
        steps.append(.undo(change))
        return change
    }

    /// Applies the change that was undone last; `nil` when there is none.
    public mutating func redo(in journey: inout Journey) throws(EditError) -> Change? {
        guard let change = undone.last else { return nil }
        try journey.apply(change.edits)
        undone.removeLast()
        done.append(change)
        steps.append(.redo(change))
        return change
    }

    /// What happened since the last time, oldest first.
    public mutating func takeSteps() -> [HistoryStep] {
        defer { steps = [] }
        return steps
    }
}
