import JourneyModel

/// A text being edited in place.
public struct EditSession: Sendable {
    /// What the text becomes when it is committed.
    public enum Target: Equatable, Sendable {
        /// A field of a record, by its path.
        case field([Text])
        /// The title of a touchpoint that does not exist yet: in a cell, before the card at an index.
        case newCard(lane: ID, stage: ID, index: Int)
        /// The name of a stage that does not exist yet, at an index.
        case newStage(index: Int)
        /// The name of a lane that does not exist yet, at an index.
        case newLane(index: Int)
    }

    /// What is being edited.
    public let target: Target
    /// The text and its cursor.
    public var field: TextField

    /// What stands before the text in the status line, where it is edited there; `nil` for what is edited on the map.
    var label: String? {
        switch target {
        case .newStage: "New stage: "
        case .newLane: "New lane: "
        case .field, .newCard: nil
        }
    }

    /// Whether it is the title of a card that is edited.
    var isTitle: Bool {
        switch target {
        case .newCard: true
        case .field(let path):
            path.count == 3 && path[2] == Touchpoint.title.key && RecordType(collectionKey: path[0]) == .touchpoint
        case .newStage, .newLane: false
        }
    }

    /// Whether it is the title of this touchpoint that is edited.
    func isTitle(of touchpoint: ID) -> Bool {
        guard case .field(let path) = target, path.count == 3, path[1] == touchpoint.text else { return false }
        return target == .field(RecordType.touchpoint.path(touchpoint) + [Touchpoint.title.key])
    }

    init(_ target: Target, text: Text = .empty, kind: TextField.Kind = .line) {
        self.target = target
        field = TextField(Array(text.bytes), kind: kind)
    }
}
