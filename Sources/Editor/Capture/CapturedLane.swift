/// One lane that a captured card goes to.
public struct CapturedLane: Equatable, Sendable {
    /// The id of the lane.
    public let lane: [UInt8]
    /// How the lane felt, −2…+2; `nil` when the line does not judge.
    public let emotion: Int?

    /// A lane and its emotion.
    public init(lane: [UInt8], emotion: Int? = nil) {
        self.lane = lane
        self.emotion = emotion
    }
}
