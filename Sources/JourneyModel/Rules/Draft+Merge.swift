extension Draft {
    /// Makes one touchpoint of several: the first one, which stays where it is.
    ///
    /// The experiences are united; where two have the same lane the first one's stands and what it lacks is filled
    /// in. Likewise every other field: sets are united, votes added up, notes put below each other. Pains,
    /// comments, opportunities and relations of the others move to the first one, and the others go.
    public mutating func merge(_ touchpoints: [ID]) throws(RuleError) {
        guard let first = touchpoints.first, Set(touchpoints).count > 1 else { throw .nothingToMerge }
        var merged = try existing(.touchpoint, first)
        let others = touchpoints.filter { $0 != first }
        for other in others { merged = merged.united(with: try existing(.touchpoint, other)) }
        try fill(first, from: merged)
        for other in others { try repoint(other, to: first) }
        try remove(others.map { (.touchpoint, $0) })
    }

    /// Sets what differs, each entry of a map by itself.
    private mutating func fill(_ touchpoint: ID, from merged: Record) throws(RuleError) {
        let path = RecordType.touchpoint.path(touchpoint)
        for field in merged.fields {
            guard case .entries(let entries) = field.value else {
                try change(path + [field.spec.key], to: field.value)
                continue
            }
            for entry in entries.items { try change(path + [field.spec.key, entry.key], to: entry.value) }
        }
        for key in merged.unknownKeys { try change(path + [key], to: merged.value(key)) }
    }

    /// Makes everything that refers to one touchpoint refer to another.
    private mutating func repoint(_ old: ID, to new: ID) throws(RuleError) {
        for (type, id, record) in journey.referring(to: old) {
            let changes = record.following { id, types in
                id == old && types.contains(.touchpoint) ? new : id
            }
            for change in changes { try self.change(type.path(id) + change.path, to: change.value) }
        }
    }
}

extension Journey {
    /// The records that may refer to a touchpoint.
    fileprivate func referring(to touchpoint: ID) -> [(RecordType, ID, Record)] {
        var result: [(RecordType, ID, Record)] = []
        for id in map.pains(on: touchpoint) { result += self[.pain, id].map { [(.pain, id, $0)] } ?? [] }
        for id in map.comments(on: touchpoint) { result += self[.comment, id].map { [(.comment, id, $0)] } ?? [] }
        for type in [RecordType.opportunity, .relation] { result += records(type).map { (type, $0.key, $0.value) } }
        return result
    }
}

extension Record {
    /// The record with all that another one has and it lacks.
    fileprivate func united(with other: Record) -> Record {
        var result = self
        for (spec, theirs) in other.fields where spec.key != Touchpoint.pos.key {
            let ours = value(spec.key)
            result = result.replacing(spec.key, with: ours.map { $0.united(with: theirs, as: spec.kind) } ?? theirs)
        }
        for key in other.unknownKeys where value(key) == nil {
            result = result.replacing(key, with: other.value(key))
        }
        return result
    }
}

extension Value {
    /// This value with what another one of the same field adds to it; where they exclude each other, this one.
    fileprivate func united(with other: Value, as kind: FieldKind) -> Value {
        switch (kind, self, other) {
        case (.set, .list(let ours), .list(let theirs)), (.refs, .list(let ours), .list(let theirs)):
            .list((ours + theirs).asSet)
        case (.text, .text(let ours), .text(let theirs)): .text(ours == theirs ? ours : Text("\(ours)\n\(theirs)"))
        case (.record, .record(let ours), .record(let theirs)): .record(ours.united(with: theirs))
        case (.records, .entries(let ours), .entries(let theirs)): .entries(ours.united(with: theirs))
        case (.counts, .entries(let ours), .entries(let theirs)): .entries(ours.united(with: theirs))
        default: self
        }
    }
}

extension Entries {
    fileprivate func united(with other: Entries) -> Entries {
        var result = self
        for entry in other.items {
            result = result.replacing(
                entry.key, with: result[entry.key].map { $0.united(with: entry.value) } ?? entry.value)
        }
        return result
    }
}

extension Value {
    /// An entry of a map with another one under the same key: records are united, votes added up.
    fileprivate func united(with other: Value) -> Value {
        switch (self, other) {
        case (.record(let ours), .record(let theirs)): return .record(ours.united(with: theirs))
        case (.number(let ours), .number(let theirs)):
            guard let first = ours.int, let second = theirs.int else { return self }
            return .number(Number(first + second))
        default: return self
        }
    }
}
