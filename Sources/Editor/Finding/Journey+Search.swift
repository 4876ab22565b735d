import JourneyModel

extension Journey {
    /// Every record that has a pattern in one of its texts, with its place on the map, in no order.
    func finds(of pattern: SearchPattern) -> [Find] {
        guard !pattern.isEmpty else { return [] }
        let places = RecordPlaces(self)
        var finds = pattern.first(in: root).map { [Find(place: .journey, kind: $0.label, text: $0.text)] } ?? []
        for type in RecordType.collections {
            for (id, record) in records(type) {
                if let hit = pattern.first(in: record, except: Self.partKeys) {
                    finds.append(Self.find(type, id, hit, places))
                }
                if type == .touchpoint { finds += parts(of: id, record, pattern, places) }
                if type == .lane { finds += cells(of: id, record, pattern) }
            }
        }
        return finds
    }

    /// The fields whose parts have places of their own.
    private static let partKeys = [Touchpoint.experiences.key, Lane.cells.key]

    /// A find in a record: of what the map shows anyhow nothing is said.
    private static func find(_ type: RecordType, _ id: ID, _ hit: SearchPattern.Hit, _ places: RecordPlaces) -> Find {
        let place = places.place(of: type, id)
        switch (type, hit.key) {
        case (.touchpoint, Touchpoint.title.key), (.stage, Stage.name.key), (.lane, Lane.name.key):
            return Find(place: place)
        case (.touchpoint, _), (.stage, _), (.lane, _): return Find(place: place, kind: hit.label, text: hit.text)
        default: return Find(place: place, kind: type.label, text: hit.text)
        }
    }

    private func parts(of id: ID, _ record: Record, _ pattern: SearchPattern, _ places: RecordPlaces) -> [Find] {
        record[Touchpoint.experiences].items.compactMap { entry in
            guard case .record(let experience) = entry.value, let hit = pattern.first(in: experience),
                let place = places.card(id, in: ID(entry.key))
            else { return nil }
            return Find(place: place, kind: hit.label, text: hit.text)
        }
    }

    private func cells(of lane: ID, _ record: Record, _ pattern: SearchPattern) -> [Find] {
        record[Lane.cells].items.compactMap { entry in
            guard case .record(let cell) = entry.value, let hit = pattern.first(in: cell) else { return nil }
            let stage = ID(entry.key)
            let place = self[.stage, stage] == nil ? .lane(lane) : Grid(self).place(lane, stage, index: 0)
            return Find(place: place, kind: hit.label, text: hit.text)
        }
    }
}

extension SearchPattern {
    /// A text that has the pattern, and the field that holds it.
    struct Hit {
        let key: Text
        let label: String
        let text: Text
    }

    /// The first text of a record that has the pattern, in schema order: what people wrote, not ids, choices, dates.
    func first(in record: Record, except keys: [Text] = []) -> Hit? {
        for (spec, value) in record.fields where !keys.contains(spec.key) {
            if let hit = first(in: value, spec) { return hit }
        }
        return nil
    }

    private func first(in value: Value, _ spec: FieldSpec) -> Hit? {
        switch (spec.kind, value) {
        case (.line, .text(let text)), (.text, .text(let text)): hit(spec, matches(text) ? text : nil)
        case (.list, .list(let texts)), (.set, .list(let texts)): hit(spec, texts.first(where: matches))
        case (.record, .record(let record)): first(in: record)
        case (.records, .entries(let entries)):
            entries.items.lazy.compactMap { entry in
                if case .record(let record) = entry.value { first(in: record) } else { nil }
            }.first
        default: nil
        }
    }

    private func hit(_ spec: FieldSpec, _ text: Text?) -> Hit? {
        text.map { Hit(key: spec.key, label: spec.label.lowercased(), text: $0) }
    }
}
