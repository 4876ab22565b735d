import JourneyModel
import Testing

@testable import Editor

@Suite struct TakeTests {
    private func driver(at place: Place = .card("model", lane: "finance")) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make(), width: 100, height: 40)
        driver.select(place)
        return driver
    }

    @Test func aLabelStandsOnEveryOtherCellAndTakesTheCardThere() throws {
        var driver = try driver()
        driver.press("t")
        let labels = "asdfghjkqw".filter { letter in driver.rows.contains { $0.contains("│\(letter)") } }
        #expect(labels == "asdghjk", "f, i, l and o begin lanes")
        driver.press("a")
        #expect(driver.state.place == .card("model", lane: "finance"))
        #expect(driver.value("touchpoints/model/stage") == "decide")
        #expect(driver.state.layers.isEmpty)
        #expect(driver.message.contains("to Finance @ Decision"))
    }

    @Test func theCellMayBeTyped() throws {
        var driver = try driver()
        driver.press("t @")
        driver.type("de")
        driver.press("C-a C-k")
        driver.type("op@de")
        driver.press("Enter")
        #expect(driver.value("touchpoints/model/experiences") == "{ops}")
        #expect(driver.value("touchpoints/model/stage") == "decide")
        #expect(driver.state.place == .card("model", lane: "ops"))
    }

    /// What is typed without a look at the labels goes where it says, or nowhere.
    @Test(arguments: [
        ("op@de", "{ops}"), ("Finance@dec", "{finance}"), ("LEGAL@dec", "{legal}"), ("it@cons", "{it}"), ("fin", nil),
        ("zin@dec", nil), ("xfin@dec", nil), ("3@dec", nil), ("@nowhere", nil), ("é@dec", nil),
    ])
    func aCellIsTypedAtOnce(cell: String, lanes: String?) throws {
        var driver = try driver()
        let before = driver.journey
        driver.press("t")
        driver.type(cell)
        driver.press("Enter")
        guard let lanes else {
            #expect(driver.journey == before)
            return
        }
        #expect(driver.value("touchpoints/model/experiences") == lanes)
        #expect(driver.value("touchpoints/model/stage") == (cell.hasSuffix("cons") ? "consider" : "decide"))
        #expect(driver.state.layers.isEmpty && driver.state.edit == nil)
    }

    @Test func lettersThatAreNoLabelDoNotBringTheOwnLaneIn() throws {
        var driver = try driver()
        driver.press("t")
        driver.type("zin@dec")
        #expect(driver.rows[38].contains("take to zin@dec"))
        driver.press("Enter")
        #expect(driver.rows[39].contains("no lane begins with “zin”") && driver.state.history.done.isEmpty)
        driver.press("Esc t @")
        #expect(driver.rows[38].contains("take to fin@"))
    }

    @Test func twoLettersAreALabelOrTheBeginningOfACell() throws {
        var driver = try EditorDriver(SmallJourney.make(), width: 200, height: 60)
        for number in 1...12 {
            driver.press("a s")
            driver.type("Later \(number)")
            driver.press("Enter")
        }
        driver.select(.card("model", lane: "finance"))
        let before = driver.journey
        driver.press("z 2 t a")
        #expect(driver.state.layers.count == 1 && driver.journey == before)
        driver.press("a")
        #expect(driver.journey != before && driver.state.layers.isEmpty)
        driver.press("u t")
        driver.type("fin@dec")
        driver.press("Enter")
        #expect(driver.state.place == .card("model", lane: "finance"))
        #expect(driver.value("touchpoints/model/stage") == "decide")
    }

    @Test func whereLanesBeginWithEveryLetterTheCellIsTyped() throws {
        var driver = try driver()
        for letter in "abcdeghjkmnpqrstuvwxyz" {
            driver.press("a l")
            driver.type("\(letter) lane")
            driver.press("Enter")
        }
        driver.select(.card("model", lane: "finance"))
        driver.press("t")
        driver.type("x@dec")
        driver.press("Enter")
        #expect(driver.message.contains("to x lane @ Decision"), "\(driver.message)")
    }

    @Test func aWholeCellReplacesTheLaneThatStandsThere() throws {
        var driver = try driver()
        driver.press("t @")
        driver.type("op@nowhere")
        driver.press("Enter")
        let rows = driver.rows
        let column = rows[38].split(separator: "nowhere")[0].count
        #expect(Array(rows[39])[column] == "^")
        for _ in "nowhere" { driver.press("Backspace") }
        driver.type("de")
        driver.press("Enter")
        #expect(driver.value("touchpoints/model/experiences") == "{ops}")
        #expect(driver.value("touchpoints/model/stage") == "decide")
    }

    @Test func whereNoOtherCellIsInSightTheCellIsTyped() throws {
        var driver = try EditorDriver(SmallJourney.make(), width: 40, height: 12)
        driver.select(.card("model", lane: "finance"))
        let lines = (1...9).map { "Card \($0)" }.joined(separator: "\n")
        _ = driver.editor.handle(.paste(Array(lines.utf8), truncated: false), now: 0)
        driver.press("k k k k k k k k k t C-u")
        driver.type("it@cons")
        driver.press("Enter")
        #expect(driver.value("touchpoints/model/experiences") == "{it}")
    }

    @Test func aWrongCellIsPointedAtAndTheTextStays() throws {
        var driver = try driver()
        driver.press("t @ C-u")
        driver.type("it@nowhere")
        driver.press("Enter")
        let rows = driver.rows
        #expect(rows[38].contains("take to it@nowhere"))
        let column = rows[38].split(separator: "nowhere")[0].count
        #expect(Array(rows[39])[column] == "^")
        #expect(rows[39].contains("no stage begins with “nowhere”"))
        #expect(driver.state.layers.count == 1)
        driver.press("Esc")
        #expect(driver.state.layers.isEmpty && driver.state.history.done.isEmpty)
    }

    @Test func theInboxIsEmptiedByTakingItsCards() throws {
        var driver = try driver()
        driver.press(";  C-u")
        driver.type("Loose end")
        driver.press("Enter Esc")
        let place = driver.state.place
        #expect(place.lane == Place.inbox)
        driver.press("t @")
        driver.type("it@dec")
        driver.press("Enter")
        #expect(driver.journey.map.unplaced.isEmpty)
        #expect(driver.journey.map.touchpoints(lane: "it", stage: "decide").count == 1)
        #expect(driver.state.place.lane == "it")
    }

    @Test func itIsRefusedWhereTheTouchpointAlreadyIs() throws {
        var driver = try driver(at: SmallJourney.shared)
        driver.editor.state.run(Invocation(line: "take-to-cell legal@decide"))
        #expect(driver.message == "“Contract terms” already is in the lane Legal")
        driver.editor.state.run(Invocation(line: "take-to-cell finance@decide"))
        #expect(driver.message == "“Contract terms” already is there")
    }
}
