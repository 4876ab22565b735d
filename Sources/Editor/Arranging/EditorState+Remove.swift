import JourneyModel

extension EditorState {
    /// Takes the selected cards out of their lanes, or removes the selected stage or lane with what hangs on it.
    mutating func removeHere() throws {
        if try removeAxis() { return }
        let targets = try carriedTargets()
        let after = placeAfterRemoving(targets)
        register = Register(cards: targets.compactMap { clip($0, withComments: true) })
        let state = self
        try change { draft, _ in
            var gone: [(type: RecordType, id: ID)] = []
            for target in targets {
                guard !Self.isLastPart(target, in: draft.journey) else {
                    gone += try draft.remove([(.touchpoint, target.touchpoint)])
                    continue
                }
                try draft.cut(target.touchpoint, from: target.lane)
            }
            return Arrangement(label: state.cutLabel(targets, gone, in: draft.journey), place: after)
        }
    }

    /// Removes the selected touchpoints from all their lanes, or the selected stage or lane.
    mutating func removeEverywhere() throws {
        if try removeAxis() { return }
        let targets = try carriedTargets()
        let after = placeAfterRemoving(targets)
        let touchpoints = targets.touchpoints
        register = Register(cards: touchpoints.compactMap { journey.clip($0, withComments: true) })
        let name = named(touchpoints) + fromLanes(touchpoints)
        try change { draft, _ in
            let gone = try draft.remove(touchpoints.map { (.touchpoint, $0) })
            return Arrangement(label: "Removed \(name)" + Self.with(gone, besides: .touchpoint), place: after)
        }
    }

    /// Whether nothing would be left of the touchpoint without its part in this lane.
    private static func isLastPart(_ target: Target, in journey: Journey) -> Bool {
        let others = journey[.touchpoint, target.touchpoint]?[Touchpoint.experiences].keys ?? []
        return target.lane == Place.inbox || others.allSatisfy { $0 == target.lane.text }
    }

    private func clip(_ target: Target, withComments: Bool) -> Clip? {
        let lane = target.lane == Place.inbox ? nil : target.lane
        return journey.clip(target.touchpoint, lane: lane, withComments: withComments)
    }

    /// Where the selection goes: to the card that moves up into the place of the first removed one.
    private func placeAfterRemoving(_ targets: [Target]) -> Place? {
        let grid = grid
        guard let first = targets.first, let stage = grid.stage(of: first.place) else { return nil }
        let gone = Set(targets.filter { $0.lane == first.lane }.map(\.touchpoint))
        let cards = grid.cards(first.lane, stage)
        let index = grid.index(of: first.place)
        let next =
            cards.dropFirst(index).first { !gone.contains($0) } ?? cards.prefix(index).last { !gone.contains($0) }
        return next.map { .card($0, lane: first.lane) } ?? .cell(lane: first.lane, stage: stage)
    }

    private func cutLabel(
        _ targets: [Target], _ gone: [(type: RecordType, id: ID)], in after: Journey
    ) -> String {
        guard targets.count == 1, let target = targets.first else {
            let removed = gone.filter { $0.type == .touchpoint }.count
            return removed == targets.count
                ? "Removed \(Self.counted(gone))"
                : "Took \(targets.count) cards out of their lanes"
                    + (gone.isEmpty ? "" : ", \(Self.counted(gone)) removed")
        }
        guard let record = after[.touchpoint, target.touchpoint] else {
            return "Removed “\(title(target.touchpoint))”" + Self.with(gone, besides: .touchpoint)
        }
        let others = record[Touchpoint.experiences].keys.map { laneName(ID($0)) }
        return "Took “\(title(target.touchpoint))” out of \(laneName(target.lane)); still in "
            + others.joined(separator: ", ")
    }

    private func named(_ touchpoints: [ID]) -> String {
        touchpoints.count == 1 ? "“\(title(touchpoints[0]))”" : "\(touchpoints.count) touchpoints"
    }

    private func fromLanes(_ touchpoints: [ID]) -> String {
        let lanes = touchpoints.first.flatMap { journey[.touchpoint, $0]?[Touchpoint.experiences].count } ?? 1
        return touchpoints.count == 1 && lanes > 1 ? " from \(lanes) lanes" : ""
    }
}

// Stages and lanes.
extension EditorState {
    /// Removes the stage or lane that is selected itself; whether there was one.
    private mutating func removeAxis() throws -> Bool {
        guard anchor == nil else { return false }
        switch place {
        case .stage(let id): try removeAxis(.stage, id, name: stageName(id))
        case .lane(Place.inbox): throw Refusal("The inbox goes by itself when its cards are placed")
        case .lane(let id): try removeAxis(.lane, id, name: laneName(id))
        case .journey: throw Refusal("The journey itself cannot be removed")
        case .cell: throw Refusal("There is no card here to remove")
        case .card: return false
        }
        return true
    }

    private mutating func removeAxis(_ type: RecordType, _ id: ID, name: String) throws {
        let after = placeBeside(type, id)
        var restoring: [Edit] = []
        try change { draft, _ in
            let gone = try draft.remove([(type, id)])
            restoring = draft.edits.reversed().map(\.inverse)
            return Arrangement(label: "Removed \(name)" + Self.with(gone, besides: type), place: after)
        }
        register = Register(axis: .init(type: type, id: id, name: name, restoring: restoring))
    }

    /// The stage or lane that takes the place of a removed one.
    private func placeBeside(_ type: RecordType, _ id: ID) -> Place {
        let siblings = journey.ordered(type)
        guard let index = siblings.firstIndex(of: id), siblings.count > 1 else { return .journey }
        let next = siblings[index + 1 < siblings.count ? index + 1 : index - 1]
        return type == .stage ? .stage(next) : .lane(next)
    }

    /// What went along: “ with 9 touchpoints, 4 pains”; nothing where nothing did.
    private static func with(_ gone: [(type: RecordType, id: ID)], besides type: RecordType) -> String {
        let others = gone.filter { $0.type != type }
        return others.isEmpty ? "" : " with \(counted(others))"
    }

    /// How many records of which types: “9 touchpoints, 4 pains”.
    static func counted(_ records: [(type: RecordType, id: ID)]) -> String {
        RecordType.collections.compactMap { type in
            let count = records.filter { $0.type == type }.count
            return count == 0 ? nil : Plural.counted(count, type.label)
        }.joined(separator: ", ")
    }
}
