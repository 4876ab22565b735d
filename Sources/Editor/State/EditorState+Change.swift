import JourneyInsight
import JourneyModel

/// What a change made of a draft: what to say of it and what to select.
struct Arrangement {
    /// What was done, for the status line and the journal.
    let label: String
    /// What is selected afterwards; `nil` leaves the selection.
    var place: Place?
    /// The other end of the range afterwards; `nil` ends the range.
    var anchor: Place?
}

extension EditorState {
    /// Refused where the journey is read-only.
    func requireWritable() throws(Refusal) {
        if let refusal = document.refusal { throw Refusal(refusal) }
    }

    /// Refused where the journey is read-only, or the file holds something else where new records would come.
    func requireRoom(for type: RecordType) throws(Refusal) {
        try requireWritable()
        guard let key = type.collectionKey.map({ Text($0.description) }), case .raw(let raw)? = journey.root.value(key),
            !raw.holdsNothing
        else { return }
        try Refusal.wrapping { throw EditError.noCollection(key) }
    }

    /// Makes a change of the journey: one step of undo with a label. The selection stays.
    mutating func change(_ label: String, _ make: (inout Draft) throws -> Void) throws {
        let anchor = anchor
        try change { draft, _ in
            try make(&draft)
            return Arrangement(label: label, anchor: anchor)
        }
    }

    /// Makes a change of the journey that takes ids or positions from the generator, and knows only when it is done
    /// what to say of it: one step of undo.
    ///
    /// Nothing at all happens where `make` throws; where it makes no edit, only the status line says so.
    mutating func change(_ make: (inout Draft, inout Randomness) throws -> Arrangement) throws {
        try requireWritable()
        var draft = Draft(journey)
        var random = random
        let arrangement = try Refusal.wrapping { try make(&draft, &random) }
        let isConflict = try Refusal.wrapping { try keepOverwritten(in: &draft) }
        self.random = random
        anchor = arrangement.anchor
        let label = arrangement.label
        commit(draft, label: label, selecting: arrangement.place)
        if isConflict { say("Others changed it meanwhile, g x has theirs · \(label) · u undoes") }
    }

    /// Keeps in comments what others set where the draft, begun before that, sets something else; whether there is any.
    private func keepOverwritten(in draft: inout Draft) throws -> Bool {
        if others.wasRemoved(before: draft.edits) {
            throw Refusal("Others removed it meanwhile; C-c drops what is typed")
        }
        let comments = others.overwritten(by: draft.edits)
        for comment in comments { try draft.put(.comment, comment.id, comment.record) }
        return !comments.isEmpty
    }

    /// Takes over a draft as one change; where it has no edits, says so.
    private mutating func commit(_ draft: Draft, label: String, selecting place: Place?) {
        guard !draft.edits.isEmpty else {
            if let place { self.place = place }
            return say("\(label): no change")
        }
        isUntouched = false
        // Whoever makes a change that can be repeated says so behind it.
        lastCommand = nil
        unrepeatable = label
        let before = self.place
        let old = journey
        journey = draft.journey
        follow(draft.edits, from: old)
        if let place { self.place = place }
        repairSelection()
        if let depth = savedDepth, history.done.count < depth { savedDepth = nil }
        history.record(
            Change(
                label: Text(label), author: author, at: Timestamp.text(secondsSince1970: now), before: before.path,
                after: self.place.path, edits: draft.edits))
        say("\(label) · u undoes")
    }

    /// Takes in edits that others made, which must fit the journey as it stands. Undo does not know of them; what is
    /// selected and what is being typed stay.
    ///
    /// - Returns: whether they fitted; if not, the journey stays as it is, and does not have what the file has.
    @discardableResult
    public mutating func takeIn(_ edits: [Edit], label: String, by author: String = "", at seconds: Int) -> Bool {
        let old = journey
        do {
            try journey.apply(edits)
        } catch {
            journey = old
            message = Message(.error, "What others saved could not be taken in: \(error)")
            return false
        }
        follow(edits, from: old)
        if isTyping { others.overtake(edits) }
        repairSelection()
        scrollToSelection()
        history.noteMerge(
            Change(
                label: Text(label), author: Text(author), at: Timestamp.text(secondsSince1970: seconds),
                before: place.path,
                after: place.path, edits: edits))
        return true
    }

    /// Brings up to date what is derived from the journey.
    mutating func follow(_ edits: [Edit], from old: Journey) {
        sums.update(edits, from: old, to: journey)
        edition += 1
        lastEdits = edits
        if edits.lazy.compactMap(\.at.first).contains(where: { RecordType(collectionKey: $0) == .relation }) {
            conflictPlaces = journey.placesInConflict
        }
        for edit in edits {
            if edit.isJudgement {
                judged.insert(ID(edit.at[1]))
            } else {
                revision += 1
            }
        }
    }

    /// Takes back the last change and selects what was selected before it. What others changed of it since stays.
    mutating func undo() throws {
        if asksForEarlierHistory(toRedo: false) { return }
        let old = journey
        guard let reversal = history.undo(in: &journey) else { throw Refusal("There is nothing to undo") }
        finish(reversal, "Undone", from: old, selecting: \.before, next: " · U redoes")
    }

    /// Makes the change again that was undone last.
    mutating func redo() throws {
        if asksForEarlierHistory(toRedo: true) { return }
        let old = journey
        guard let reversal = history.redo(in: &journey) else { throw Refusal("There is nothing to redo") }
        finish(reversal, "Redone", from: old, selecting: \.after, next: "")
    }

    private mutating func finish(
        _ reversal: Reversal, _ verb: String, from old: Journey, selecting path: KeyPath<Change, [Text]>, next: String
    ) {
        guard let change = reversal.change else {
            let text = "Not \(verb.lowercased()): \(reversal.label)\(leftText(reversal.left))"
            return message = Message(.refusal, text)
        }
        follow(change.edits, from: old)
        place = Place(path: change[keyPath: path])
        repairSelection()
        let there = journey.label(of: change)
        let label = there == reversal.label.string ? old.label(of: change) : there
        say("\(verb): \(label)\(leftText(reversal.left))\(next)")
    }

    /// Remembers that the journey stands in its file as it is.
    public mutating func didSave() {
        savedDepth = history.done.count
        (fileTrouble, isBehindOthers, isLiveRefused) = (nil, false, false)
    }

    /// Remembers that no undo leads to what the file holds for certain: it holds conflict markers, of which the journey is
    /// the merge, or what the disk does not promise to keep.
    public mutating func forgetSaved() {
        savedDepth = nil
    }
}

extension Edit {
    /// Whether the edit changes a judgement of an experience that stays, so that nothing on the map moves.
    fileprivate var isJudgement: Bool {
        at.count == 5 && at[0] == RecordType.touchpoint.path(ID(at[1]))[0]
            && (at[4] == Experience.emotion.key || at[4] == Experience.expected.key)
    }
}
