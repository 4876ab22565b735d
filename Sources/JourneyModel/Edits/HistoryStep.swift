/// One thing that happened to a history, in the order in which a journal keeps them.
public enum HistoryStep: Hashable, Sendable {
    /// A change was made.
    case change(Change)
    /// A change was taken back.
    case undo(Change)
    /// A change that had been taken back was made again.
    case redo(Change)
    /// The last changes became one, or none where they take each other back; the journey stays as it is.
    case gather(count: Int, Change?)
    /// A change came in from elsewhere; it is never undone here.
    case merge(Change)

    /// What the step does to the journey, in the order in which it is applied.
    public var edits: [Edit] {
        switch self {
        case .change(let change), .redo(let change), .merge(let change): change.edits
        case .undo(let change): change.inverseEdits
        case .gather: []
        }
    }
}

extension History {
    /// Follows a step that was read from a journal. The journey is the caller's, and so is whether the step fits it.
    ///
    /// A change that is undone although this history does not know it was made before the journal began: it can still
    /// be redone.
    public mutating func follow(_ step: HistoryStep) {
        switch step {
        case .change(let change):
            done.append(change)
            undone = []
        case .undo(let change):
            if done.last == change { done.removeLast() }
            undone.append(change)
        case .redo(let change):
            if undone.last == change { undone.removeLast() }
            done.append(change)
        case .gather(let count, let change):
            done.removeLast(min(count, done.count))
            if let change { done.append(change) }
        case .merge: break
        }
    }

    /// Puts what an earlier session did under what this one did; it must have left the journey as this one found it.
    ///
    /// - Returns: how many changes can be undone that could not before.
    @discardableResult
    public mutating func recall(_ earlier: History) -> Int {
        if done.isEmpty && undone.isEmpty { undone = earlier.undone }
        done = earlier.done + done
        return earlier.done.count
    }
}
