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

    private mutating func open(_ kind: MethodView.Kind) {
        do {
            try state.open(kind)
        } catch {
            state.message = Message(.refusal, "\(error)")
        }
    }
}
