import JourneyModel

extension Journey {
    /// The label of a change behind the name of what it was made on, where the label does not say that itself:
    /// `First call · Finance: +1 → +2`, `Time to value · Target: none → 20`.
    public func label(of change: Change) -> String {
        let label = change.label.string
        guard let (type, id) = subject(of: change), self[type, id] != nil else { return label }
        let name = name(type, id)
        return label.contains(name) || label.contains(self.name(type, id, limit: 30)) ? label : "\(name) · \(label)"
    }

    /// The card that was selected, where the change touches it or what hangs on it; or else the one record that all
    /// edits are about.
    private func subject(of change: Change) -> (RecordType, ID)? {
        let places = Set(change.edits.map { Array($0.at.prefix(2)) })
        let selected = Array(change.after.prefix(2))
        if change.after.count == 3, RecordType(collectionKey: selected[0]) == .touchpoint,
            places.contains(selected) || !places.isEmpty && places.allSatisfy({ hangs($0, on: selected[1]) })
        {
            return (.touchpoint, ID(selected[1]))
        }
        guard places.count == 1, let place = places.first, place.count == 2,
            let type = RecordType(collectionKey: place[0]), type != .comment
        else { return nil }
        return (type, ID(place[1]))
    }

    /// Whether a pain or a comment is on a card.
    private func hangs(_ place: [Text], on card: Text) -> Bool {
        guard place.count == 2, let type = RecordType(collectionKey: place[0]) else { return false }
        let record = self[type, ID(place[1])]
        switch type {
        case .pain: return record?[Pain.on].contains(card) == true
        case .comment: return record?[Comment.on]?.text == card
        default: return false
        }
    }
}
