import JourneyModel

/// Everything that a map index tells, for comparing two of them.
struct MapPicture: Equatable, CustomStringConvertible {
    private let lines: [String]

    init(_ journey: Journey) {
        let map = journey.map
        var lines = ["lanes \(map.lanes)", "stages \(map.stages)", "unplaced \(map.unplaced)"]
        for stage in map.stages {
            lines.append("stage \(stage) \(map.touchpoints(stage: stage))")
            for lane in map.lanes {
                lines.append("cell \(lane) \(stage) \(map.touchpoints(lane: lane, stage: stage))")
            }
        }
        let ids = RecordType.collections.flatMap { journey.records($0).keys } + RandomValues.ids.map { ID(Text($0)) }
        for target in Set(ids).sorted() {
            lines.append("on \(target) pains \(map.pains(on: target)) comments \(map.comments(on: target))")
        }
        self.lines = lines
    }

    var description: String { lines.joined(separator: "\n") }

    /// The lines in which two pictures differ.
    func difference(from other: MapPicture) -> String {
        zip(lines, other.lines).filter { $0 != $1 }.map { "\($0) / \($1)" }.joined(separator: "; ")
    }
}
