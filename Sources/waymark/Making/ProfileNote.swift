import JourneyModel

/// What a new journey already says about its stakeholders without anybody having said it.
struct ProfileNote {
    /// The fields that profiles fill.
    private static let fields: [FieldSpec] = [
        Lane.role.spec, Lane.authority.spec, Lane.influence.spec, Lane.interest.spec, Lane.priorities.spec,
        Lane.concerns.spec, Lane.criteria.spec, Lane.communication.spec,
    ]

    /// One line: which lanes, which fields, and where they are changed.
    let text: String

    /// The note on a journey; `nil` where no lane has any of the fields.
    init?(_ journey: Journey) {
        let filled = journey.map.lanes.compactMap { journey[.lane, $0] }.filter { lane in
            Self.fields.contains { lane.value($0.key) != nil }
        }
        guard !filled.isEmpty else { return nil }
        let names = filled.map { $0[Lane.name]?.string ?? "" }
        let fields = Self.fields.filter { field in filled.contains { $0.value(field.key) != nil } }
        text =
            "Filled in as is typical: \(Self.list(fields.map { $0.label.lowercased() })) of \(Self.list(names)). "
            + "I on a lane shows and changes them."
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
