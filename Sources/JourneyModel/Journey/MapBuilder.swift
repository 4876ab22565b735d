/// Builds the ordered lists of touchpoints.
///
/// It passes once over the records, in the order in which they lie in memory, and notes what the map needs in plain
/// numbers; what it then sorts and counts by are these numbers only, and it sorts stage by stage: short lists are sorted
/// without what the standard library has to look up for long ones.
struct MapBuilder {
    /// What the map needs of a touchpoint.
    private struct Note {
        /// The first bytes of the position, as a number that orders as they do.
        let prefix: UInt64
        /// The number of the touchpoint in the order of ids.
        let index: Int32
        /// The number of its stage; −1 where there is no such stage.
        let stage: Int32
        /// Its lanes that exist, by their place in `lanesOfNotes`.
        let lanes: Range<Int32>
    }

    private let lanes: IDPlaces
    private let stages: IDPlaces
    private var touchpoints = RecordTable()
    private var ids: [ID] = []
    private var notes: [Note] = []
    private var lanesOfNotes: [Int32] = []
    /// The touchpoints that name lanes or stages which do not exist.
    private var strays: [(cell: MapIndex.Cell, index: Int32)] = []

    init(_ journey: Journey) {
        lanes = IDPlaces(Array(journey.records(.lane).keys))
        stages = IDPlaces(Array(journey.records(.stage).keys))
    }

    /// Notes what the map needs of all touchpoints.
    mutating func collect(_ touchpoints: RecordTable) {
        self.touchpoints = touchpoints
        ids.reserveCapacity(touchpoints.count)
        notes.reserveCapacity(touchpoints.count)
        for chunk in touchpoints.rows.chunks {
            for index in chunk.indices {
                note(chunk[index].record)
                ids.append(chunk[index].id)
            }
        }
    }

    /// Whether a touchpoint comes before another one: by position, then by id.
    private func isBefore(_ left: Note, _ right: Note) -> Bool {
        left.prefix == right.prefix ? key(left) < key(right) : left.prefix < right.prefix
    }

    private func key(_ note: Note) -> (Text, Int32) {
        (touchpoints.rows[Int(note.index)].record.position ?? .empty, note.index)
    }

    @inline(__always)
    private mutating func note(_ touchpoint: Record) {
        let index = Int32(truncatingIfNeeded: ids.count)
        let stage = touchpoint[Touchpoint.stage]
        let number = stage.flatMap { stages.place(of: $0.text) }
        let start = Int32(truncatingIfNeeded: lanesOfNotes.count)
        for entry in stage == nil ? [] : touchpoint[Touchpoint.experiences].items {
            if number != nil, let lane = lanes.place(of: entry.key) {
                lanesOfNotes.append(Int32(truncatingIfNeeded: lane))
            } else if let stage {
                strays.append((MapIndex.Cell(lane: ID(entry.key), stage: stage), index))
            }
        }
        notes.append(
            Note(
                prefix: (touchpoint.position ?? .empty).orderPrefix, index: index,
                stage: Int32(truncatingIfNeeded: number ?? -1),
                lanes: start..<Int32(truncatingIfNeeded: lanesOfNotes.count)))
    }

    /// Puts the lists into the index.
    func finish(_ index: inout MapIndex) {
        var unplaced: [Note] = []
        var notesOfStages = Array(repeating: [Note](), count: stages.count)
        for note in notes {
            if note.lanes.isEmpty { unplaced.append(note) } else { notesOfStages[Int(note.stage)].append(note) }
        }
        unplaced.sort(by: isBefore)
        index.unplaced = IDList(ChunkedArray(unplaced.map { ids[Int($0.index)] }))
        var lists = Array(repeating: [ID](), count: lanes.count)
        for stage in notesOfStages.indices where !notesOfStages[stage].isEmpty {
            notesOfStages[stage].sort(by: isBefore)
            finish(stage, notesOfStages[stage], &lists, &index)
        }
        addStrays(&index)
    }

    /// Puts the lists of one stage into the index; `lists` holds an empty one for every lane, before and after.
    private func finish(_ stage: Int, _ notes: [Note], _ lists: inout [[ID]], _ index: inout MapIndex) {
        var order: [ID] = []
        order.reserveCapacity(notes.count)
        var used: [Int] = []
        for note in notes {
            let id = ids[Int(note.index)]
            order.append(id)
            for place in note.lanes {
                let lane = Int(lanesOfNotes[Int(place)])
                if lists[lane].isEmpty { used.append(lane) }
                lists[lane].append(id)
            }
        }
        let id = stages.ids[stage]
        index.stageOrder[id] = IDList(ChunkedArray(order))
        for lane in used {
            index.cells[MapIndex.Cell(lane: lanes.ids[lane], stage: id)] = IDList(ChunkedArray(lists[lane]))
            lists[lane] = []
        }
    }

    private func addStrays(_ index: inout MapIndex) {
        for stray in strays.sorted(by: { isBefore(notes[Int($0.index)], notes[Int($1.index)]) }) {
            index.cells[stray.cell, default: IDList()].ids.append(ids[Int(stray.index)])
        }
    }
}
