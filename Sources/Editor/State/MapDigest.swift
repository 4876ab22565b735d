import JourneyInsight
import JourneyModel

/// A journey with what must be worked out of all of it before it can be shown.
public struct MapDigest: Sendable {
    /// The journey.
    public let journey: Journey
    /// What its cells, stages and lanes add up to.
    let sums: MapSums
    /// The touchpoints and stages that relations say stakeholders are in conflict at.
    let conflictPlaces: Set<ID>
    /// Where its map opens.
    let firstPlace: Place

    /// Works through a journey. Takes time in proportion to its size.
    public init(_ journey: Journey) {
        self.journey = journey
        sums = MapSums(of: journey)
        conflictPlaces = journey.placesInConflict
        firstPlace = EditorState.firstPlace(in: journey)
    }
}
