extension KeyMap {
    /// The keys that the editor comes with.
    public static let standard = KeyMap(table: standardTable)

    private init(table: [(String, String)]) {
        for (sequence, line) in table {
            do {
                try bind(sequence, to: line)
            } catch {
                preconditionFailure("the standard key map: \(error)")
            }
        }
    }

    /// Keys and what they run, in the order of the reference page; each group stands beside its commands.
    private static let standardTable: [(String, String)] = [
        CommandList.movingKeys, CommandList.judgingKeys, CommandList.writingKeys, CommandList.capturingKeys,
        CommandList.arrangingKeys, CommandList.findingKeys, CommandList.showingKeys, CommandList.viewingKeys,
        CommandList.reachingKeys,
        CommandList.journeyKeys,
        CommandList.programKeys, CommandList.annotatingKeys,
    ].flatMap { $0 }
}
