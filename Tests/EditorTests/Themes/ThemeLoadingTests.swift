import Terminal
import Testing
import Themes

@testable import Editor

@Suite struct ThemeLoadingTests {
    /// Loads the first of some themes of a user, given as name and TOML text.
    private func load(_ themes: [(String, String)], for depth: ColorDepth = .full) throws -> Theme {
        try Theme.load(themes[0].0, for: depth) { name in
            themes.first { $0.0 == name }.map { Array($0.1.utf8) }
        }
    }

    private func failure(of text: String) -> ThemeError? {
        do {
            _ = try Theme.load("mine", for: .full) { $0 == "mine" ? Array(text.utf8) : nil }
            return nil
        } catch {
            return error
        }
    }

    @Test func whatAScopeDoesNotSayComesFromItsParent() throws {
        let theme = try load([
            (
                "mine",
                """
                [palette]
                ink = "#ff0000"
                [scopes]
                "text" = { bg = "#000087" }
                "card" = { fg = "ink", attributes = ["bold"] }
                "card.title" = { attributes = ["italic"] }
                "card.channel" = "#ffffff"
                "card.bar" = { fg = "default", bg = "default", attributes = [] }
                """
            )
        ])
        let ground = Color.indexed(18)
        #expect(theme[.card] == Style(foreground: .indexed(196), background: ground, attributes: .bold))
        #expect(theme[.cardTitle] == Style(foreground: .indexed(196), background: ground, attributes: .italic))
        #expect(theme[.cardChannel] == Style(foreground: .indexed(231), background: ground, attributes: .bold))
        #expect(theme[.cardBar] == .plain)
        #expect(theme[.stage] == Style(background: ground))
        #expect(theme.style(.cardBar, on: .card) == theme[.card])
    }

    @Test func aPaletteChangesWhatIsInherited() throws {
        let dark = try Theme.load("dark", for: .full)
        let mine = try load([("mine", "inherits = \"dark\"\n[palette]\nrose = \"#ff00ff\"")])
        #expect(mine[.pain].foreground == .indexed(201))
        #expect(mine[.moment] == dark[.moment])
        #expect(mine.about.isEmpty)
    }

    @Test func anOwnThemeMayTakeTheNameThatItInherits() throws {
        let theme = try load([("dark", "inherits = \"dark\"\n[scopes]\n\"pain\" = \"gold\"")])
        #expect(theme[.pain].foreground == .indexed(221))
        #expect(theme[.stage] == (try Theme.load("dark", for: .full))[.stage])
        let light = try Theme.load("light", for: .full) { $0 == "dark" ? Array("nonsense".utf8) : nil }
        #expect(light.name == "light")
    }

    @Test func ownThemesInheritEachOther() throws {
        let theme = try load([
            ("one", "inherits = \"two\"\n[scopes]\n\"pain\" = \"x\""),
            ("two", "inherits = \"mono\"\n[palette]\nx = \"#0000ff\""),
        ])
        #expect(theme[.pain].foreground == .indexed(21))
        #expect(theme[.stage].attributes == .bold)
    }

    @Test func aColourlessThemeStaysOnATerminalWithoutColours() throws {
        let theme = try load(
            [("mine", "inherits = \"mono\"\n[scopes]\n\"pain\" = { attributes = [\"underline\"] }")], for: .mono
        )
        #expect(theme[.pain].attributes == .underline)
    }

    @Test func endlessInheritanceIsRefused() {
        let themes = ["a": "inherits = \"b\"", "b": "inherits = \"a\""]
        let error = #expect(throws: ThemeError.self) {
            try Theme.load("a", for: .full) { themes[$0].map { Array($0.utf8) } }
        }
        #expect(error?.reason == .endlessInheritance(["a", "b", "a"]))
        #expect(error?.theme == "b")
    }

    @Test func anUnknownThemeNamesTheNearest() {
        let error = #expect(throws: ThemeError.self) { try Theme.load("drak", for: .full) }
        #expect(error?.reason == .unknownTheme("drak", nearest: "dark"))
        #expect(failure(of: "\ninherits = \"lihgt\"")?.reason == .unknownTheme("lihgt", nearest: "light"))
        #expect(failure(of: "\ninherits = \"lihgt\"")?.line == 2)
    }

    @Test(
        arguments: [
            ("about = ", .syntax(""), 1, 9),
            ("inherit = \"dark\"", .unknownKey("inherit", nearest: "inherits"), 1, 1),
            ("inherits = 3", .wrongKind(key: "inherits", expected: "text in quotes"), 1, 1),
            ("[palette]\nx = \"red\"", .wrongKind(key: "x", expected: "a colour as \"#rrggbb\""), 2, 1),
            ("palette = 1", .wrongKind(key: "palette", expected: "a table of colours"), 1, 1),
            ("scopes = []", .wrongKind(key: "scopes", expected: "a table of scopes"), 1, 1),
            ("[scopes]\n \"card.tilte\" = \"#ffffff\"", .unknownScope("card.tilte", nearest: "card.title"), 2, 3),
            (
                "[scopes]\npain = 1",
                .wrongKind(key: "pain", expected: "a colour, or a table of fg, bg and attributes"), 2, 1
            ),
            ("[scopes]\npain = \"rsoe\"\n[palette]\nrose = \"#ff0000\"", .unknownColor("rsoe", nearest: "rose"), 2, 9),
            ("[scopes]\npain = { fg = \"#ff000\" }", .unknownColor("#ff000", nearest: "default"), 2, 16),
            ("[scopes]\npain = { gf = \"#ff0000\" }", .unknownKey("gf", nearest: "fg"), 2, 10),
            ("[scopes]\npain = { fg = 1 }", .wrongKind(key: "fg", expected: "text in quotes"), 2, 10),
            (
                "[scopes]\npain = { attributes = \"bold\" }",
                .wrongKind(key: "attributes", expected: "a list of names"), 2, 10
            ),
            ("[scopes]\npain = { attributes = [\"blod\"] }", .unknownAttribute("blod", nearest: "bold"), 2, 25),
            ("[scopes]\npain = { attributes = [1] }", .wrongKind(key: "attributes", expected: "text in quotes"), 2, 10),
        ] as [(String, ThemeError.Reason, Int, Int)])
    func mistakesAreNamedWithTheirPlace(text: String, reason: ThemeError.Reason, line: Int, column: Int) throws {
        let error = try #require(failure(of: text))
        if case .syntax = reason {
            guard case .syntax(let message) = error.reason, !message.isEmpty else { return #expect(Bool(false)) }
        } else {
            #expect(error.reason == reason)
        }
        #expect(error.theme == "mine")
        #expect(error.line == line)
        #expect(error.column == column)
        #expect(error.description.hasPrefix("theme mine, line \(line), column \(column): "))
    }

    @Test func bytesThatAreNoTextAreRefused() {
        let error = #expect(throws: ThemeError.self) { try Theme.load("mine", for: .full) { _ in [0xFF] } }
        #expect(error?.reason == .notUTF8)
    }

    @Test func aNullCharacterIsRefused() {
        for text in ["#\0", "\"a\\u0000b\" = 1", "[scopes]\n\"pain\\u0000\" = \"#ffffff\"", "about = \"\0\""] {
            guard case .syntax? = failure(of: text)?.reason else {
                Issue.record("\(text) is taken")
                continue
            }
        }
    }

    @Test func noFileCrashesTheReader() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = Seeded(seed)
        for _ in 0..<300 {
            var bytes = BundledTheme.dark.bytes
            let start = random.below(bytes.count)
            bytes.removeSubrange(..<start)
            for _ in 0..<random.below(6) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            do {
                _ = try Theme.load("mine", for: .eight) { $0 == "mine" ? bytes : nil }
            } catch {
                #expect(!error.description.isEmpty, "seed \(seed)")
            }
        }
    }
}
