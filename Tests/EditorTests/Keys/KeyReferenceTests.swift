import Foundation
import Terminal
import Testing

@testable import Editor

@Suite struct KeyReferenceTests {
    /// The reference page in the repository.
    private static let page = URL(filePath: #filePath).appending(path: "../../../../Docs/keys.md").standardized

    /// With WAYMARK_WRITE_DOCS set the page is written instead of compared.
    @Test func thePageIsThatOfTheCommandTable() throws {
        let text = KeyReference.markdown
        if ProcessInfo.processInfo.environment["WAYMARK_WRITE_DOCS"] != nil {
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: Self.page, encoding: .utf8)
        #expect(
            written == text,
            "Docs/keys.md is stale: WAYMARK_WRITE_DOCS=1 swift test --filter KeyReferenceTests writes it")
    }

    @Test func everyCommandHasHelpAndANameOfItsOwn() {
        for spec in CommandList.all {
            #expect(spec.help.count >= 8 && spec.help.count <= 100, "\(spec.name)")
            #expect(spec.help.first?.isUppercase == true && spec.help.last != ".", "\(spec.name)")
            #expect(spec.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(spec.name)")
        }
        #expect(Set(CommandList.all.map(\.name)).count == CommandList.all.count)
    }

    /// Commands that are rare enough to be reached by name only, from the palette and the command line.
    private static let withoutKey: Set<String> = [
        "change-tags", "compare", "insert-profile", "live", "mark-seen", "open", "open-without-saving", "portfolio",
        "quit-without-saving",
        "save-and-quit",
        "set-field",
        "set-theme",
        "since", "snapshot", "swap-ends",
    ]

    @Test func everyOtherCommandHasAKey() {
        for spec in CommandList.all {
            #expect(KeyMap.standard.keys(for: spec.name).isEmpty == Self.withoutKey.contains(spec.name), "\(spec.name)")
        }
    }

    @Test func noKeyIsHiddenByAnother() {
        for map in [KeyMap.standard, KeyMap.desktop] {
            for binding in map.bindings { #expect(map.match(binding.keys) == .command(binding.invocation)) }
        }
        let table = CommandList.movingKeys.map(\.0) + CommandList.reachingKeys.map(\.0)
        #expect(Set(table).count == table.count, "a key stands twice in the tables")
    }

    @Test func theArgumentsThatKeysGiveAreTaken() throws {
        for binding in KeyMap.standard.bindings + KeyMap.desktop.bindings {
            let spec = try #require(CommandList.named(binding.invocation.name))
            guard case .word(let words) = spec.argument, !binding.invocation.argument.isEmpty else { continue }
            #expect(words.contains(binding.invocation.argument), "\(binding.keys.name)")
        }
    }

    @Test func everyShortNameStandsForACommand() {
        for alias in CommandAlias.all { #expect(CommandList.named(alias.command) != nil, "\(alias.name)") }
    }
}
