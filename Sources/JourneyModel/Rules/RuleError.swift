/// Why a rule of the map does not allow what was asked for.
public enum RuleError: Error, Equatable, Sendable {
    /// There is no such record.
    case missing(RecordType, ID)
    /// The touchpoint already is in the lane.
    case alreadyThere(touchpoint: Text, lane: Text)
    /// The touchpoint is not in the lane.
    case notThere(touchpoint: Text, lane: Text)
    /// The touchpoint is in this lane only, so there is nothing to split off.
    case onlyLane(touchpoint: Text, lane: Text)
    /// Fewer than two touchpoints were given to be merged.
    case nothingToMerge
    /// The number is no judgement.
    case outOfRange(Int)
    /// An edit was refused.
    case edit(EditError)
}

extension RuleError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let type, let id): "there is no \(type.label) “\(id)”"
        case .alreadyThere(let touchpoint, let lane): "“\(touchpoint)” already is in the lane \(lane)"
        case .notThere(let touchpoint, let lane): "“\(touchpoint)” is not in the lane \(lane)"
        case .onlyLane(let touchpoint, let lane):
            "“\(touchpoint)” is in the lane \(lane) only; there is nothing to split off"
        case .nothingToMerge: "merging takes two touchpoints or more; select them first"
        case .outOfRange(let number): "\(number) is no judgement; an emotion goes from −2 to +2"
        case .edit(let error): error.description
        }
    }
}
