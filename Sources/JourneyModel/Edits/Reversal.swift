/// What undoing or redoing a change came to. Where others changed a place of it since, that place stays as they left it.
public struct Reversal: Equatable, Sendable {
    /// What the change is called.
    public let label: Text
    /// The change with the edits that were undone or redone, in the order in which they were made first; `nil` when
    /// none could be.
    public let change: Change?
    /// How many edits were left out because something else stands in their place.
    public let skipped: Int

    /// Whether others changed anything since.
    var isPartial: Bool { skipped > 0 }

    init(_ change: Change, inverse: Bool, in journey: inout Journey) {
        label = change.label
        let edits = inverse ? change.inverseEdits : change.edits
        if (try? journey.apply(edits)) != nil {
            self.change = change
            skipped = 0
            return
        }
        let applied = edits.filter { (try? journey.apply($0)) != nil }
        skipped = edits.count - applied.count
        var part = change
        part.edits = inverse ? applied.reversed().map(\.inverse) : applied
        self.change = applied.isEmpty ? nil : part
    }
}
