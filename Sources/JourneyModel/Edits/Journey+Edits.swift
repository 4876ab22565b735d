extension Journey {
    /// The edit that makes a value stand at a path; `nil` when it already does.
    ///
    /// Maps on the way that do not exist are made by the same edit, and a map that loses its last entry goes with
    /// it, so that taking the edit back gives the same bytes. Empty text and empty lists count as absent.
    public func edit(_ path: [Text], to value: Value?) -> Edit? {
        let value = value?.unlessEmpty
        guard self.value(at: path) != value else { return nil }
        return value.map { setting(path, to: $0) } ?? removing(path)
    }

    /// Those of the edits that led here which took away what stood in the place of a collection, for the records that
    /// stand there now.
    public func misfitsReplaced(by edits: [Edit]) -> [Edit] {
        edits.filter { edit in
            guard edit.at.count == 1, edit.from != nil, edit.to == nil else { return false }
            return RecordType(collectionKey: edit.at[0]).map { !records($0).isEmpty } ?? false
        }
    }

    private func setting(_ path: [Text], to value: Value) -> Edit {
        var path = path
        var value = value
        while let key = path.last, needsWrapping(path) {
            path.removeLast()
            value = Schema.slot(at: path).wrap(key, value)
        }
        return Edit(at: path, from: self.value(at: path), to: value)
    }

    private func needsWrapping(_ path: [Text]) -> Bool {
        let shortest = path.first.flatMap { RecordType(collectionKey: $0) } == nil ? 1 : 2
        return path.count > shortest && value(at: Array(path.dropLast())) == nil
    }

    private func removing(_ path: [Text]) -> Edit {
        var path = path
        let shortest = path.first.flatMap { RecordType(collectionKey: $0) } == nil ? 2 : 4
        while path.count >= shortest, value(at: Array(path.dropLast()))?.goesWithItsLastEntry ?? false {
            path.removeLast()
        }
        return Edit(at: path, from: value(at: path), to: nil)
    }
}

extension Value {
    /// Nothing where the value is an empty text, an empty list or an empty map.
    var unlessEmpty: Value? {
        switch self {
        case .text(let text): text.isEmpty ? nil : self
        case .list(let list): list.isEmpty ? nil : self
        case .entries(let entries): entries.isEmpty ? nil : self
        default: self
        }
    }

    /// Whether the map holds one entry and means nothing without it; an experience and a moment do.
    fileprivate var goesWithItsLastEntry: Bool {
        switch self {
        case .entries(let entries): entries.count == 1
        case .record(let record):
            record.type != .experience && record.type != .moment && record.type.collectionIndex == nil
                && record.type != .journey && record.slots.count + record.unknown.count == 1
        default: false
        }
    }
}

extension Schema {
    /// What stands at a path of keys, by the schema.
    static func slot(at path: [Text]) -> ValueSlot {
        guard let first = path.first else { return .record(.journey) }
        guard let type = RecordType(collectionKey: first) else { return slot(in: .record(.journey), path[...]) }
        return path.count == 1 ? .unknown : slot(in: .record(type), path[2...])
    }

    private static func slot(in slot: ValueSlot, _ path: ArraySlice<Text>) -> ValueSlot {
        guard let key = path.first else { return slot }
        switch slot {
        case .record(let type), .field(.record(let type)):
            return Schema.of(type).field(key).map { Self.slot(in: .field($0.kind), path.dropFirst()) } ?? .unknown
        case .field(.records(let type, _)): return Self.slot(in: .record(type), path.dropFirst())
        case .field(.counts): return Self.slot(in: .field(.integer(0...1_000_000)), path.dropFirst())
        default: return .unknown
        }
    }
}

extension ValueSlot {
    /// The smallest value of this slot that holds `value` under a key.
    func wrap(_ key: Text, _ value: Value) -> Value {
        switch self {
        case .record(let type), .field(.record(let type)): .record(Record(type).replacing(key, with: value))
        case .field(.records), .field(.counts): .entries(Entries([.init(key, value)]))
        default: .raw(RawValue(json: JSONText.compact(.entries(Entries([.init(key, value)])))))
        }
    }
}
