import Testing

@Suite("The repository is laid out as agreed")
struct LayoutTests {
    @Test("The visible top level holds exactly what was agreed")
    func topLevel() throws {
        let agreed: Set = ["Package.swift", "Sources", "Tests", "Themes", "Docs", "README.md"]
        #expect(try Repository.visibleTopLevel() == agreed)
    }

    @Test(
        "Nothing in the program can stop it on purpose or by carelessness",
        arguments: ["try!", " as! ", "TODO", "FIXME", "fatalError("]
    )
    func noTraps(text: String) throws {
        for file in try Repository.swiftFiles() {
            let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() where line.contains(text) {
                Issue.record("\(file):\(index + 1) has \(text)")
            }
        }
    }
}
