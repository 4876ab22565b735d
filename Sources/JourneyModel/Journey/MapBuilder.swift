/// Builds the ordered lists of touchpoints.
///
/// It passes once over the records, in the order in which they lie in memory, and notes what the map needs in plain
/// numbers; what it then sorts and counts by are these numbers only.
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

    private let lanes: IDNumbers
    private let stages: IDNumbers
    private var ids: [ID] = []
    private var notes: [Note] = []
    private var lanesOfNotes: [Int32] = []
    /// The touchpoints that name lanes or stages which do not exist.
    private var strays: [(cell: MapIndex.Cell, index: Int32)] = []

    init(_ journey: Journey) {
        lanes = IDNumbers(journey.records(.lane))
        stages = IDNumbers(journey.records(.stage))
    }

    /// Notes what the map needs of all touchpoints, and brings them into order.
    mutating func collect(_ touchpoints: RecordTable) {
        ids.reserveCapacity(touchpoints.count)
        notes.reserveCapacity(touchpoints.count)
        for chunk in touchpoints.rows.chunks {
            for index in chunk.indices {
                note(chunk[index].record)
                ids.append(chunk[index].id)
            }
        }
        notes.sort { left, right in
            left.prefix == right.prefix
                ? Self.key(left, touchpoints) < Self.key(right, touchpoints) : left.prefix < right.prefix
        }
    }

    private static func key(_ note: Note, _ touchpoints: RecordTable) -> (Text, Int32) {
        (touchpoints.rows[Int(note.index)].record.position ?? .empty, note.index)
    }

    @inline(__always)
    private mutating func note(_ touchpoint: Record) {
        let index = Int32(truncatingIfNeeded: ids.count)
        let stage = touchpoint[Touchpoint.stage]
        let number = stage.flatMap { stages.number(of: $0) }
        let start = Int32(truncatingIfNeeded: lanesOfNotes.count)
        for entry in stage == nil ? [] : touchpoint[Touchpoint.experiences].items {
            let lane = lanes.number(of: ID(entry.key))
            if let lane, number != nil {
                lanesOfNotes.append(lane)
            } else if let stage {
                strays.append((MapIndex.Cell(lane: ID(entry.key), stage: stage), index))
            }
        }
        notes.append(
            Note(
                prefix: (touchpoint.position ?? .empty).orderPrefix, index: index, stage: number ?? -1,
                lanes: start..<Int32(truncatingIfNeeded: lanesOfNotes.count)))
    }

    /// Puts the lists into the index.
    func finish(_ index: inout MapIndex) {
        var unplaced = ChunkedArray<ID>()
        var stageOrder = Array(repeating: ChunkedArray<ID>(), count: stages.ids.count)
        var cells: [Int: ChunkedArray<ID>] = [:]
        for note in notes {
            let id = ids[Int(note.index)]
            guard !note.lanes.isEmpty else {
                unplaced.append(id)
                continue
            }
            stageOrder[Int(note.stage)].append(id)
            for lane in note.lanes {
                let cell = Int(note.stage) * lanes.ids.count + Int(lanesOfNotes[Int(lane)])
                cells[cell, default: ChunkedArray()].append(id)
            }
        }
        index.unplaced = IDList(unplaced)
        for (number, list) in stageOrder.enumerated() where !list.isEmpty {
            index.stageOrder[stages.ids[number]] = IDList(list)
        }
        for (number, list) in cells {
            let lane = lanes.ids[number % lanes.ids.count]
            index.cells[MapIndex.Cell(lane: lane, stage: stages.ids[number / lanes.ids.count])] = IDList(list)
        }
        addStrays(&index)
    }

    private func addStrays(_ index: inout MapIndex) {
        guard !strays.isEmpty else { return }
        var ranks = Array(repeating: 0, count: notes.count)
        for (rank, note) in notes.enumerated() { ranks[Int(note.index)] = rank }
        for stray in strays.sorted(by: { ranks[Int($0.index)] < ranks[Int($1.index)] }) {
            index.cells[stray.cell, default: IDList()].ids.append(ids[Int(stray.index)])
        }
    }
}

/// Finds the numbers of ids, in a way that is quick for ids of up to sixteen bytes.
private struct IDNumbers {
    /// The ids by their numbers, ascending.
    let ids: [ID]
    private let words: [(word: KeyTable.Word, number: Int32)]

    init(_ records: RecordTable) {
        ids = Array(records.keys)
        words = ids.enumerated().map { (KeyTable.Word($0.element.text), Int32(truncatingIfNeeded: $0.offset)) }
            .sorted { $0.word < $1.word }
    }

    @inline(__always)
    func number(of id: ID) -> Int32? {
        let word = KeyTable.Word(id.text)
        var place = ChunkedArray<ID>.partition(words.count) { !(words[$0].word < word) }
        while place < words.count, words[place].word == word {
            let number = words[place].number
            if word.isWhole || ids[Int(number)] == id { return number }
            place += 1
        }
        return nil
    }
}
