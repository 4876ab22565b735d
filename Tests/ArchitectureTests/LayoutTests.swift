import Foundation
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
        arguments: ["try!", " as! ", "TODO", "FIXME", "fatalError(", "assertionFailure(", "unowned(unsafe)"]
    )
    func noTraps(text: String) throws {
        for file in try Repository.swiftFiles() {
            let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() where line.contains(text) {
                Issue.record("\(file):\(index + 1) has \(text)")
            }
        }
    }

    @Test("Nothing is unwrapped by force")
    func noForcedUnwrapping() throws {
        let forced = try Regex("[A-Za-z0-9_\\])]!($|[^=])")
        for file in try Repository.swiftFiles() {
            let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() where code(of: line).contains(forced) {
                Issue.record("\(file):\(index + 1) unwraps by force")
            }
        }
    }

    /// A line without comments and without what stands between quotation marks.
    private func code(of line: Substring) -> String {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        let outside = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }
        return outside.joined(separator: "\"\"").components(separatedBy: "//")[0]
    }
}
