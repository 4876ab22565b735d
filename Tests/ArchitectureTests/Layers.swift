/// Which modules each target may import. SwiftPM builds imports that a target does not declare, so nothing else
/// would notice a layer that looks up.
enum Layers {
    /// Modules of the standard library, open to every target.
    static let standardLibrary: Set<String> = ["Swift", "Synchronization"]

    /// The targets that hold Swift code, bottom up, and what each may import besides the standard library.
    static let allowed: [String: Set<String>] = [
        "JourneyModel": ["HashTreeCollections"],
        "JourneyInsight": ["JourneyModel"],
        "JourneyStore": ["JourneyModel", "CSystem", "Glibc"],
        "JourneyFormats": ["JourneyModel", "JourneyInsight"],
        "JourneyTemplates": ["JourneyModel"],
        "Terminal": [],
        "CursesScreen": ["Terminal", "CTerminal", "CSystem"],
        "Themes": [],
        "Editor": ["JourneyModel", "JourneyInsight", "JourneyFormats", "Terminal", "Themes"],
        "waymark": [
            "JourneyModel", "JourneyInsight", "JourneyStore", "JourneyFormats", "JourneyTemplates",
            "Terminal", "CursesScreen", "CSystem", "Themes", "Editor", "ArgumentParser", "Glibc",
        ],
    ]

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
