extension Journey {
    /// What stands at a path; `nil` when nothing does. At the empty path stand the fields of the journey itself.
    public func value(at path: [Text]) -> Value? {
        guard let first = path.first else { return .record(root) }
        guard path.count > 1, let type = RecordType(collectionKey: first) else { return root.value(at: path[...]) }
        guard let record = self[type, ID(path[1])] else { return nil }
        return path.count == 2 ? .record(record) : record.value(at: path[2...])
    }

    /// Applies an edit; throws, and leaves the journey as it is, when the place is not as the edit says.
    public mutating func apply(_ edit: Edit) throws(EditError) {
        let found = value(at: edit.at)
        guard found == edit.from else { throw .stale(at: edit.at, found: found) }
        guard edit.at.count > 1, let type = RecordType(collectionKey: edit.at[0]) else {
            root = try root(with: edit)
            return
        }
        guard root.value(edit.at[0]) == nil else { throw .noCollection(edit.at[0]) }
        try apply(edit, to: type, ID(edit.at[1]))
    }

    /// The fields of the journey itself after an edit of them. In the place of a collection may stand what is no
    /// object, as long as the collection has no records.
    private func root(with edit: Edit) throws(EditError) -> Record {
        var new = root
        if !edit.at.isEmpty {
            new = try root.replacing(edit.at[...], with: edit.to)
        } else if case .record(let record)? = edit.to, record.type == .journey, record.misfit == nil {
            new = record
        } else {
            throw .noPlace(edit.at)
        }
        for key in new.misfitCollections where !canStand(new.value(key), insteadOf: key) { throw .noPlace([key]) }
        return new
    }

    private func canStand(_ value: Value?, insteadOf collection: Text) -> Bool {
        guard let type = RecordType(collectionKey: collection), case .raw(let raw)? = value else { return false }
        return records(type).isEmpty && raw.json.bytes.first != UInt8(ascii: "{")
    }

    /// Applies edits one after the other; on an error the journey stays as it was before the first.
    public mutating func apply(_ edits: [Edit]) throws(EditError) {
        let before = self
        let isBulk = beginBulk(of: edits.count)
        do {
            for edit in edits { try apply(edit) }
        } catch {
            self = before
            throw error
        }
        if isBulk { endBulk() }
    }

    /// Lets the index rest where following so many edits would cost more than building it anew; whether it does.
    mutating func beginBulk(of count: Int) -> Bool {
        guard !map.isResting, count > 256, count > recordCount / 32 else { return false }
        map.isResting = true
        return true
    }

    /// Builds the index after the edits for which it rested.
    mutating func endBulk() {
        map = MapIndex(of: self)
    }

    private mutating func apply(_ edit: Edit, to type: RecordType, _ id: ID) throws(EditError) {
        let old = self[type, id]
        let new: Record?
        if edit.at.count > 2 {
            guard let old else { throw .missing(Array(edit.at[..<2])) }
            guard old.misfit == nil else { throw .wrongType(Array(edit.at[..<2])) }
            new = try old.replacing(edit.at[2...], with: edit.to)
        } else {
            new = try Self.record(edit.to, of: type, at: edit.at)
        }
        put(new, type, id)
    }

    /// Makes a record stand in its collection, or (`nil`) none.
    mutating func put(_ record: Record?, _ type: RecordType, _ id: ID) {
        let old = self[type, id]
        tables[type.collectionIndex ?? 0][id] = record
        updateMap(type, id, from: old, to: record)
    }

    /// The index is taken out while it follows the change, so that it is not copied with the journey it looks into.
    private mutating func updateMap(_ type: RecordType, _ id: ID, from old: Record?, to new: Record?) {
        guard !map.isResting else { return }
        var map = MapIndex()
        swap(&map, &self.map)
        map.update(type, id, from: old, to: new, in: self)
        self.map = map
    }

    private static func record(_ value: Value?, of type: RecordType, at path: [Text]) throws(EditError) -> Record? {
        switch value {
        case nil: nil
        case .record(let record)? where record.type == type: record
        default: throw .wrongType(path)
        }
    }
}

extension Record {
    func value(at path: ArraySlice<Text>) -> Value? {
        guard let key = path.first else { return nil }
        return value(key)?.value(at: path.dropFirst())
    }

    func replacing(_ path: ArraySlice<Text>, with value: Value?) throws(EditError) -> Record {
        guard let key = path.first else { throw .noPlace(Array(path)) }
        let rest = path.dropFirst()
        if rest.isEmpty { return replacing(key, with: value) }
        guard let current = self.value(key) else { throw .missing(Array(path.prefix(1))) }
        return replacing(key, with: try current.replacing(rest, with: value))
    }
}

extension Value {
    func value(at path: ArraySlice<Text>) -> Value? {
        guard let key = path.first else { return self }
        switch self {
        case .record(let record): return record.value(at: path)
        case .entries(let entries): return entries[key]?.value(at: path.dropFirst())
        default: return nil
        }
    }

    func replacing(_ path: ArraySlice<Text>, with value: Value?) throws(EditError) -> Value {
        guard let key = path.first else { throw .noPlace([]) }
        switch self {
        case .record(let record): return .record(try record.replacing(path, with: value))
        case .entries(let entries):
            let rest = path.dropFirst()
            if rest.isEmpty { return .entries(entries.replacing(key, with: value)) }
            guard let current = entries[key] else { throw .missing([key]) }
            return .entries(entries.replacing(key, with: try current.replacing(rest, with: value)))
        default: throw .missing(Array(path))
        }
    }
}
