import JourneyModel

/// Walks the fields of a record by the schema and reports what does not fit.
struct StructureWalk {
    private let journey: Journey
    private var path: [Text]
    private var findings: [Finding] = []

    /// What is wrong with the id and the fields of a record, or with one of its fields alone.
    static func findings(of subject: Subject, at field: [Text] = [], in journey: Journey) -> [Finding] {
        var walk = StructureWalk(journey: journey, path: subject.type.path(subject.id))
        if subject.type != .journey, field.isEmpty { walk.lookAtID(of: subject) }
        walk.walk(subject.record, along: field[...])
        return walk.findings
    }

    private init(journey: Journey, path: [Text]) {
        self.journey = journey
        self.path = path
    }

    private mutating func lookAtID(of subject: Subject) {
        if !ID.isValid(subject.id.text) {
            report("bad-id", "the id is empty, longer than 64 bytes or has white space, control characters or @")
        }
        if let first = journey.type(of: subject.id), first != subject.type {
            report("duplicate-id", "the id is also that of \(first.labelWithArticle), to which every reference goes")
        }
    }

    private mutating func walk(_ record: Record) {
        if record.misfit != nil { return report("wrong-type", "is no object") }
        for (spec, value) in record.fields {
            path.append(spec.key)
            look(at: value, of: spec)
            path.removeLast()
        }
        for key in record.unknownKeys {
            path.append(key)
            look(atUnknown: key, of: record.type)
            path.removeLast()
        }
    }

    /// A key that the schema has no field for; in the journey itself what stands there instead of a collection.
    private mutating func look(atUnknown key: Text, of type: RecordType) {
        if type == .journey, let collected = RecordType(collectionKey: key) {
            report(
                "wrong-type", "is no object of records by their ids: no \(collected.label) in it is read; make it one")
        } else {
            report("unknown-field", "is no field of \(type.labelWithArticle); it is kept as it is")
        }
    }

    /// Walks to the end of some keys, and looks at what stands there.
    private mutating func walk(_ record: Record, along keys: ArraySlice<Text>) {
        guard let key = keys.first, record.misfit == nil else { return walk(record) }
        guard let (spec, value) = record.fields.first(where: { $0.spec.key == key }) else { return }
        path.append(key)
        let rest = keys.dropFirst()
        switch (spec.kind, value) {
        case (.record, .record(let inner)) where !rest.isEmpty: walk(inner, along: rest)
        case (.records(_, let kind), .entries(let entries)) where !rest.isEmpty:
            walk(entries, keys: kind, along: rest)
        default: look(at: value, of: spec)
        }
    }

    private mutating func walk(_ entries: Entries, keys kind: KeyKind, along keys: ArraySlice<Text>) {
        guard let key = keys.first, let value = entries[key] else { return }
        path.append(key)
        look(at: key, of: kind)
        guard case .record(let record) = value else { return report("wrong-type", "is no object") }
        walk(record, along: keys.dropFirst())
    }

    private mutating func look(at value: Value, of spec: FieldSpec) {
        if let problem = spec.problem(of: value), let rule = Self.rule(of: problem) {
            report(rule, "\(problem)")
        }
        switch (spec.kind, value) {
        case (.ref(let types), .text(let id)): follow(id, to: types)
        case (.refs(let types), .list(let ids)): for id in ids { follow(id, to: types) }
        case (.record, .record(let record)): walk(record)
        case (.records(_, let keys), .entries(let entries)): walk(entries, keys: keys)
        default: break
        }
    }

    private mutating func walk(_ entries: Entries, keys: KeyKind) {
        for entry in entries.items {
            path.append(entry.key)
            look(at: entry.key, of: keys)
            if case .record(let record) = entry.value {
                walk(record)
            } else {
                report("wrong-type", "is no object")
            }
            path.removeLast()
        }
    }

    private mutating func look(at key: Text, of kind: KeyKind) {
        switch kind {
        case .ids(let type): follow(key, to: [type])
        case .dates:
            if CalendarDate(key) == nil { report("bad-date", "\(ValueProblem.badDate(key))") }
        case .names: break
        }
    }

    private mutating func follow(_ id: Text, to types: [RecordType]) {
        guard !types.contains(where: { journey[$0, ID(id)] != nil }) else { return }
        let what = types.count > 3 ? "record" : types.map(\.label).joined(separator: " or ")
        report("dangling-reference", "there is no \(what) “\(Printable.line(id, limit: 64))”")
    }

    /// The rule that a problem breaks; none where one that knows more of the record reports it.
    private static func rule(of problem: ValueProblem) -> String? {
        switch problem {
        case .wrongType: "wrong-type"
        case .outOfRange: "out-of-range"
        case .unknownChoice: "unknown-choice"
        case .badDate: "bad-date"
        case .badTime: "bad-time"
        case .tooLong: nil
        }
    }

    private mutating func report(_ id: String, _ message: String) {
        guard let rule = Rule.byID[id] else { return }
        let place = path.dropFirst(path.count > 1 && RecordType(collectionKey: path[0]) != nil ? 2 : 0)
        let field = place.map { Printable.line($0, limit: 40) }.joined(separator: " / ")
        let line = Printable.line(Text(message), limit: 240)
        let text = field.isEmpty ? line : "\(field): \(line)"
        findings.append(
            Finding(rule: id, severity: rule.severity, path: path, message: text, remedy: rule.remedy, place: nil))
    }
}
