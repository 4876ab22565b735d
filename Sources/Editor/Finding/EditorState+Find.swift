import JourneyModel

extension EditorState {
    /// Goes to the next or previous one of a noun; `n` then goes on.
    mutating func go(to noun: Noun, forward: Bool) throws {
        if noun == .news, news == nil { return try meet(.go(forward: forward)) }
        walk = Walk(subject: .noun(noun))
        try goOn(forward: forward)
    }

    /// Goes on with the last walk: a noun's or a search's.
    mutating func goOn(forward: Bool) throws {
        guard let walk else { throw Refusal("Nothing to repeat yet; / searches, ] p goes to the next pain") }
        switch walk.subject {
        case .noun(let noun):
            let finds = found(walk.subject) {
                ReadingOrder($0.journey, across: noun.isAcross).sorted(
                    noun == .news ? $0.newsFinds : $0.journey.finds(of: noun))
            }
            guard !finds.isEmpty else { throw Refusal(noun.nothing) }
            step(through: finds, forward: forward, across: noun.isAcross, noun.label)
        case .search(let pattern):
            self.walk?.isShown = true
            let finds = found(walk.subject) { ReadingOrder($0.journey).sorted($0.journey.finds(of: pattern)) }
            guard !finds.isEmpty else { throw Refusal("Nothing has “\(pattern.typed.string.shortened(to: 40))”") }
            step(through: finds, forward: forward, across: false, "/\(pattern.typed.string.shortened(to: 40))")
        }
    }

    /// What a walk goes through, in order: looked for once for an edition of the journey. News depend on more than that.
    private mutating func found(
        _ subject: Walk.Subject, _ look: (EditorState) -> [WalkedFinds.Element]
    ) -> [WalkedFinds.Element] {
        if let walked, walked.edition == edition, walked.subject == subject { return walked.finds }
        let finds = look(self)
        walked = subject == .noun(.news) ? nil : WalkedFinds(subject: subject, edition: edition, finds: finds)
        return finds
    }

    private mutating func step(
        through finds: [(key: ReadingOrder.Key, find: Find)], forward: Bool, across: Bool, _ label: String
    ) {
        let here = ReadingOrder(journey, across: across).key(of: place)
        let next = forward ? finds.firstIndex { $0.key > here } : finds.lastIndex { $0.key < here }
        let index = next ?? (forward ? 0 : finds.count - 1)
        reveal(finds[index].find.place)
        let parts = [
            "\(label) \(index + 1)/\(finds.count)", finds[index].find.note,
            next == nil ? "went on from the \(forward ? "start" : "end")" : "",
        ]
        say(parts.filter { !$0.isEmpty }.joined(separator: " · "))
    }

    /// Selects a place and unfolds what hides it.
    mutating func reveal(_ place: Place) {
        select(place)
        unfold(place.lane, grid.stage(of: place))
    }
}
