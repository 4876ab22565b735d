import JourneyInsight
import JourneyModel

extension Editor {
    /// Shows a view that was made of other maps.
    public mutating func show(_ view: MethodView) {
        state.givenView = view
        open(view.kind)
    }

    /// Shows what was done, and the states of the map that were kept.
    public mutating func showHistory(kept: [MethodView.KeptState]) {
        state.keptStates = kept
        open(.history)
    }

    /// Lets Escape come back to the list of maps from which one went here.
    public mutating func comeFrom(_ other: Editor) {
        guard let view = other.state.viewToReturnTo, view.kind == .portfolio else { return }
        state.givenView = other.state.givenView
        state.viewMemories[.portfolio] = view.memory
        state.viewToReturnTo = view
    }

    private mutating func open(_ kind: MethodView.Kind) {
        do {
            try state.open(kind)
        } catch {
            state.message = Message(.refusal, "\(error)")
        }
    }
}
