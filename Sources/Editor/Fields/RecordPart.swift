import JourneyModel

/// A record of the journey, or a part inside one, by the keys to it.
struct RecordPart: Hashable, Sendable {
    /// The keys to it; none for the journey itself.
    let path: [Text]
    /// What it is.
    let type: RecordType
    /// What `:set` writes before the keys of its fields: nothing, or such as `moment.`.
    let prefix: String

    /// A part at a path.
    init(_ path: [Text], _ type: RecordType, prefix: String = "") {
        self.path = path
        self.type = type
        self.prefix = prefix
    }

    /// Its fields that hold one value; those that hold records are parts and entries of their own.
    var fields: [RecordField] {
        Schema.of(type).fields.compactMap { $0.holdsRecords ? nil : field($0) }
    }

    /// The parts that are one record each: the moment of a touchpoint, the scope of the journey.
    var inner: [(spec: FieldSpec, part: RecordPart)] {
        Schema.of(type).fields.compactMap { spec in
            guard case .record(let type) = spec.kind else { return nil }
            return (spec, RecordPart(path + [spec.key], type, prefix: "\(prefix)\(spec.key)."))
        }
    }

    /// Its maps from keys to records: sources, experiences, readings.
    var maps: [(spec: FieldSpec, type: RecordType, keys: KeyKind)] {
        Schema.of(type).fields.compactMap { spec in
            guard case .records(let type, let keys) = spec.kind else { return nil }
            return (spec, type, keys)
        }
    }

    /// The field with a row of the schema table.
    func field(_ spec: FieldSpec) -> RecordField {
        RecordField(name: "\(prefix)\(spec.key)", path: path + [spec.key], type: type, spec: spec)
    }

    /// The field that a name such as `channel`, `moment.owner` or `sources.s1.note` leads to from here, `nil` if none.
    func field(named name: Substring, in journey: Journey) -> RecordField? {
        let steps = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let head = steps.first, let spec = Schema.of(type).field(Text(String(head))) else { return nil }
        guard steps.count > 1 else { return spec.holdsRecords ? nil : field(spec) }
        return step(into: spec, steps[1], in: journey)
    }

    private func step(into spec: FieldSpec, _ rest: Substring, in journey: Journey) -> RecordField? {
        switch spec.kind {
        case .record(let type):
            return RecordPart(path + [spec.key], type, prefix: "\(prefix)\(spec.key).").field(named: rest, in: journey)
        case .records(let type, let keys):
            let steps = rest.split(separator: ".", maxSplits: 1)
            guard steps.count == 2 else { return nil }
            let key = Self.key(Text(String(steps[0])), keys, in: journey)
            return RecordPart(path + [spec.key, key], type, prefix: "\(prefix)\(spec.key).\(steps[0]).")
                .field(named: steps[1], in: journey)
        default: return nil
        }
    }

    /// A key of a map as it is typed: where keys are ids, the name of the record serves too.
    private static func key(_ typed: Text, _ kind: KeyKind, in journey: Journey) -> Text {
        guard case .ids(let type) = kind, journey[type, ID(typed)] == nil else { return typed }
        return RecordNames(journey).candidates([type]).first { $0.name.lowercased() == typed.string.lowercased() }?
            .id.text ?? typed
    }
}

extension FieldSpec {
    /// Whether the field is a record or a map of records, which has fields of its own.
    var holdsRecords: Bool {
        switch kind {
        case .record, .records: true
        default: false
        }
    }
}

extension EditorState {
    /// The parts whose fields belong to a place of the map, in the order in which they are shown.
    func parts(of place: Place) -> [RecordPart] {
        switch place {
        case .journey: return Self.withInner(RecordPart([], .journey))
        case .stage(let id): return [RecordPart(RecordType.stage.path(id), .stage)]
        case .lane(let id): return id == Place.inbox ? [] : [RecordPart(RecordType.lane.path(id), .lane)]
        case .cell(let lane, let stage): return lane == Place.inbox ? [] : [Self.cell(lane, stage, prefix: "")]
        case .card(let id, let lane): return cardParts(id, lane)
        }
    }

    private func cardParts(_ id: ID, _ lane: ID) -> [RecordPart] {
        let path = RecordType.touchpoint.path(id)
        let all = Self.withInner(RecordPart(path, .touchpoint))
        guard lane != Place.inbox else { return all }
        let experience = RecordPart(
            path + [Touchpoint.experiences.key, lane.text], .experience, prefix: "experience.")
        let stage = journey[.touchpoint, id]?[Touchpoint.stage]
        return all + [experience] + (stage.map { [Self.cell(lane, $0, prefix: "cell.")] } ?? [])
    }

    private static func cell(_ lane: ID, _ stage: ID, prefix: String) -> RecordPart {
        RecordPart(RecordType.lane.path(lane) + [Lane.cells.key, stage.text], .cell, prefix: prefix)
    }

    private static func withInner(_ part: RecordPart) -> [RecordPart] { [part] + part.inner.map(\.part) }

    /// The names of all fields that `:set` knows at a place.
    func fieldNames(of place: Place) -> [RecordField] {
        parts(of: place).flatMap(\.fields).filter { $0.whyReadOnly == nil }
    }

    /// The one field whose last part is `name`, where no field has it as its whole name; `nil` where there is none.
    private func onlyField(endingWith name: String, of place: Place) throws -> RecordField? {
        let fitting = fieldNames(of: place).filter { $0.name.hasSuffix("." + name) }
        guard fitting.count > 1 else { return fitting.first }
        let names = fitting.prefix(3).map { "“\($0.name)”" }.joined(separator: ", ")
        throw Refusal("“\(name.shortened(to: 40))” could be \(names)")
    }

    /// The field that a name leads to from a place.
    func field(named name: String, of place: Place) throws -> RecordField {
        let parts = parts(of: place)
        if parts.isEmpty { throw Refusal("Nothing with fields is selected here") }
        for part in parts.sorted(by: { $0.prefix.count > $1.prefix.count }) where name.hasPrefix(part.prefix) {
            if let field = part.field(named: name.dropFirst(part.prefix.count), in: journey) { return field }
        }
        if let field = try onlyField(endingWith: name, of: place) { return field }
        if case .cell = place, name.hasPrefix("cell.") { return try field(named: String(name.dropFirst(5)), of: place) }
        let hint = NearestWord.hint(for: name, among: fieldNames(of: place).map(\.name))
        throw Refusal("“\(name.shortened(to: 40))” is no field of this \(parts[0].type.label)\(hint)")
    }
}
