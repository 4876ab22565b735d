import Testing

@Suite("Imports look down only")
struct ImportTests {
    @Test("Every import of every file stands in the table")
    func importsStandInTheTable() throws {
        let files = try Repository.swiftFiles()
        let allowed = try Layers.allowed()
        #expect(files.count > 100 && allowed.count >= 10, "too little was found to judge")
        for file in files {
            let target = Repository.target(of: file)
            guard let allowed = allowed[target] else {
                Issue.record("\(file): the target \(target) has no line in the import table")
                continue
            }
            for module in Layers.imports(in: try Repository.text(file)) where module != target {
                let isOpen = allowed.contains(module) || Layers.standardLibrary.contains(module)
                #expect(isOpen, "\(file) imports \(module), which \(target) may not know")
            }
        }
    }

    @Test("Every target of the table exists, and every folder of the program stands in it")
    func theTableIsComplete() throws {
        let targets = Set(try Repository.folders(under: "Sources") + ["Themes"])
        #expect(Set(try Layers.allowed().keys) == targets)
    }

    @Test("The reader of the table sees rows, and what `all` opens")
    func theTableIsRead() {
        let text = """
            | Target (folder) | Knows | May import |
            |---|---|---|
            | `A` (C) | things, `B` | libc |
            | `B` | more | `A`, `Glibc` |
            | `C` | all | all of these, `D` |

            | `E` | no row | `A` |
            """
        #expect(Layers.table(in: text) == ["A": [], "B": ["A", "Glibc"], "C": ["A", "B", "D"]])
    }

    @Test("No file of the program imports full Foundation")
    func nothingImportsFoundation() throws {
        for file in try Repository.swiftFiles() {
            let modules = Layers.imports(in: try Repository.text(file))
            #expect(!modules.contains("Foundation"), "\(file) imports Foundation")
        }
    }

    @Test("Only the curses target includes curses")
    func onlyCTerminalIncludesCurses() throws {
        for suffix in [".c", ".h"] {
            for file in try Repository.files(under: "Sources", suffix: suffix) where !file.contains("/CTerminal/") {
                for line in try Repository.text(file).split(separator: "\n") where line.contains("#include") {
                    let header = line.split(whereSeparator: { "<>\"".contains($0) }).dropFirst().first ?? ""
                    #expect(!Layers.curses.contains(String(header)), "\(file): \(line)")
                }
            }
        }
    }

    @Test(
        "The reader of imports sees every spelling",
        arguments: [
            ("import Glibc", ["Glibc"]),
            ("@preconcurrency import Glibc", ["Glibc"]),
            ("@_exported public import JourneyModel // why", ["JourneyModel"]),
            ("internal import struct Foundation.Data", ["Foundation"]),
            ("    import Foundation;", ["Foundation"]),
            ("// import Foundation", []),
            ("let important = 1", []),
            ("#if canImport(Glibc)\nimport Glibc\r\n#endif", ["Glibc"]),
        ]
    )
    func importsAreRead(text: String, modules: [String]) {
        #expect(Layers.imports(in: text) == modules)
    }
}
