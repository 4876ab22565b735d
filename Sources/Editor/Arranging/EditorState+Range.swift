import JourneyModel

extension EditorState {
    /// Begins a range at the selected card or cell, or ends the one there is.
    mutating func toggleRange() throws {
        if anchor != nil { return anchor = nil }
        guard isInCell(place) else {
            throw Refusal("A range begins in a cell; keys on a header act on all of its cards")
        }
        anchor = place
        say("Range: the arrows extend it, Esc ends it")
    }

    /// Extends the range by one step, or begins one.
    mutating func extendRange(_ direction: Direction) throws {
        guard isInCell(place) else {
            throw Refusal("A range begins in a cell; keys on a header act on all of its cards")
        }
        let old = (place, anchor)
        if anchor == nil { anchor = place }
        if direction.isAlongLane { step(right: direction.step) } else { step(down: direction.step) }
        guard !isInCell(place) else { return }
        (place, anchor) = old
        throw Refusal("The map ends here, and the range with it")
    }

    private func isInCell(_ place: Place) -> Bool {
        place.lane != nil && grid.stage(of: place) != nil
    }
}
