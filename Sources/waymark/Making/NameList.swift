import JourneyModel

/// A list of names as it is typed behind an option: `A, B, C`.
enum NameList {
    /// The elements of `list`, each with a name; `option` is named in what is thrown.
    static func lanes(_ list: String, option: String) throws(CommandFailure) -> [LaneRequest] {
        var lanes: [LaneRequest] = []
        for element in try elements(of: list, option: option) {
            guard let lane = LaneRequest(element) else {
                throw CommandFailure(.usage, "\(option): “\(element)” has no name before the colon")
            }
            lanes.append(lane)
        }
        try refuseRepeats(lanes.map(\.name), option: option)
        return lanes
    }

    /// The names in `list`; `option` is named in what is thrown.
    static func names(_ list: String, option: String) throws(CommandFailure) -> [Text] {
        let names = try elements(of: list, option: option)
        try refuseRepeats(names, option: option)
        return names
    }

    private static func elements(of list: String, option: String) throws(CommandFailure) -> [Text] {
        let elements = try TypedText.value(list, of: option).elements
        guard !elements.isEmpty else { throw CommandFailure(.usage, "\(option): name at least one, as in A,B,C") }
        return elements
    }

    private static func refuseRepeats(_ names: [Text], option: String) throws(CommandFailure) {
        var seen: Set<Text> = []
        for name in names where !seen.insert(ReadableID.slug(of: name)).inserted {
            throw CommandFailure(.usage, "\(option): “\(name)” stands there twice; give each its own name")
        }
    }
}
