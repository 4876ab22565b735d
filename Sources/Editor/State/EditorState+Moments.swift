import JourneyModel

extension EditorState {
    /// Marks the selected cards as moments of truth, those that are none yet, and opens the strip of their details.
    mutating func markMoment() throws {
        let touchpoints = try selectedTouchpoints("A moment of truth is a card")
        let stay = LongChange(in: self)
        let unmarked = touchpoints.filter { journey[.touchpoint, $0]?[Touchpoint.moment] == nil }
        if !unmarked.isEmpty {
            try change("\(subject(of: touchpoints)): moment of truth") { draft in
                for id in unmarked { try draft.set(.touchpoint, id, Touchpoint.moment, to: Record(.moment)) }
            }
            stay.answer(in: &self)
        }
        layers.append(MomentStrip(touchpoints, at: place, stay: stay))
    }
}
