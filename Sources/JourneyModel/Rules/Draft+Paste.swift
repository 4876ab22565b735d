extension Draft {
    /// Adds a copy as a new touchpoint with new pains and comments of its own.
    ///
    /// The copy of a card lands in the given lane, wherever it was copied from. The copy of a whole touchpoint keeps
    /// its lanes, and joins the given one where it is none of them.
    ///
    /// - Returns: the id of the new touchpoint.
    @discardableResult
    public mutating func paste(
        _ clip: Clip, in lane: ID, _ stage: ID, _ spot: Spot, using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> ID {
        _ = try existing(.lane, lane)
        let touchpoint = clip.lane.map { clip.touchpoint.moved(from: $0, to: lane) } ?? clip.touchpoint
        let id = try insert(touchpoint, in: stage, spot, using: &random)
        if clip.lane == nil { try add(lane, to: id) }
        try pasteAttachments(of: clip, on: id, lane, using: &random)
        return id
    }

    /// Adds a copy of a stage behind it: the stage, its touchpoints with their pains, and what every lane wants there.
    ///
    /// - Returns: the id of the new stage.
    @discardableResult
    public mutating func duplicateStage(
        _ stage: ID, using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> ID {
        let copy = try insert(try existing(.stage, stage), .after(stage), using: &random)
        for touchpoint in journey.map.touchpoints(stage: stage) {
            guard let clip = journey.clip(touchpoint) else { continue }
            let id = try insert(clip.touchpoint, in: copy, .last, using: &random)
            try pasteAttachments(of: clip, on: id, nil, using: &random)
        }
        for pain in journey.map.pains(on: stage).compactMap({ journey[.pain, $0] }) {
            try insert(pain.with(Pain.on, [copy.text]), using: &random)
        }
        for lane in journey.map.lanes {
            guard let cell = journey[.lane, lane]?[Lane.cells][stage.text] else { continue }
            try change(RecordType.lane.path(lane) + [Lane.cells.key, copy.text], to: cell)
        }
        return copy
    }

    /// Adds a copy of a lane behind it, with a short name of its own. The copy lives through the same touchpoints
    /// with the same judgements, and has the same part in their moments and pains.
    ///
    /// - Returns: the id of the new lane.
    @discardableResult
    public mutating func duplicateLane(
        _ lane: ID, using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> ID {
        let record = try existing(.lane, lane)
        let short = shortName(for: record[Lane.name] ?? lane.text)
        let copy = try insert(record.with(Lane.short, short), .after(lane), using: &random)
        let placed = journey.map.stages.flatMap { journey.map.touchpoints(lane: lane, stage: $0) }
        let touchpoints = placed + journey.map.unplaced
        try inBulk(of: touchpoints.count) { draft throws(RuleError) in
            for touchpoint in touchpoints { try draft.join(copy, like: lane, touchpoint) }
            for (id, pain) in draft.journey.records(.pain) where pain[Pain.lanes].contains(lane) {
                try draft.change(.pain, id, Pain.lanes, to: pain[Pain.lanes].adding(copy))
            }
        }
        return copy
    }

    /// Gives a lane the same part in a touchpoint and its moment as another one has.
    private mutating func join(_ copy: ID, like lane: ID, _ id: ID) throws(RuleError) {
        let touchpoint = try existing(.touchpoint, id)
        guard let experience = touchpoint[Touchpoint.experiences][lane.text] else { return }
        try change(experiencePath(id, copy), to: experience)
        guard let lanes = touchpoint[Touchpoint.moment]?[Moment.lanes], lanes.contains(lane) else { return }
        let path = RecordType.touchpoint.path(id) + [Touchpoint.moment.key, Moment.lanes.key]
        try change(path, to: .list(lanes.adding(copy)))
    }

    /// Adds the pains and comments of a copy to a new touchpoint; of a card's copy to its new lane.
    private mutating func pasteAttachments(
        of clip: Clip, on touchpoint: ID, _ lane: ID?, using random: inout some RandomNumberGenerator
    ) throws(RuleError) {
        for pain in clip.pains {
            let lanes = clip.lane == nil || pain[Pain.lanes].isEmpty ? pain[Pain.lanes] : lane.map { [$0.text] } ?? []
            try insert(
                pain.with(Pain.on, [touchpoint.text]).with(Pain.lanes, lanes.unlessEmpty), using: &random)
        }
        var ids: [ID: ID] = [:]
        for comment in clip.comments {
            let record = comment.record.with(Comment.on, touchpoint)
                .with(Comment.lane, clip.lane == nil ? comment.record[Comment.lane] : lane)
                .with(Comment.re, comment.record[Comment.re].map { ids[$0] ?? $0 })
            ids[comment.id] = try insert(record, using: &random)
        }
    }
}
