/// What a capture line may refer to: the lanes and stages of the journey, and the place where the user is.
public struct CaptureContext: Sendable {
    /// The lanes, in their order.
    public let lanes: [CaptureChoice]
    /// The stages, in their order.
    public let stages: [CaptureChoice]
    /// The tags in use, offered by completion.
    public let tags: [[UInt8]]
    /// The channels in use, offered by completion.
    public let channels: [[UInt8]]
    /// The lane that stands in where the line names none.
    public let lane: [UInt8]?
    /// The stage that stands in where the line names none.
    public let stage: [UInt8]?

    /// A context. Without `lane` and `stage` a line that names no place goes to the inbox.
    public init(
        lanes: [CaptureChoice], stages: [CaptureChoice], tags: [[UInt8]] = [], channels: [[UInt8]] = [],
        lane: [UInt8]? = nil, stage: [UInt8]? = nil
    ) {
        self.lanes = lanes
        self.stages = stages
        self.tags = tags
        self.channels = channels
        self.lane = lane
        self.stage = stage
    }
}
