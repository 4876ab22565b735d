/// What undoing or redoing a change came to. Where others changed a place of it since, that place stays as they left it.
public struct Reversal: Equatable, Sendable {
    /// What the change is called.
    public let label: Text
    /// The change with the edits that were undone or redone, in the order in which they were made first; `nil` when
    /// none could be.
    public let change: Change?
    /// The places of the edits that were left out, because something else stands there.
    public let left: [[Text]]

    /// Whether others changed anything since.
    var isPartial: Bool { !left.isEmpty }

    init(_ change: Change, inverse: Bool, in journey: inout Journey) {
        label = change.label
        let edits = inverse ? change.inverseEdits : change.edits
        if (try? journey.apply(edits)) != nil {
            self.change = change
            left = []
            return
        }
        var (applied, left) = ([Edit](), [[Text]]())
        for edit in edits {
            if (try? journey.apply(edit)) != nil { applied.append(edit) } else { left.append(edit.at) }
        }
        self.left = left
        var part = change
        part.edits = inverse ? applied.reversed().map(\.inverse) : applied
        self.change = applied.isEmpty ? nil : part
    }
}
