/// Which modules each target may import. SwiftPM builds imports that a target does not declare, so nothing else
/// would notice a layer that looks up.
enum Layers {
    /// Modules of the standard library, open to every target.
    static let standardLibrary: Set<String> = ["Swift", "Synchronization"]

    /// What each target may import besides the standard library, as the table of `Docs/architecture.md` has it.
    static func allowed() throws -> [String: Set<String>] {
        table(in: try Repository.text("Docs/architecture.md"))
    }

    /// The table of targets in a text: in each row the target comes first in backticks, what it may import last. A cell
    /// that begins with `all` opens the targets of the rows above.
    static func table(in text: String) -> [String: Set<String>] {
        var allowed: [String: Set<String>] = [:]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasPrefix("| Target ") }
            .dropFirst(2)
        for line in lines.prefix(while: { $0.hasPrefix("|") }) {
            let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
            guard cells.count == 3, let target = quoted(cells[0]).first else { return [:] }
            let above = cells[2].hasPrefix("all") ? Set(allowed.keys) : []
            allowed[target] = above.union(quoted(cells[2]))
        }
        return allowed
    }

    /// What stands in backticks.
    private static func quoted(_ cell: Substring) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// The headers that only the target `CTerminal` may include.
    static let curses: Set<String> = ["curses.h", "ncurses.h", "term.h", "ncursesw/curses.h", "ncursesw/term.h"]

    /// The modules that a Swift text imports, whatever attributes or access level stand before `import`, and
    /// whichever single declaration is asked for.
    static func imports(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            var words = line.split(whereSeparator: \.isWhitespace).prefix { !$0.hasPrefix("//") }[...]
            while let word = words.first, word.hasPrefix("@") || accessLevels.contains(word) {
                words.removeFirst()
            }
            guard words.first == "import" else { return nil }
            words.removeFirst()
            if let word = words.first, declarationKinds.contains(word) { words.removeFirst() }
            return words.first?.split(whereSeparator: { $0 == "." || $0 == ";" }).first.map(String.init)
        }
    }

    private static let accessLevels: Set<Substring> = ["public", "package", "internal", "private", "fileprivate"]
    private static let declarationKinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
}
