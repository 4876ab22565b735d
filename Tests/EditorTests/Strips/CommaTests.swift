import JourneyModel
import Testing

@testable import Editor

/// Commas in tags and names: prompts part lists at commas, but never what already stands in the journey.
@Suite struct CommaTests {
    private static let long = String(repeating: "Procurement and legal ", count: 4) + "EMEA"

    private func driver() throws -> EditorDriver {
        let json = """
            {
              "format": "waymark/1", "title": "Commas",
              "lanes": {
                "emea": {"pos": "a0", "name": "Sales, EMEA"}, "it": {"pos": "a1", "name": "IT"},
                "long": {"pos": "a2", "name": "\(Self.long)"}
              },
              "stages": {"s": {"pos": "a0", "name": "Stage"}},
              "touchpoints": {
                "a": {
                  "pos": "a0", "stage": "s", "title": "A", "tags": ["plain", "x, y"], "experiences": {"it": {}},
                  "moment": {"lanes": ["emea"]}
                },
                "b": {
                  "pos": "a1", "stage": "s", "title": "B", "tags": ["other"], "experiences": {"it": {}},
                  "moment": {"lanes": ["long"]}
                }
              }
            }
            """
        var driver = try EditorDriver(JourneyReader.read(Array(json.utf8)).journey, width: 100, height: 30)
        driver.select(.card("a", lane: "it"))
        return driver
    }

    private func tags(_ id: ID, _ driver: EditorDriver) -> [String] {
        driver.journey[.touchpoint, id]?[Touchpoint.tags].map(\.string) ?? []
    }

    @Test("Enter on tags with commas changes nothing")
    func unchangedTags() throws {
        var driver = try driver()
        driver.press("# Enter")
        #expect(tags("a", driver) == ["plain", "x, y"])
        #expect(driver.state.history.done.isEmpty)
        #expect(driver.message.contains("as they were"))
    }

    @Test("A tag added beside one with a comma leaves that whole")
    func addedTag() throws {
        var driver = try driver()
        driver.press("# End A-Enter")
        driver.type("new")
        driver.press("Enter")
        #expect(tags("a", driver) == ["new", "plain", "x, y"])
    }

    @Test("Lanes with commas in their names stay what they are, alone and among others")
    func lanes() throws {
        var driver = try driver()
        driver.press("* l Enter Esc")
        #expect(driver.value("touchpoints/a/moment/lanes") == "emea")
        #expect(driver.state.history.done.isEmpty)
        driver.press("* l End")
        driver.type(", IT")
        driver.press("Enter Esc")
        #expect(driver.value("touchpoints/a/moment/lanes") == "emea,it")
        driver.press("* l C-u")
        driver.type("IT, Sales, EMEA")
        driver.press("Enter Esc")
        #expect(driver.value("touchpoints/a/moment/lanes") == "emea,it")
    }

    @Test("A name of more than sixty characters is found again")
    func longName() throws {
        var driver = try driver()
        driver.select(.card("b", lane: "it"))
        driver.press("* l End")
        driver.type(", IT")
        driver.press("Enter Esc")
        #expect(driver.value("touchpoints/b/moment/lanes") == "it,long")
    }

    @Test("Repeating the tag prompt adds and takes away what it did, and leaves other tags")
    func repeatTags() throws {
        var driver = try driver()
        driver.press("# End A-Enter")
        driver.type("a, b")
        driver.press("Enter j .")
        #expect(tags("a", driver) == ["a, b", "plain", "x, y"])
        #expect(tags("b", driver) == ["a, b", "other"])
    }

    @Test("change-tags wants signs")
    func changeTags() throws {
        var driver = try driver()
        driver.type(":change-tags +new, -plain")
        driver.press("Enter")
        #expect(tags("a", driver) == ["new", "x, y"])
        driver.type(":change-tags new")
        driver.press("Enter")
        #expect(driver.message.hasPrefix("Which tags?"))
    }

    @Test("Enter on the prompt for several cards that differ clears none of them")
    func differing() throws {
        var driver = try driver()
        driver.press("A")
        driver.type("Raj")
        driver.press("Enter v j A Enter")
        #expect(driver.value("touchpoints/a/owner") == "Raj")
    }
}
