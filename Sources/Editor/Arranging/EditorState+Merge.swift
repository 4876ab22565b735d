import JourneyModel

extension EditorState {
    /// Makes one touchpoint of those in the range: the first one, which stays where it is.
    mutating func mergeCards() throws {
        let targets = try carriedTargets()
        let touchpoints = targets.touchpoints
        guard touchpoints.count > 1, let first = targets.first else {
            throw Refusal("Merging takes two touchpoints or more; v and the arrows select them")
        }
        let name = title(first.touchpoint)
        try change { draft, _ in
            try draft.merge(touchpoints)
            return Arrangement(label: "Merged \(touchpoints.count) touchpoints into “\(name)”", place: first.place)
        }
    }

    /// Makes a touchpoint of its own of each selected lane's part.
    mutating func splitCards() throws {
        let targets = try carriedTargets()
        guard !targets.contains(where: { $0.lane == Place.inbox }) else {
            throw Refusal("A card in the inbox is in no lane, so there is nothing to split off")
        }
        let label =
            targets.count == 1
            ? "Split \(laneName(targets[0].lane)) off “\(title(targets[0].touchpoint))”"
            : "Split \(named(targets)) off"
        try change { draft, random in
            var place: Place?
            for target in targets {
                let id = try draft.split(target.touchpoint, target.lane, using: &random)
                place = .card(id, lane: target.lane)
            }
            return Arrangement(label: label, place: place)
        }
    }
}
