import JourneyModel

extension CommandList {
    static let arrangingKeys: [(String, String)] = []

    static let arranging: [CommandSpec] = []
}
