/// A change in the making: a journey and the edits that led to it.
public struct Draft: Sendable {
    /// The journey with all edits so far.
    public private(set) var journey: Journey
    /// The edits so far, each with what stood there before.
    public private(set) var edits: [Edit] = []

    /// A draft that begins at a journey.
    public init(_ journey: Journey) {
        self.journey = journey
    }

    /// Makes a value stand at a path; nothing happens when it already does.
    public mutating func set(_ path: [Text], to value: Value?) throws(EditError) {
        guard let edit = journey.edit(path, to: value) else { return }
        try apply(edit)
    }

    /// Applies an edit. A record that comes new needs an id that `ID.isValid` accepts; a journey that was read may
    /// have others. An empty list or the like in the place of its collection goes first, by an edit of its own.
    public mutating func apply(_ edit: Edit) throws(EditError) {
        if edit.isNewRecord, !ID.isValid(edit.at[1]) { throw .invalidID(edit.at[1]) }
        let making = journey.root.makingPlace(for: [edit])
        guard making.isEmpty else { return try apply(making + [edit]) }
        try journey.apply(edit)
        edits.append(edit)
    }

    /// Applies edits one after the other; on an error the draft stays as it was before the first. An empty list or the
    /// like in the place of a collection goes before the first record of it comes.
    public mutating func apply(_ edits: [Edit]) throws(EditError) {
        let edits = journey.root.makingPlace(for: edits) + edits
        try journey.apply(edits)
        self.edits += edits
    }

    /// Takes the last edit back, as if it had not been made.
    public mutating func takeBack() {
        guard let edit = edits.popLast() else { return }
        do { try journey.apply(edit.inverse) } catch { edits.append(edit) }
    }

    /// Makes about this many edits, which must not ask the map where anything stands.
    mutating func inBulk(
        of count: Int, _ body: (inout Draft) throws(RuleError) -> Void
    ) throws(RuleError) {
        let isBulk = journey.beginBulk(of: count)
        defer { if isBulk { journey.endBulk() } }
        try body(&self)
    }

    /// Sets a field of a record.
    public mutating func set<V: FieldValue>(
        _ type: RecordType, _ id: ID, _ field: Field<V>, to value: V?
    ) throws(EditError) {
        try set(type.path(id) + [field.key], to: value?.value)
    }

    /// Adds, replaces or (`nil`) removes a whole record.
    public mutating func put(_ type: RecordType, _ id: ID, _ record: Record?) throws(EditError) {
        try set(type.path(id), to: record.map { .record($0) })
    }
}

extension Record {
    /// The edits that take away what holds nothing in the place of collections that edits bring records to.
    fileprivate func makingPlace(for edits: [Edit]) -> [Edit] {
        misfitCollections.compactMap { key in
            guard case .raw(let raw)? = value(key), raw.holdsNothing else { return nil }
            let changes = edits.lazy.filter { $0.at.first == key }
            guard changes.contains(where: \.isNewRecord), !changes.contains(where: { $0.at.count == 1 }) else {
                return nil
            }
            return Edit(at: [key], from: value(key), to: nil)
        }
    }
}

extension Edit {
    fileprivate var isNewRecord: Bool {
        at.count == 2 && from == nil && RecordType(collectionKey: at[0]) != nil
    }
}

extension RecordType {
    /// The path of a record of this type; of the journey itself the empty path.
    public func path(_ id: ID) -> [Text] {
        collectionKey.map { [Text($0.description), id.text] } ?? []
    }
}
