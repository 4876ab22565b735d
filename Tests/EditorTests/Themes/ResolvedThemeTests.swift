import Foundation
import Testing
import Themes

@testable import Editor

@Suite("The bundled themes that stand ready are those of the files")
struct ResolvedThemeTests {
    private static let page = URL(filePath: #filePath)
        .appending(path: "../../../../Sources/Editor/Themes/ResolvedTheme+Bundled.swift").standardized
    private static let ready: [BundledTheme] = [.dark, .light]

    /// With WAYMARK_WRITE_DOCS set the file is written instead of compared.
    @Test func theFileIsThatOfTheThemes() throws {
        let text = try Self.file()
        if ProcessInfo.processInfo.environment["WAYMARK_WRITE_DOCS"] != nil {
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
        }
        let written = try? String(contentsOf: Self.page, encoding: .utf8)
        #expect(
            written == text,
            "\(Self.page.lastPathComponent) is stale: WAYMARK_WRITE_DOCS=1 swift test --filter ResolvedThemeTests writes it"
        )
    }

    @Test(arguments: ready)
    func whatIsLoadedIsWhatTheFilesSay(_ theme: BundledTheme) throws {
        let resolved = try Theme.resolve(theme.rawValue) { _ in nil }
        let loaded = try Theme.load(theme.rawValue, for: .full)
        #expect(ResolvedTheme(loaded) == ResolvedTheme(resolved))
        #expect(Scope.allCases.allSatisfy { loaded[$0] == resolved[$0] })
        #expect(loaded.name == resolved.name)
    }

    @Test func aThemeOfTheUserStandsBeforeOneThatIsReady() throws {
        let own = Array("inherits = \"dark\"\nabout = \"mine\"\n[scopes]\ntitle = \"#ff0000\"\n".utf8)
        let theme = try Theme.load("dark", for: .full) { $0 == "dark" ? own : nil }
        #expect(theme.about == "mine")
        #expect(theme[.title].foreground.index == 196)
    }

    private static func file() throws -> String {
        let themes = try ready.map { try text(of: $0) }
        return """
            // Written by a test from the files in Themes: WAYMARK_WRITE_DOCS=1 swift test --filter ResolvedThemeTests

            extension ResolvedTheme {
            \(themes.joined(separator: "\n\n"))
            }

            """
    }

    private static func text(of theme: BundledTheme) throws -> String {
        let numbers = ResolvedTheme(try Theme.resolve(theme.rawValue) { _ in nil })
        let styles = numbers.styles.map { "0x" + String($0, radix: 16) }
        let rows = stride(from: 0, to: styles.count, by: 10).map { start in
            "            " + styles[start..<min(start + 10, styles.count)].joined(separator: ", ") + ","
        }
        return """
                /// `Themes/\(theme.rawValue).toml`.
                static let \(theme.rawValue) = ResolvedTheme(
                    about: "\(numbers.about)",
                    background: 0x\(String(numbers.background, radix: 16)), \
            foreground: 0x\(String(numbers.foreground, radix: 16)),
                    styles: [
            \(rows.joined(separator: "\n"))
                    ])
            """
    }
}
