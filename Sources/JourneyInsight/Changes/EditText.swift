import JourneyModel

/// Edits told to people, one line each: `Decision / Contract terms: Finance emotion −1 → −2`.
///
/// Texts of the journeys are cut off and made fit for one line (`Printable`).
public struct EditText: Sendable {
    private let old: Journey
    private let new: Journey

    /// Tells the edits that lead from one journey to another. What the new one has no name for, such as a lane that was
    /// removed, has its old one.
    public init(from old: Journey, to new: Journey) {
        self.old = old
        self.new = new
    }

    /// Where the edit is and what it does.
    public func line(_ edit: Edit) -> String { "\(place(of: edit.at)): \(what(edit))" }

    /// Where a conflict is, what stands there and what does not.
    public func line(_ conflict: MergeConflict) -> String {
        let place = "\(place(of: conflict.path)):"
        let field = field(at: conflict.path)
        let start = field.names.isEmpty ? place : "\(place) \(field.names)"
        guard conflict.theirs != nil else { return "\(start) stays, removed on the other side" }
        let stands = conflict.ours.map { "\(text($0, field.slot)) stands" } ?? "is removed"
        return "\(start) \(stands), \(text(conflict.theirs, field.slot)) is in a comment"
    }

    /// The record that a path leads into: a card by stage and title, others by kind and name.
    public func place(of path: [Text]) -> String {
        guard path.count > 1, let type = RecordType(collectionKey: path[0]) else { return "Journey" }
        let id = ID(path[1])
        switch type {
        case .touchpoint: return "\(stage(of: id)) / \(name(.touchpoint, id))"
        default: return "\(Self.capitalized(type.label)) \(name(type, id))"
        }
    }

    /// What the edit does with the record: `emotion −1 → −2`, `added`, `tags +risk −cost`.
    public func what(_ edit: Edit) -> String {
        let field = field(at: edit.at)
        if case .field(.position) = field.slot { return "moved in the order" }
        let change = change(edit, field.slot)
        return field.names.isEmpty ? change : "\(field.names) \(change)"
    }

    /// What people call the place inside its record that a path leads to: `Finance emotion`; empty for the record.
    public func fieldName(at path: [Text]) -> String { field(at: path).names }

    private func field(at path: [Text]) -> (names: String, slot: Slot) {
        let type = path.first.flatMap { RecordType(collectionKey: $0) }
        let steps = steps(along: path.dropFirst(type == nil ? 0 : 2), in: .record(type ?? .journey))
        return (steps.names.joined(separator: " "), steps.slot)
    }

    private func change(_ edit: Edit, _ slot: Slot) -> String {
        switch (edit.from, edit.to) {
        case (nil, .record(let record)?): "added\(emotion(of: record))"
        case (.record?, nil): "removed"
        case (.record?, .record?): "set whole"
        case (.list(let old)?, .list(let new)?) where slot.isSet: changes(of: new, since: old, slot)
        default: "\(text(edit.from, slot)) → \(text(edit.to, slot))"
        }
    }

    private func emotion(of record: Record) -> String {
        guard record.type == .experience, let emotion = record[Experience.emotion] else { return "" }
        return ", emotion \(Figures.signed(emotion))"
    }

    private func changes(of new: [Text], since old: [Text], _ slot: Slot) -> String {
        let added = new.filter { !old.contains($0) }.map { "+\(element($0, slot))" }
        let removed = old.filter { !new.contains($0) }.map { "−\(element($0, slot))" }
        return (added + removed).joined(separator: " ")
    }

    private func stage(of touchpoint: ID) -> String {
        let record = new[.touchpoint, touchpoint] ?? old[.touchpoint, touchpoint]
        guard let stage = record?[Touchpoint.stage] else { return "Inbox" }
        return name(.stage, stage)
    }

    /// The name of a record; its id where it has none.
    func name(_ type: RecordType, _ id: ID) -> String {
        let name = (new[type, id] ?? old[type, id])?.ownName
        return Printable.line(name.flatMap { $0.isEmpty ? nil : $0 } ?? id.text)
    }

    /// The name of a record of one of these types; its id where there is none.
    func name(_ id: ID, among types: [RecordType]) -> String {
        let type = types.first { new[$0, id] != nil } ?? types.first { old[$0, id] != nil }
        return type.map { name($0, id) } ?? Printable.line(id.text)
    }

    static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
