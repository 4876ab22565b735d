import JourneyModel

/// The heights of the rows of the map, remembered as long as nothing changes that they depend on.
struct RowHeights: Sendable {
    /// What heights depend on.
    struct Basis: Equatable, Sendable {
        let revision: Int
        /// The title of a card that is being edited, and its lines.
        let edited: EditSession.Target?
        let editedLines: Int?
        let columnWidth: Int
        let body: Int
        let zoom: Zoom
        let showsGoals: Bool
        let foldedStages: Set<ID>
        let foldedLanes: Set<ID>
    }

    private var basis: Basis?
    private var heights: [ID: Int] = [:]

    /// The height of a row on this basis, where it is known.
    func height(of lane: ID, on basis: Basis) -> Int? {
        basis == self.basis ? heights[lane] : nil
    }

    /// Measures those of these rows that are not known yet.
    mutating func measure(_ lanes: some Sequence<ID>, on basis: Basis, by measure: (ID) -> Int) {
        if basis != self.basis {
            self.basis = basis
            heights = [:]
        }
        for lane in lanes where heights[lane] == nil { heights[lane] = measure(lane) }
    }
}
