import JourneyModel

extension EditorState {
    /// The tags of what is selected: where they stand, and what they are called in messages.
    private func tagged() throws -> (subject: String, paths: [[Text]]) {
        if anchor == nil, place == .journey { return ("The journey", [[JourneyFields.tags.key]]) }
        let touchpoints = try selectedTouchpoints("Tags are for cards and the journey")
        return (subject(of: touchpoints), touchpoints.map { RecordType.touchpoint.path($0) + [Touchpoint.tags.key] })
    }

    private func tags(at path: [Text]) -> Set<Text> {
        guard case .list(let tags)? = journey.value(at: path) else { return [] }
        return Set(tags)
    }

    /// Opens a prompt for the tags; of several cards those that all have stand in it, and the others keep theirs.
    mutating func askForTags() throws {
        let (subject, paths) = try tagged()
        let common = paths.dropFirst().reduce(tags(at: paths[0])) { $0.intersection(tags(at: $1)) }
        let text = Text(common.sorted().map(\.string).joined(separator: ", "))
        layers.append(
            PromptLayer(
                "Tags · \(subject)", .beside(place), text: text, completion: Completion(tagsInUse, part: .element)
            ) { state, answer in
                let wanted = Set(answer.text.elements)
                try state.changeTags(
                    subject, paths, adding: wanted.subtracting(common), removing: common.subtracting(wanted))
                state.lastCommand = Invocation(line: "set-tags \(answer.text)")
            })
    }

    /// Gives all selected records exactly these tags.
    mutating func setTags(_ text: String) throws {
        let (subject, paths) = try tagged()
        let wanted = Set(Text(text).elements)
        let old = paths.reduce(into: Set<Text>()) { $0.formUnion(tags(at: $1)) }
        try changeTags(subject, paths, adding: wanted, removing: old.subtracting(wanted))
    }

    private mutating func changeTags(
        _ subject: String, _ paths: [[Text]], adding: Set<Text>, removing: Set<Text>
    ) throws {
        let signed = adding.sorted().map { "+\($0)" } + removing.sorted().map { "−\($0)" }
        try change("\(subject): \(signed.joined(separator: " "))") { [self] draft in
            for path in paths {
                let tags = tags(at: path).subtracting(removing).union(adding)
                try draft.set(path, to: .list(tags.sorted()))
            }
        }
    }
}
