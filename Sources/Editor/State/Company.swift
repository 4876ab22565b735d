/// How a session hears of what others save to the file of the map.
public enum Company: Equatable, Sendable {
    /// The system tells.
    case watched
    /// The file is looked at now and then.
    case polls
    /// The system gives nothing to look with; live changes nothing in the file until it does.
    case heldUp

    /// What the status line says of a session that is live.
    var liveChip: String {
        switch self {
        case .watched: "LIVE"
        case .polls: "LIVE, polls"
        case .heldUp: "LIVE held up"
        }
    }
}
