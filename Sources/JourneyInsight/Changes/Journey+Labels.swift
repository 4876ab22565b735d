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

    /// The card that was selected, or else the one record that all edits are about.
    private func subject(of change: Change) -> (RecordType, ID)? {
        let paths = [change.after].filter { $0.count == 3 && RecordType(collectionKey: $0[0]) == .touchpoint }
        let places = Set((paths.isEmpty ? change.edits.map(\.at) : paths).map { $0.prefix(2) })
        guard places.count == 1, let place = places.first, place.count == 2,
            let type = RecordType(collectionKey: place[0]), type != .comment
        else { return nil }
        return (type, ID(place[1]))
    }
}
