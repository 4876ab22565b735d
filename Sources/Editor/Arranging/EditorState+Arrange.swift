import JourneyModel

extension EditorState {
    /// The cards that an arranging command acts on.
    ///
    /// Cards that are folded away or summed up are never among them; where that leaves none, the refusal says so.
    func arrangedTargets() throws -> [Target] {
        if view.zoom == .overview, anchor == nil { throw Refusal(Self.sumsOnly) }
        if let nothingSelected { throw Refusal(nothingSelected) }
        return targets()
    }

    /// Why no single card can be meant: the overview shows none. `nil` elsewhere, and where a range is selected.
    var onlySums: String? {
        view.zoom == .overview && anchor == nil && place.touchpoint != nil ? Self.sumsOnly : nil
    }

    private static let sumsOnly = "The overview shows sums, not cards; z 3 shows the cards"

    /// Why there is no card to act on; `nil` when there is one.
    var nothingSelected: String? {
        guard targets().isEmpty else { return nil }
        return selectedTargets().isEmpty
            ? "There is no card here; Enter makes one" : "The card is folded away; z a unfolds everything"
    }

    /// The cards of the range or the selected card: never those of a whole stage or lane.
    func carriedTargets() throws -> [Target] {
        let targets = try arrangedTargets()
        guard anchor != nil || place.touchpoint != nil else { throw Refusal("Select a card first") }
        return targets
    }

    /// Makes sure that a lane and a stage are not folded, so that what came there can be seen.
    mutating func unfold(_ lane: ID?, _ stage: ID?) {
        if let lane { view.foldedLanes.remove(lane) }
        if let stage { view.foldedStages.remove(stage) }
    }
}

extension EditorState.Target {
    /// The place of the card.
    var place: Place { .card(touchpoint, lane: lane) }
}

extension [EditorState.Target] {
    /// The touchpoints of the cards, each once, in order.
    var touchpoints: [ID] {
        var seen: Set<ID> = []
        return map(\.touchpoint).filter { seen.insert($0).inserted }
    }
}

extension Refusal {
    /// Runs `body`; what it throws becomes a refusal that begins with a capital letter.
    static func wrapping<Result>(_ body: () throws -> Result) throws(Refusal) -> Result {
        do {
            return try body()
        } catch {
            let text = "\(error)"
            throw Refusal(text.prefix(1).uppercased() + text.dropFirst())
        }
    }
}
