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
        register = Register(axis: .init(type: type, id: id, name: name))
        say("Copied \(name) · p pastes a copy behind, P before")
    }

    /// Pastes copies below or above the selected card, or a copied stage or lane behind or before the selected one.
    mutating func paste(below: Bool) throws {
        if let axis = register.axis { return try paste(axis, behind: below) }
        guard !register.cards.isEmpty else { throw Refusal("Nothing was copied yet; y copies, x cuts") }
        guard let lane = place.lane, lane != Place.inbox, let stage = grid.stage(of: place) else {
            throw Refusal("Select a cell of a lane; the copies are pasted there")
        }
        let cards = register.cards
        var spot: Spot = place.touchpoint.map { below ? .after($0) : .before($0) } ?? .last
        try change { draft, random in
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
        return "“\(title.string.shortened(to: 40))”"
    }

    /// Pastes a copy of a stage or lane; one that was cut and is gone comes back itself, with all that went along.
    private mutating func paste(_ axis: Register.Axis, behind: Bool) throws {
        let type = axis.type
        let isGone = journey[type, axis.id] == nil
        guard !isGone || !axis.restoring.isEmpty else {
            throw Refusal("The copied \(type.label) is gone; u brings it back")
        }
        let here = (type == .stage ? grid.stage(of: place) : place.lane).flatMap { journey[type, $0] == nil ? nil : $0 }
        try change { draft, random in
            var label = "Pasted a copy of \(axis.name)"
            var id = axis.id
            if isGone {
                label = "Pasted \(axis.name) with all it carried" + Self.left(try draft.restore(axis.restoring))
            } else {
                id =
                    try type == .stage
                    ? draft.duplicateStage(id, using: &random) : draft.duplicateLane(id, using: &random)
            }
            try draft.reorder(type, id, here.map { behind ? .after($0) : .before($0) } ?? .last, using: &random)
            return Arrangement(label: label, place: type == .stage ? .stage(id) : .lane(id))
        }
    }

    private static func left(_ count: Int) -> String {
        count == 0 ? "" : ", but for \(Plural.counted(count, "place")) changed since"
    }
}

extension Draft {
    /// Makes edits again where the journey stands as they expect it; how many did not fit and were left out.
    fileprivate mutating func restore(_ edits: [Edit]) throws -> Int {
        var left = 0
        for edit in edits {
            let owner = Array(edit.at.prefix(2))
            let hasOwner = edit.at.count == 2 || journey.value(at: owner) != nil
            guard hasOwner, journey.value(at: edit.at) == edit.from else {
                left += 1
                continue
            }
            try apply(edit)
        }
        return left
    }
}
