extension Record {
    /// The edits, leaf by leaf, that make another record of this one, which stands at a path.
    ///
    /// What has fields or entries on both sides is entered, everything else is set whole. Where unknown fields would
    /// end in another order than in the other record, or where one of both is no object, the record is set whole.
    func edits(to other: Record, at path: [Text]) -> [Edit] {
        if self == other { return [] }
        let whole = [Edit(at: path, from: .record(self), to: .record(other))]
        guard type == other.type, misfit == nil, other.misfit == nil else { return whole }
        let edits = fieldEdits(to: other, at: path)
        if unknown == other.unknown { return edits }
        let unknownEdits = self.unknownEdits(to: other, at: path)
        return follows(unknownEdits, to: other, below: path.count) ? edits + unknownEdits : whole
    }

    private func fieldEdits(to other: Record, at path: [Text]) -> [Edit] {
        var result: [Edit] = []
        var (left, right) = (slots[...], other.slots[...])
        while let field = [left.first?.field, right.first?.field].compactMap({ $0 }).min() {
            let old = left.first?.field == field ? left.removeFirst().value : nil
            let new = right.first?.field == field ? right.removeFirst().value : nil
            result += Value.edits(from: old, to: new, at: path + [schema.fields[Int(field)].key])
        }
        return result
    }

    private func unknownEdits(to other: Record, at path: [Text]) -> [Edit] {
        let gone = unknownKeys.filter { other.value($0) == nil }
        return (gone + other.unknownKeys).flatMap { key in
            Value.edits(from: value(key), to: other.value(key), at: path + [key])
        }
    }

    /// Whether these edits of unknown fields lead to the unknown fields of the other record in their order.
    private func follows(_ edits: [Edit], to other: Record, below depth: Int) -> Bool {
        edits.reduce(self) { $0.replacing($1.at[depth], with: $1.to) }.unknown == other.unknown
    }
}

extension Value {
    /// The edits, leaf by leaf, that make one value of another, both standing at a path; `nil` for nothing there.
    static func edits(from old: Value?, to new: Value?, at path: [Text]) -> [Edit] {
        if old == new { return [] }
        switch (old, new) {
        case (.record(let old)?, .record(let new)?): return old.edits(to: new, at: path)
        case (.entries(let old)?, .entries(let new)?): return old.edits(to: new, at: path)
        default: return [Edit(at: path, from: old, to: new)]
        }
    }
}

extension Entries {
    /// The edits, leaf by leaf, that make another map of this one, which stands at a path.
    fileprivate func edits(to other: Entries, at path: [Text]) -> [Edit] {
        keys(with: other).flatMap { Value.edits(from: self[$0], to: other[$0], at: path + [$0]) }
    }

    /// The keys of both maps, ascending, each once.
    func keys(with other: Entries) -> [Text] {
        (keys + other.keys).asSet
    }
}
