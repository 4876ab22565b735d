import JourneyModel

/// The stay of a strip: everything changed during it is shown at once and becomes one step of undo at its end.
struct LongChange: Sendable {
    /// How many changes stood when it began.
    let depth: Int
    /// What `.` did before.
    private let lastCommand: Invocation?
    private let unrepeatable: String?

    /// A stay that begins now.
    init(in state: EditorState) {
        depth = state.history.done.count
        lastCommand = state.lastCommand
        unrepeatable = state.unrepeatable
    }

    /// Says what was done last, without the promise of a key that means something else during the stay.
    func answer(in state: inout EditorState) {
        if state.history.done.count > depth, let label = state.history.done.last?.label { state.say(label.string) }
    }

    /// Ends the stay: what was done in it becomes one change, and the status line says so.
    func finish(_ label: String, in state: inout EditorState) {
        guard state.history.done.count > depth else { return }
        state.history.gather(since: depth, as: Text(label))
        if let saved = state.savedDepth, saved > depth { state.savedDepth = nil }
        guard state.history.done.count > depth else {
            restoreRepeated(in: &state)
            return state.say("Nothing was changed")
        }
        state.unrepeatable = label
        state.say("\(label) · u undoes")
    }

    /// Takes back everything that was done in the stay.
    func abandon(in state: inout EditorState) throws {
        guard state.history.done.count > depth else { return }
        finish("Dropped changes", in: &state)
        if state.history.done.count > depth { try state.undo() }
        restoreRepeated(in: &state)
        state.say("The changes were dropped · U brings them back")
    }

    /// Lets `.` do what it did before.
    private func restoreRepeated(in state: inout EditorState) {
        state.lastCommand = lastCommand
        state.unrepeatable = unrepeatable
    }
}
