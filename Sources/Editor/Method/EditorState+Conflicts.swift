import JourneyModel

/// What stands after a merge conflict is settled, by the key that says so.
enum ConflictSide: String {
    case ours = "o"
    case theirs = "t"
    case both = "b"
}

extension EditorState {
    /// Settles the conflict that a comment keeps: what stands is chosen, and the comment is resolved; what was done.
    mutating func settle(_ comment: ID, taking side: ConflictSide) throws -> String {
        guard let conflict = KeptConflict(comment, in: journey) else { throw Refusal("The conflict is settled") }
        let label: String
        switch side {
        case .ours: label = "Ours stands"
        case .theirs: label = "Theirs was taken"
        case .both:
            guard conflict.both != nil else {
                throw Refusal("Only texts and lists can stand together; o keeps ours, t takes theirs")
            }
            label = "Both were kept"
        }
        let resolution = Record(.resolution)
            .with(Resolution.by, author).with(Resolution.at, Timestamp.text(secondsSince1970: now))
        try change(label) { draft in
            switch side {
            case .ours: break
            case .theirs: try Self.put(conflict.theirs, at: conflict.path, &draft)
            case .both: try draft.set(conflict.path, to: conflict.both)
            }
            try draft.set(.comment, comment, Comment.resolved, to: resolution)
        }
        return label
    }

    /// Sets a place; a record that goes takes along what hangs on it.
    private static func put(_ value: Value?, at path: [Text], _ draft: inout Draft) throws {
        if value == nil, path.count == 2, let type = RecordType(collectionKey: path[0]) {
            try draft.remove([(type, ID(path[1]))])
        } else {
            try draft.set(path, to: value)
        }
    }

    /// Opens the list of merge conflicts, where there are any.
    public mutating func openConflicts() {
        guard !journey.keptConflicts.isEmpty else { return }
        try? open(.conflicts)
    }
}
