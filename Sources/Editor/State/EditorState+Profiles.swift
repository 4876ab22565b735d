import JourneyModel

extension EditorState {
    /// The functions of which it is known what is typical.
    static let profiled = [
        "finance", "it", "operations", "executive", "procurement", "legal", "security", "end-user",
    ]

    /// Asks for the profile of a function, of the lane itself where none is named.
    mutating func insertProfile(_ function: String) throws {
        try requireWritable()
        let lane = (layers.last as? MethodLayer)?.subject.flatMap { $0.type == .lane ? $0.id : nil } ?? place.lane
        guard let lane, lane != Place.inbox, let record = journey[.lane, lane] else {
            throw Refusal("Select a lane first; a l adds one")
        }
        let wanted = function.isEmpty ? functionOf(record) : function
        guard Self.profiled.contains(wanted) else {
            throw Refusal("Of which function? There are profiles of \(Self.profiled.joined(separator: ", "))")
        }
        effects.append(.profile(wanted, lane: lane))
    }

    /// The function of a lane, told by its name where it is not set; empty where neither tells.
    private func functionOf(_ lane: Record) -> String {
        (lane[Lane.function] ?? lane[Lane.name].flatMap(LaneFunction.named))?.string ?? ""
    }

    /// Fills those fields of a lane that are empty with what a profile has, as one change.
    public mutating func fill(_ lane: ID, with profile: Record) {
        guard let record = journey[.lane, lane] else { return }
        let names: Set<Text> = [Lane.name.key, Lane.short.key, Lane.pos.key]
        let fields = profile.fields.filter { !names.contains($0.spec.key) && record.value($0.spec.key) == nil }
        guard !fields.isEmpty else { return say("\(laneName(lane)) has all that the profile would fill") }
        let labels = fields.map { $0.spec.label.lowercased() }.joined(separator: ", ")
        do {
            try change("\(laneName(lane)): filled in \(labels)") { draft in
                for field in fields { try draft.set(RecordType.lane.path(lane) + [field.spec.key], to: field.value) }
            }
        } catch {
            message = Message(.refusal, "\(error)")
        }
    }
}
