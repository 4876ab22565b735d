import JourneyModel

extension EditorState {
    /// Copies the selected cards, or the selected stage or lane as a whole.
    mutating func copy() throws {
        if anchor == nil {
            switch place {
            case .stage(let id): return copyAxis(.stage, id, stageName(id))
            case .lane(let id) where id != Place.inbox: return copyAxis(.lane, id, laneName(id))
            case .journey: throw Refusal("The journey itself cannot be copied here; :w NAME saves a copy")
            default: break
            }
        }
        let targets = try carriedTargets()
        register = Register(
            cards: targets.compactMap { target in
                journey.clip(target.touchpoint, lane: target.lane == Place.inbox ? nil : target.lane)
            })
        let name = named(targets)
        anchor = nil
        say("Copied \(name) · p pastes below, P above")
    }

    private mutating func copyAxis(_ type: RecordType, _ id: ID, _ name: String) {
        register = Register(axis: (type, id))
        say("Copied \(name) · p pastes a copy behind, P before")
    }

    /// Pastes copies below or above the selected card, or a copied stage or lane behind or before the selected one.
    mutating func paste(below: Bool) throws {
        if let axis = register.axis { return try paste(axis.type, axis.id, behind: below) }
        guard !register.cards.isEmpty else { throw Refusal("Nothing was copied yet; y copies, x cuts") }
        guard let lane = place.lane, lane != Place.inbox, let stage = grid.stage(of: place) else {
            throw Refusal("Select a cell of a lane; the copies are pasted there")
        }
        let cards = register.cards
        var spot: Spot = place.touchpoint.map { below ? .after($0) : .before($0) } ?? .last
        try arrange { draft, random in
            var place: Place?
            for clip in cards {
                let id = try draft.paste(clip, in: lane, stage, spot, using: &random)
                place = .card(id, lane: lane)
                spot = .after(id)
            }
            return Arrangement(label: "Pasted \(Self.named(cards))", place: place)
        }
        unfold(lane, stage)
    }

    private static func named(_ cards: [Clip]) -> String {
        guard cards.count == 1, let title = cards.first?.touchpoint[Touchpoint.title] else {
            return Plural.counted(cards.count, "card")
        }
        return "“\(title.string.prefix(40))”"
    }

    private mutating func paste(_ type: RecordType, _ id: ID, behind: Bool) throws {
        guard journey[type, id] != nil else {
            throw Refusal("The copied \(type.label) is gone; u brings it back")
        }
        let name = type == .stage ? stageName(id) : laneName(id)
        let here = (type == .stage ? grid.stage(of: place) : place.lane).flatMap { journey[type, $0] == nil ? nil : $0 }
        try arrange { draft, random in
            let copy =
                try type == .stage
                ? draft.duplicateStage(id, using: &random) : draft.duplicateLane(id, using: &random)
            try draft.reorder(type, copy, here.map { behind ? .after($0) : .before($0) } ?? .last, using: &random)
            return Arrangement(label: "Pasted a copy of \(name)", place: type == .stage ? .stage(copy) : .lane(copy))
        }
    }
}
