import JourneyModel

extension EditorState {
    /// The tags of what is selected: where they stand, and what they are called in messages.
    private func tagged() throws -> (subject: String, paths: [[Text]]) {
        if anchor == nil, place == .journey { return ("The journey", [[JourneyFields.tags.key]]) }
        let touchpoints = try selectedTouchpoints("Tags are for cards and the journey")
        return (subject(of: touchpoints), touchpoints.map { RecordType.touchpoint.path($0) + [Touchpoint.tags.key] })
    }

    private func tags(at path: [Text]) -> Set<Text> { Self.tags(journey.value(at: path)) }

    private static func tags(_ value: Value?) -> Set<Text> {
        guard case .list(let tags)? = value else { return [] }
        return Set(tags)
    }

    /// Opens a prompt for the tags; of several cards those that all have stand in it, and the others keep theirs.
    mutating func askForTags() throws {
        let (subject, paths) = try tagged()
        let common = paths.dropFirst().reduce(tags(at: paths[0])) { $0.intersection(tags(at: $1)) }
        let spec = Touchpoint.tags.spec
        let text = text(.list(common.sorted()), spec)
        // Behind the last tag stands what parts it from the next one: who begins to type adds a tag.
        let start = text.text.isEmpty ? .empty : Text(text.text.bytes + (text.isByLines ? "\n" : ", ").utf8)
        layers.append(
            PromptLayer(
                "Tags · \(subject)", .beside(place), text: start, kind: text.kind,
                completion: completion(for: spec, byLines: text.isByLines)
            ) { state, answer in
                let isUnchanged = answer.text == start.trimmed || text.isUnchanged(answer.text)
                guard !isUnchanged else { return state.say("\(subject): the tags are as they were") }
                let wanted = Self.tags(try text.value(typed: answer.text, in: state.journey))
                let change = TagChange(adding: wanted.subtracting(common), removing: common.subtracting(wanted))
                try state.change(change, subject, paths)
                state.lastCommand = change.command
            })
    }

    /// Adds and takes away tags of all selected records, as `+cost` and `-excel` say; the others stay.
    mutating func changeTags(_ argument: String) throws {
        let (subject, paths) = try tagged()
        try change(try TagChange(argument: argument), subject, paths)
    }

    /// Gives all selected records exactly these tags.
    mutating func setTags(_ text: String) throws {
        let (subject, paths) = try tagged()
        let wanted = Set(Text(text).elements)
        let old = paths.reduce(into: Set<Text>()) { $0.formUnion(tags(at: $1)) }
        try change(TagChange(adding: wanted, removing: old.subtracting(wanted)), subject, paths)
    }

    private mutating func change(_ change: TagChange, _ subject: String, _ paths: [[Text]]) throws {
        try self.change("\(subject): \(change.label)") { [self] draft in
            for path in paths { try draft.set(path, to: .list(change.applied(to: tags(at: path)).sorted())) }
        }
    }
}

/// Tags that are added to records and taken away from them, whatever others they have.
struct TagChange: Equatable, Sendable {
    /// The tags to add.
    let adding: Set<Text>
    /// The tags to take away.
    let removing: Set<Text>

    /// A change that adds and takes away.
    init(adding: Set<Text>, removing: Set<Text>) {
        self.adding = adding
        self.removing = removing
    }

    /// The change that the argument of `change-tags` describes: `+cost, -excel`, with commas between or a line each.
    init(argument: String) throws(Refusal) {
        let text = Text(argument)
        let elements = argument.contains("\n") ? text.lines.map(\.trimmed) : text.elements
        let signed = elements.filter { !$0.isEmpty }.map { (sign: $0.bytes.first, tag: Text($0.bytes.dropFirst())) }
        guard !signed.isEmpty, signed.allSatisfy({ [0x2B, 0x2D].contains($0.sign) && !$0.tag.isEmpty }) else {
            throw Refusal("Which tags? :change-tags +cost, -excel adds and takes away")
        }
        adding = Set(signed.filter { $0.sign == 0x2B }.map(\.tag))
        removing = Set(signed.filter { $0.sign == 0x2D }.map(\.tag))
    }

    /// The tags of a record after the change.
    func applied(to tags: Set<Text>) -> Set<Text> { tags.subtracting(removing).union(adding) }

    /// What the change does, for messages.
    var label: String { (adding.sorted().map { "+\($0)" } + removing.sorted().map { "−\($0)" }).joined(separator: " ") }

    /// The command that makes the change again elsewhere.
    var command: Invocation {
        let lines = adding.sorted().map { "+\($0)\n" } + removing.sorted().map { "-\($0)\n" }
        return Invocation(line: "change-tags " + lines.joined())
    }
}
