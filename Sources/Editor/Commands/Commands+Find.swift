import JourneyModel

extension CommandList {
    static let findingKeys: [(String, String)] = []

    static let finding: [CommandSpec] = []
}
