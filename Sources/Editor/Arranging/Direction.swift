/// A way to go on the map.
enum Direction: String, CaseIterable, Sendable {
    case up
    case down
    case left
    case right

    /// The direction of a command's argument.
    init(argument: String) throws {
        guard let direction = Direction(rawValue: argument) else {
            throw Refusal("“\(argument)” is no direction; directions are up, down, left and right")
        }
        self = direction
    }

    /// The words of all directions.
    static let words = allCases.map(\.rawValue)

    /// Whether it goes along a lane, from stage to stage.
    var isAlongLane: Bool { self == .left || self == .right }

    /// One step on its axis: +1 down and to the right, −1 up and to the left.
    var step: Int { self == .down || self == .right ? 1 : -1 }
}
