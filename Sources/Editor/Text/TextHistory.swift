/// The undo steps of one field, the newest last.
struct TextHistory: Equatable, Sendable {
    private var done: [TextStep] = []
    private var undone: [TextStep] = []
    private var isSealed = true

    /// Whether a step is there to be taken back.
    var hasChanges: Bool { !done.isEmpty }

    /// Adds a step, or lets the last one grow by it; what had been undone can no longer be made again.
    mutating func record(_ step: TextStep) {
        undone.removeAll()
        if isSealed || done.isEmpty || !done[done.count - 1].absorb(step) { done.append(step) }
        isSealed = false
    }

    /// Makes the next step one of its own: the cursor went elsewhere in between.
    mutating func seal() {
        isSealed = true
    }

    /// The step to take back now, or `nil` when none is left.
    mutating func undo() -> TextStep? {
        isSealed = true
        guard let step = done.popLast() else { return nil }
        undone.append(step)
        return step
    }

    /// The step to make again now, or `nil` when nothing was undone since the last change.
    mutating func redo() -> TextStep? {
        isSealed = true
        guard let step = undone.popLast() else { return nil }
        done.append(step)
        return step
    }
}
