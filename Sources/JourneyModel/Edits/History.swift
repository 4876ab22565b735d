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

    /// Takes back the last change, as far as what it made still stands; `nil` when there is none.
    public mutating func undo(in journey: inout Journey) -> Reversal? {
        guard let change = done.popLast() else { return nil }
        let reversal = Reversal(change, inverse: true, in: &journey)
        if reversal.isPartial { steps.append(.gather(count: 1, reversal.change)) }
        guard let undone = reversal.change else { return reversal }
        self.undone.append(undone)
        steps.append(.undo(undone))
        return reversal
    }

    /// Makes the change again that was undone last, as far as its places are as it left them; `nil` when there is none.
    public mutating func redo(in journey: inout Journey) -> Reversal? {
        guard let change = undone.popLast() else { return nil }
        let reversal = Reversal(change, inverse: false, in: &journey)
        guard let redone = reversal.change else { return reversal }
        done.append(redone)
        steps.append(.redo(redone))
        return reversal
    }

    /// What happened since the last time, oldest first.
    public mutating func takeSteps() -> [HistoryStep] {
        defer { steps = [] }
        return steps
    }
}
