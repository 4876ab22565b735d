import JourneyModel

extension EditorState {
    /// What the selected cards are called: the title of one, the number of several.
    func subject(of touchpoints: [ID]) -> String {
        touchpoints.count == 1 ? "“\(title(touchpoints[0]))”" : "\(touchpoints.count) cards"
    }

    /// The touchpoints of the selected cards, each once; refused where no card is selected.
    func selectedTouchpoints(_ what: String) throws -> [ID] {
        if let onlySums { throw Refusal(onlySums) }
        let isCards = anchor != nil || place.touchpoint != nil
        let touchpoints = isCards ? targets().touchpoints : []
        guard !touchpoints.isEmpty else {
            throw Refusal(isCards ? nothingSelected ?? what : "\(what): select a card, or several with v")
        }
        return touchpoints
    }

    /// The selected cards that stand in a lane; refused where there are none.
    private func selectedExperiences(_ what: String) throws -> [Target] {
        if let onlySums { throw Refusal(onlySums) }
        let isCards = anchor != nil || place.touchpoint != nil
        if isCards, let nothingSelected { throw Refusal(nothingSelected) }
        let targets = isCards ? targets().filter { experience($0.touchpoint, $0.lane) != nil } : []
        guard !targets.isEmpty else { throw Refusal("\(what): select a card in a lane, or several with v") }
        return targets
    }

    private func path(_ target: Target) -> [Text] {
        RecordType.touchpoint.path(target.touchpoint) + [Touchpoint.experiences.key, target.lane.text]
    }

    /// What this lane said on the selected cards.
    func quoteQuestion() throws -> FieldQuestion {
        let targets = try selectedExperiences("A quote is what a lane said on a card")
        let subject = targets.count == 1 ? laneName(targets[0].lane) : "\(targets.count) cards"
        return FieldQuestion(
            subject: subject, spec: Experience.quote.spec, paths: targets.map { path($0) + [Experience.quote.key] },
            command: "set-quote")
    }

    /// Who answers for what is selected.
    func ownerQuestion() throws -> FieldQuestion {
        switch place {
        case .journey where anchor == nil:
            return owner(of: "The journey", JourneyFields.owner.spec, [[JourneyFields.owner.key]])
        case .stage(let id) where anchor == nil:
            return owner(of: stageName(id), Stage.owner.spec, [RecordType.stage.path(id) + [Stage.owner.key]])
        case .lane where anchor == nil:
            throw Refusal("A lane is a stakeholder and has a person, not an owner; I shows it")
        default:
            let touchpoints = try selectedTouchpoints("An owner answers for a card, a stage or the journey")
            let paths = touchpoints.map { RecordType.touchpoint.path($0) + [Touchpoint.owner.key] }
            return owner(of: subject(of: touchpoints), Touchpoint.owner.spec, paths)
        }
    }

    private func owner(of subject: String, _ spec: FieldSpec, _ paths: [[Text]]) -> FieldQuestion {
        FieldQuestion(subject: subject, spec: spec, paths: paths, command: "set-owner", isReplacedByTyping: true)
    }
}

extension EditorState {
    /// Sets how well the selected cards are known: the experience of this lane where a card is shared, else the
    /// touchpoint. `none` takes the standing away.
    mutating func setStanding(_ word: String) throws {
        let words = Choices.standing.map(\.description)
        guard word == "none" || words.contains(word) else {
            throw Refusal("“\(word)” is no standing; those are \(words.joined(separator: ", ")) and none")
        }
        let targets = targets()
        guard !targets.isEmpty else { throw Refusal("There is no card here; Enter makes one") }
        let standing = word == "none" ? nil : Text(word)
        let label = "\(subject(of: targets)): \(standing?.string ?? "no standing")"
        try change(label) { [self] draft in
            for target in targets { try draft.set(standingPath(of: target), to: standing?.value) }
        }
    }

    private func subject(of targets: [Target]) -> String {
        guard targets.count == 1, let target = targets.first else { return "\(targets.count) cards" }
        let title = subject(of: [target.touchpoint])
        return isOfTouchpoint(target) ? title : "\(laneName(target.lane)), \(title)"
    }

    /// Whether the standing of a card is that of the whole touchpoint: it is in one lane and says nothing of its own.
    private func isOfTouchpoint(_ target: Target) -> Bool {
        guard let experience = experience(target.touchpoint, target.lane) else { return true }
        let lanes = journey[.touchpoint, target.touchpoint]?[Touchpoint.experiences].count ?? 0
        return lanes < 2 && experience[Experience.standing] == nil
    }

    private func standingPath(of target: Target) -> [Text] {
        isOfTouchpoint(target)
            ? RecordType.touchpoint.path(target.touchpoint) + [Touchpoint.standing.key]
            : path(target) + [Experience.standing.key]
    }
}
