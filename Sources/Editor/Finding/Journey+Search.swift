import JourneyModel

extension Journey {
    /// Every record that has a pattern in one of its texts, with its place on the map, in no order.
    func finds(of pattern: SearchPattern) -> [Find] {
        guard !pattern.isEmpty else { return [] }
        let places = RecordPlaces(self)
        var finds = pattern.first(in: root).map { [Find(place: .journey, text: $0)] } ?? []
        for type in RecordType.collections {
            for (id, record) in records(type) {
                if let text = pattern.first(in: record, except: Self.partKeys) {
                    finds += Self.finds(type, id, record, text, places)
                }
                if type == .touchpoint { finds += parts(of: id, record, pattern, places) }
                if type == .lane { finds += cells(of: id, record, pattern) }
            }
        }
        return finds
    }

    /// The fields whose parts have places of their own.
    private static let partKeys = [Touchpoint.experiences.key, Lane.cells.key]

    private static func finds(
        _ type: RecordType, _ id: ID, _ record: Record, _ text: Text, _ places: RecordPlaces
    ) -> [Find] {
        let isSeen = type == .touchpoint && text == record[Touchpoint.title] || type == .stage || type == .lane
        let place = places.place(of: type, id)
        return [
            isSeen ? Find(place: place) : Find(place: place, kind: type == .touchpoint ? "" : type.label, text: text)
        ]
    }

    private func parts(of id: ID, _ record: Record, _ pattern: SearchPattern, _ places: RecordPlaces) -> [Find] {
        record[Touchpoint.experiences].items.compactMap { entry in
            guard case .record(let experience) = entry.value, let text = pattern.first(in: experience),
                let place = places.card(id, in: ID(entry.key))
            else { return nil }
            return Find(place: place, kind: "quote and goal", text: text)
        }
    }

    private func cells(of lane: ID, _ record: Record, _ pattern: SearchPattern) -> [Find] {
        record[Lane.cells].items.compactMap { entry in
            guard case .record(let cell) = entry.value, let text = pattern.first(in: cell) else { return nil }
            let stage = ID(entry.key)
            guard self[.stage, stage] != nil else { return Find(place: .lane(lane), text: text) }
            return Find(place: Grid(self).place(lane, stage, index: 0), kind: "cell", text: text)
        }
    }
}

extension SearchPattern {
    /// The first text of a record that has the pattern, in schema order: what people wrote, not ids, choices, dates.
    func first(in record: Record, except keys: [Text] = []) -> Text? {
        for (spec, value) in record.fields where !keys.contains(spec.key) {
            if let text = first(in: value, spec.kind) { return text }
        }
        return nil
    }

    private func first(in value: Value, _ kind: FieldKind) -> Text? {
        switch (kind, value) {
        case (.line, .text(let text)), (.text, .text(let text)): matches(text) ? text : nil
        case (.list, .list(let texts)), (.set, .list(let texts)): texts.first(where: matches)
        case (.record, .record(let record)): first(in: record)
        case (.records, .entries(let entries)):
            entries.items.lazy.compactMap { entry in
                if case .record(let record) = entry.value { first(in: record) } else { nil }
            }.first
        default: nil
        }
    }
}
