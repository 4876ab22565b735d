import Terminal
import Testing

@testable import Editor

@Suite struct KeyFileTests {
    private func match(_ map: KeyMap, _ sequence: String) -> KeyMap.Match {
        map.match(sequence.split(separator: " ").compactMap { KeyEvent(name: String($0)) })
    }

    private func failure(of toml: String) -> KeyFileError? {
        do {
            _ = try KeyFile.parse(toml)
            return nil
        } catch {
            return error
        }
    }

    @Test func anEmptyFileIsTheStandardMap() throws {
        #expect(try KeyFile.parse("").bindings == KeyMap.standard.bindings)
    }

    @Test func keysAreAddedChangedAndTakenAway() throws {
        let map = try KeyFile.parse(
            """
            [keys]
            "C-d" = "page-down"
            "z 9" = "zoom fit"
            "u" = "redo"
            "q" = ""
            """)
        #expect(match(map, "C-d") == .command(Invocation(line: "page-down")))
        #expect(match(map, "z 9") == .command(Invocation(line: "zoom fit")))
        #expect(match(map, "u") == .command(Invocation(line: "redo")))
        #expect(match(map, "q") == .none)
        #expect(match(map, "z 1") == .command(Invocation(line: "zoom overview")))
    }

    @Test func aKeyTakesThePlaceOfSequencesThatItBegins() throws {
        let map = try KeyFile.parse("[keys]\n\"z\" = \"undo\"\n\"j j\" = \"redo\"")
        #expect(match(map, "z") == .command(Invocation(line: "undo")))
        #expect(match(map, "z 1") == .none)
        #expect(match(map, "j") == .prefix)
    }

    @Test func argumentsAreTakenAsOnTheCommandLine() throws {
        let map = try KeyFile.parse(
            "[keys]\n\"F5\" = \"judge-card 2\"\n\"F6\" = \"zoom over\"\n\"F7\" = \"sweep\"\n\"F8\" = \"live\"")
        #expect(match(map, "F5") == .command(Invocation(line: "judge-card +2")))
        #expect(match(map, "F6") == .command(Invocation(line: "zoom overview")))
        #expect(match(map, "F7") == .command(Invocation(line: "sweep")))
    }

    @Test func whatAKeyHidesIsKnown() throws {
        let map = try KeyFile.parse("[keys]\n\"z\" = \"undo\"\n\"j j\" = \"redo\"\n\"u\" = \"redo\"")
        let count = KeyMap.standard.continuations(of: [KeyEvent("z")]).count
        #expect(map.hidings.map(\.description) == ["“z” hides \(count) others, such as “z 1”", "“j j” hides “j”"])
        for preset in KeyMap.presets { #expect(preset.map.hidings.isEmpty, "\(preset.name)") }
    }

    @Test func thePresetChangesUndoAndRedo() throws {
        let map = try KeyFile.parse("preset = \"desktop\"")
        #expect(match(map, "C-z") == .command(Invocation(line: "undo")))
        #expect(match(map, "C-y") == .command(Invocation(line: "redo")))
    }

    @Test(arguments: [
        ("[keys]\n\"x\" = \"flyy\"", 2, "“flyy”, which is no command"),
        ("\n[keys]\n\"Hyper-x\" = \"undo\"", 3, "is no key"),
        ("preset = \"desktp\"", 1, "the nearest is “desktop”"), ("presets = \"desktop\"", 1, "nearest is “preset”"),
        ("[keys]\n\"x\" = 5", 2, "takes a command in quotes"), ("keys = 1", 1, "takes a table"),
        ("[keys]\n\"z z z\" = \"undo\"\n\"z z\" = \"redo\"", 2, "cannot be typed beside another"),
        (
            "[keys]\n\"z 0\" = \"zoom nope\"", 2,
            "“nope” is nothing that zoom takes; it takes overview, compact, cards, fit"
        ),
        ("[keys]\n\"F5\" = \"go-next pian\"", 2, "the nearest is “pain”"),
        ("[keys]\n\"F5\" = \"zoom\"", 2, "needs one of"),
        ("[keys]\n\"F5\" = \"undo twice\"", 2, "takes nothing behind it"),
        ("[keys]\n\"F5\" = \"live maybe\"", 2, "it takes on, off"),
        ("[keys\n", 1, "not TOML"), ("[keys]\n\"a\" = \"undo\"\n\"a\" = \"redo\"", 3, "not TOML"),
    ])
    func mistakesHaveAPlaceAndAReason(toml: String, line: Int, said: String) throws {
        let error = try #require(failure(of: toml))
        #expect(error.line == line)
        #expect(error.description.contains(said), "\(error)")
    }

    @Test func aByteOrderMarkIsPassedOver() throws {
        #expect(match(try KeyFile.parse("\u{FEFF}[keys]\n\"x\" = \"undo\""), "x") == .command(Invocation(line: "undo")))
    }

    @Test(arguments: [
        "[keys]\n\"LONG\" = \"undo\"", "LONG = \"undo\"", "[keys]\n\"x\" = \"LONG\"", "preset = \"LONG\"", "[LONG]",
    ])
    func longNamesAreNotRepeated(toml: String) throws {
        let error = try #require(failure(of: toml.replacing("LONG", with: String(repeating: "a", count: 100_000))))
        #expect(error.description.utf8.count < 200 && error.line != nil, "\(error.description.prefix(300))")
    }

    @Test(arguments: ["\u{0}", "[keys]\n\"\\u0000\" = \"undo\"", "[keys]\n\"\" = \"undo\"", "[[keys]]", "[keys.a]"])
    func hostileFilesAreRefused(toml: String) {
        #expect(failure(of: toml) != nil)
    }
}
