/// A card, or a whole touchpoint, as it was copied: with the pains that hang on it and, where it was cut, with its
/// comments.
public struct Clip: Hashable, Sendable {
    /// The touchpoint, with the copied experiences only.
    public let touchpoint: Record
    /// The lane that the card was copied from; `nil` for the whole touchpoint.
    public let lane: ID?
    /// The pains that are felt there.
    let pains: [Record]
    /// The comments by id, oldest first.
    let comments: [Comment]

    /// One comment with the id that its answers name.
    struct Comment: Hashable, Sendable {
        let id: ID
        let record: Record
    }
}

extension Journey {
    /// A copy of a touchpoint.
    ///
    /// - Parameters:
    ///   - lane: the lane whose part is copied; `nil` for the touchpoint in all its lanes.
    ///   - withComments: whether its comments come along, as they should when it is cut and pasted.
    /// - Returns: `nil` where there is no such touchpoint, or it is not in the lane.
    public func clip(_ touchpoint: ID, lane: ID? = nil, withComments: Bool = false) -> Clip? {
        guard var record = self[.touchpoint, touchpoint] else { return nil }
        var pains = map.pains(on: touchpoint).compactMap { self[.pain, $0] }
        var comments = withComments ? clippedComments(on: touchpoint) : []
        if let lane {
            guard let experience = record[Touchpoint.experiences][lane.text] else { return nil }
            record = record.onlyPart(of: lane, experience)
            pains = pains.filter { $0[Pain.lanes].isEmpty || $0[Pain.lanes].contains(lane) }
                .map { $0.with(Pain.lanes, $0[Pain.lanes].filter { $0 == lane.text }.unlessEmpty) }
            comments = comments.filter { $0.record[Comment.lane] == lane }
        }
        return Clip(touchpoint: record, lane: lane, pains: pains, comments: comments)
    }

    private func clippedComments(on touchpoint: ID) -> [Clip.Comment] {
        map.comments(on: touchpoint).compactMap { id in
            self[.comment, id].map { Clip.Comment(id: id, record: $0) }
        }
    }
}

extension Record {
    /// A touchpoint with one lane's experience, and the moment only where it is this lane's too.
    fileprivate func onlyPart(of lane: ID, _ experience: Value) -> Record {
        let part = with(Touchpoint.experiences, Entries([.init(lane.text, experience)]))
            .with(Touchpoint.lead, self[Touchpoint.lead].flatMap { $0 == lane ? $0 : nil })
        guard let moment = self[Touchpoint.moment] else { return part }
        return part.with(Touchpoint.moment, moment.moment(of: lane))
    }

    /// The part of a lane in a moment: all of it where it is everyone's, `nil` where it is only others'.
    func moment(of lane: ID) -> Record? {
        let lanes = self[Moment.lanes]
        guard lanes.isEmpty || lanes.contains(lane) else { return nil }
        return with(Moment.lanes, lanes.isEmpty ? nil : [lane.text])
    }

    /// A touchpoint whose only lane is another one.
    func moved(from old: ID, to new: ID) -> Record {
        let experience = self[Touchpoint.experiences][old.text] ?? .record(Record(.experience))
        var result = with(Touchpoint.experiences, Entries([.init(new.text, experience)]))
        if self[Touchpoint.lead] == old { result = result.with(Touchpoint.lead, new) }
        if let moment = self[Touchpoint.moment], !moment[Moment.lanes].isEmpty {
            result = result.with(Touchpoint.moment, moment.with(Moment.lanes, [new.text]))
        }
        return result
    }
}

extension [Text] {
    /// `nil` in the place of an empty list.
    var unlessEmpty: [Text]? { isEmpty ? nil : self }
}
