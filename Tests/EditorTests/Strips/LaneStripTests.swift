import Foundation
import JourneyModel
import Testing

@testable import Editor

@Suite struct LaneStripTests {
    private func open() throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(SmallJourney.shared)
        driver.press("s")
        return driver
    }

    private func emotion(_ lane: String, _ driver: EditorDriver) -> String? {
        driver.value("touchpoints/terms/experiences/\(lane)/emotion")
    }

    @Test func showsEveryLaneUnderTheCard() throws {
        let driver = try open()
        let card = try #require(driver.rows.firstIndex { $0.contains("Contract terms") })
        let strip = try #require(driver.rows.firstIndex { $0.contains("Finance ▼▼ −2  IT –  Legal ● 0  Ops –") })
        #expect(strip == card + 3)
    }

    @Test("Of more lanes than fit the strip says how many there are above and below")
    func moreThanFit() throws {
        let lanes = (0..<300).map { number in
            let pos = String(format: "a%03d", number)
            return #""l\#(number)": {"pos": "\#(pos)", "name": "Lane \#(number)"}"#
        }
        let card = #""t": {"pos": "a0", "stage": "s", "title": "Card", "experiences": {"l0": {}}}"#
        let json =
            #"{"format": "waymark/1", "lanes": {\#(lanes.joined(separator: ","))}, "stages": {"s": {"pos": "a0"}}, "#
            + #""touchpoints": {\#(card)}}"#
        var driver = try EditorDriver(JourneyReader.read(Array(json.utf8)).journey, width: 80, height: 24)
        driver.select(.card("t", lane: "l0"))
        driver.press("s")
        #expect(driver.screen.contains(" ▾ 1") && !driver.screen.contains("▴"))
        driver.press("End")
        #expect(driver.screen.contains(" ▴ 1"))
    }

    @Test func digitsJudgeAndGoOnToTheLanesOfTheCard() throws {
        var driver = try open()
        driver.press("5 1")
        #expect(emotion("finance", driver) == "2")
        #expect(emotion("legal", driver) == "-2")
        #expect(driver.value("touchpoints/terms/experiences") == "{finance,legal}")
    }

    @Test func aLetterJumpsAndADigitAddsTheLane() throws {
        var driver = try open()
        driver.press("o 4")
        #expect(emotion("ops", driver) == "1")
    }

    @Test func theWholeStayIsOneStepOfUndo() throws {
        var driver = try open()
        let before = driver.journey
        driver.press("5 4 i 1 Esc")
        #expect(driver.state.history.done.count == 1)
        #expect(driver.state.layers.isEmpty)
        #expect(driver.message == "“Contract terms”: Finance ▲▲ +2, IT ▼▼ −2, Legal ▲ +1 · u undoes")
        driver.press("u")
        #expect(driver.journey == before)
        driver.press("U")
        #expect(emotion("it", driver) == "-2")
    }

    @Test func spacePutsALaneInAndOut() throws {
        var driver = try open()
        driver.press("i Space")
        #expect(driver.value("touchpoints/terms/experiences/it") == "{}")
        driver.press("Space Esc")
        #expect(driver.value("touchpoints/terms/experiences/it") == nil)
        #expect(driver.state.history.done.isEmpty)
        #expect(!driver.state.isModified)
    }

    @Test func theLastLaneStays() throws {
        var driver = try open()
        driver.press("l Space f Space")
        #expect(driver.value("touchpoints/terms/experiences") == "{finance}")
        #expect(driver.message == "“Contract terms” is in this lane only; x removes the card")
    }

    @Test func backspaceUnjudgesAndSignsNudge() throws {
        var driver = try open()
        driver.press("+")
        #expect(emotion("finance", driver) == "-1")
        driver.press("Backspace")
        #expect(emotion("finance", driver) == nil)
        driver.press("Right Backspace")
        #expect(driver.message == "IT is not on this card; Space puts it in")
    }

    @Test func ctrlCDropsTheWholeStay() throws {
        var driver = try open()
        let before = driver.journey
        driver.press("5 5 C-c")
        #expect(driver.journey == before)
        #expect(driver.state.layers.isEmpty)
    }

    @Test func aRangeIsJudgedAsOne() throws {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(.card("model", lane: "finance"))
        driver.editor.state.anchor = .card("call", lane: "finance")
        driver.press("s 2 i 5 Esc")
        #expect(driver.value("touchpoints/model/experiences/finance/emotion") == "-1")
        #expect(driver.value("touchpoints/call/experiences/it/emotion") == "2")
        #expect(driver.state.history.done.count == 1)
    }

    @Test(arguments: [(40, 12), (80, 24), (400, 120)])
    func fitsEveryScreen(width: Int, height: Int) throws {
        var driver = try EditorDriver(SmallJourney.make(), width: width, height: height)
        driver.select(SmallJourney.shared)
        driver.press("s o")
        let strip = driver.rows.filter { $0.contains("Ops –") }
        #expect(strip.count == 1)
    }

    @Test func lettersAreUnique() {
        let letters = LaneLetters.assign(to: ["Sales", "Security", "Support", "IT", "Финансы", "42", "ss"])
        #expect(letters == ["s", "e", "u", "i", "ф", "a", "b"])
    }

    @Test func behindTheLastLaneNothingIsJudgedAgain() throws {
        var driver = try open()
        driver.press("5 1")
        #expect(driver.rows[23].contains(" LANES   all judged · Esc "))
        let before = driver.journey
        driver.press("2")
        #expect(driver.journey == before)
        #expect(driver.message == "Every lane of the card is judged; a letter takes one again, Esc ends")
        driver.press("l 4")
        #expect(emotion("legal", driver) == "1")
        #expect(emotion("finance", driver) == "2")
    }

    @Test func behindTheLastLaneComesWhatIsNotJudgedYet() throws {
        var driver = try open()
        driver.press("f Backspace l 4")
        #expect(!driver.screen.contains("all judged"))
        driver.press("2")
        #expect(emotion("finance", driver) == "-1")
        #expect(emotion("legal", driver) == "1")
        #expect(driver.screen.contains("all judged · Esc"))
        driver.press("Left 5")
        #expect(emotion("ops", driver) == "2")
    }

    @Test func aClickInTheStripTakesALaneAndOneBesideItEndsIt() throws {
        var driver = try open()
        let row = try #require(driver.rows.firstIndex { $0.contains("Finance ▼▼ −2  IT –  Legal ● 0") })
        let column = try #require(driver.column(of: "Legal", row: row))
        driver.click(x: column + 1, y: row)
        driver.press("5")
        #expect(emotion("legal", driver) == "2")
        driver.click(x: column + 1, y: row - 1)
        #expect(driver.state.layers.count == 1)
        driver.click(x: 1, y: 3)
        #expect(driver.state.layers.isEmpty)
        #expect(driver.state.history.done.count == 1)
    }
}
