/// One undo step of a field: what stood at an offset and what stands there now.
struct TextStep: Equatable, Sendable {
    /// How the step came about; runs of typing and of erasing grow into one step.
    enum Kind: Sendable {
        /// One character after the other.
        case typing
        /// One character after the other taken out.
        case erasing
        /// Anything else, always a step of its own.
        case other
    }

    /// How it came about.
    var kind: Kind
    /// The byte offset of the change.
    var offset: Int
    /// What stood there before.
    var removed: [UInt8]
    /// What stands there since.
    var inserted: [UInt8]
    /// Where undo puts the cursor.
    var cursor: Int

    /// Takes `next` into this step if it goes on where this one left off, and says whether it did.
    ///
    /// Typing goes on to the end of a word and the spaces behind it, erasing as long as it goes on.
    mutating func absorb(_ next: TextStep) -> Bool {
        guard kind == next.kind else { return false }
        switch kind {
        case .typing: return absorbTyping(next)
        case .erasing: return absorbErasing(next)
        case .other: return false
        }
    }

    private mutating func absorbTyping(_ next: TextStep) -> Bool {
        let beginsWord = inserted.last == 0x20 && next.inserted.first != 0x20
        guard next.removed.isEmpty, !beginsWord, offset + inserted.count == next.offset else { return false }
        inserted += next.inserted
        return true
    }

    private mutating func absorbErasing(_ next: TextStep) -> Bool {
        if next.offset == offset {
            removed += next.removed
            return true
        }
        guard next.offset + next.removed.count == offset else { return false }
        removed.insert(contentsOf: next.removed, at: 0)
        offset = next.offset
        return true
    }
}
