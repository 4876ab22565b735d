import HashTreeCollections

/// Where everything stands on the map: the order of lanes and stages, and the touchpoints of every cell.
///
/// Kept beside the records, so that drawing the visible part never walks the whole journey.
public struct MapIndex: Sendable {
    /// One cell: a lane in a stage.
    public struct Cell: Hashable, Sendable {
        /// The lane.
        public let lane: ID
        /// The stage.
        public let stage: ID

        /// The cell of a lane in a stage.
        public init(lane: ID, stage: ID) {
            self.lane = lane
            self.stage = stage
        }
    }

    /// The lanes from top to bottom.
    public internal(set) var lanes: [ID] = []
    /// The stages from left to right.
    public internal(set) var stages: [ID] = []
    /// The touchpoints that stand in no cell.
    public internal(set) var unplaced = IDList()
    /// The touchpoints by the lanes and stages that they name, whether these exist or not.
    var cells: TreeDictionary<Cell, IDList> = [:]
    /// The placed touchpoints of every stage.
    var stageOrder: TreeDictionary<ID, IDList> = [:]
    var painsOn = AttachmentTable()
    var commentsOn = AttachmentTable()
    /// For collections that the map does not order: a position that no record stands behind.
    var highest: [RecordType: Text] = [:]
    /// Whether the index does not follow edits for now, because it is built anew after them.
    var isResting = false

    init() {}

    /// The touchpoints of a cell, in order.
    public func touchpoints(lane: ID, stage: ID) -> IDList {
        cells[Cell(lane: lane, stage: stage)] ?? IDList()
    }

    /// The touchpoints of a stage across all lanes, in order.
    public func touchpoints(stage: ID) -> IDList { stageOrder[stage] ?? IDList() }

    /// The pains on a touchpoint or a stage, in order.
    public func pains(on id: ID) -> [ID] { painsOn[id] }

    /// The comments on a record, by time.
    public func comments(on id: ID) -> [ID] { commentsOn[id] }
}
