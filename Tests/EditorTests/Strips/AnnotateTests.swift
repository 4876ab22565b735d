import JourneyModel
import Terminal
import Testing

@testable import Editor

@Suite struct AnnotateTests {
    private func driver(_ place: Place = SmallJourney.shared) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(place)
        return driver
    }

    private func range() throws -> EditorDriver {
        var driver = try driver(.card("model", lane: "finance"))
        driver.editor.state.anchor = .card("call", lane: "finance")
        return driver
    }

    @Test func aQuoteIsThisLanes() throws {
        var driver = try driver()
        driver.press("\"")
        driver.type("We need a cap.")
        driver.press("Enter")
        #expect(driver.value("touchpoints/terms/experiences/finance/quote") == "We need a cap.")
        #expect(driver.value("touchpoints/terms/experiences/legal/quote") == nil)
        #expect(driver.message == "Finance: quote We need a cap. · u undoes")
    }

    @Test func anEmptiedQuoteGoes() throws {
        var driver = try driver()
        driver.press("\" x Enter")
        driver.press("\" C-u Enter")
        #expect(driver.value("touchpoints/terms/experiences/finance/quote") == nil)
    }

    @Test func tagsCompleteFromThoseInUse() throws {
        var driver = try driver()
        driver.press("# e x Tab , Space c o Tab Enter")
        #expect(driver.value("touchpoints/terms/tags") == "cost,excel")
    }

    @Test func tagsOfARangeKeepWhatTheyDoNotShare() throws {
        var driver = try range()
        driver.press("#")
        #expect(driver.screen.contains("cost"))
        driver.press("C-u n e w Enter")
        #expect(driver.value("touchpoints/model/tags") == "excel,new")
        #expect(driver.value("touchpoints/call/tags") == "new")
        #expect(driver.state.history.done.count == 1)
    }

    @Test("Typing behind the tags adds one; nothing changes without it", arguments: ["Enter", "Esc", "Backspace Esc"])
    func tagBehindTheOthers(end: String) throws {
        var driver = try driver(.card("call", lane: "finance"))
        driver.press("# \(end)")
        #expect(driver.state.layers.isEmpty && driver.state.history.done.isEmpty)
        driver.press("# b , Space a Enter")
        #expect(driver.value("touchpoints/call/tags") == "a,b,cost")
        driver.press("# C-u Enter")
        #expect(driver.value("touchpoints/call/tags") == nil)
    }

    @Test(
        "What is typed replaces the owner; arrows, Backspace and Tab edit the old one",
        arguments: [
            ("B o", "Bo"), ("Backspace B", "RaB"), ("Left B", "RaBj"), ("End B", "RajB"), ("Tab B", "RajB"),
            ("", "Raj"),
        ])
    func ownerReplaced(keys: String, expected: String) throws {
        var driver = try driver(.card("model", lane: "finance"))
        driver.press("A \(keys) Enter")
        #expect(driver.value("touchpoints/model/owner") == expected)
    }

    @Test func aPastedOwnerReplacesTheOldOne() throws {
        var driver = try driver(.card("model", lane: "finance"))
        driver.press("A")
        driver.paste(String(repeating: "x", count: TextField.defaultLimit + 1))
        #expect(driver.state.message?.kind == .refusal)
        let row = try #require(driver.rows.firstIndex { $0.contains("│ Raj ") })
        let column = try #require(driver.column(of: "│ Raj ", row: row)) + 2
        #expect(driver.frame[Point(x: column, y: row)].style == driver.state.theme[.layerSelected])
        driver.paste("Bo")
        #expect(driver.frame[Point(x: column, y: row)].style == driver.state.theme[.fieldEdit])
        driver.press("Esc")
        #expect(driver.value("touchpoints/model/owner") == "Bo")
    }

    @Test func ownersComplete() throws {
        var driver = try driver()
        driver.press("A r Down Enter")
        #expect(driver.value("touchpoints/terms/owner") == "Raj")
        driver.select(.stage("decide"))
        driver.press("A B o Enter")
        #expect(driver.value("stages/decide/owner") == "Bo")
        driver.select(.journey)
        driver.press("A C-u Enter")
        #expect(driver.value("owner") == nil)
        driver.select(.lane("it"))
        driver.press("A")
        #expect(driver.message.hasPrefix("A lane is a stakeholder"))
    }

    @Test func anAnswerIsRepeatedOnAnotherCard() throws {
        var driver = try driver(.card("model", lane: "finance"))
        driver.press("# C-u a b c Enter j .")
        #expect(driver.value("touchpoints/call/tags") == "abc")
    }

    @Test func standingIsTheLanesOnASharedCard() throws {
        var driver = try driver()
        driver.press("E v")
        #expect(driver.value("touchpoints/terms/experiences/finance/standing") == "validated")
        #expect(driver.value("touchpoints/terms/standing") == nil)
        driver.press("E Backspace")
        #expect(driver.value("touchpoints/terms/experiences/finance/standing") == nil)
        driver.select(.card("call", lane: "finance"))
        driver.press("E r")
        #expect(driver.value("touchpoints/call/standing") == "reported")
        #expect(driver.value("touchpoints/call/experiences/finance") == "{emotion}")
    }

    @Test func standingOfARangeIsOneStep() throws {
        var driver = try range()
        driver.press("E a")
        #expect(driver.value("touchpoints/model/standing") == "assumed")
        #expect(driver.value("touchpoints/call/standing") == "assumed")
        #expect(driver.state.history.done.count == 1)
    }

    @Test func escapeKeepsWhatWasTypedAndCtrlCDropsIt() throws {
        var driver = try driver()
        driver.press("A x y Esc")
        #expect(driver.value("touchpoints/terms/owner") == "xy")
        driver.press("A z C-c")
        #expect(driver.value("touchpoints/terms/owner") == "xy")
        #expect(driver.message == "The text was dropped")
    }

    @Test func nothingIsAskedOfAReadOnlyJourney() throws {
        var driver = try driver()
        driver.editor.state.document.readOnly = "a newer format"
        for key in ["s", "!", "*", "\"", "#", "A", "E v"] {
            driver.press(key)
            #expect(driver.state.layers.isEmpty, "\(key)")
            #expect(driver.message == "This journey is read-only: a newer format")
        }
    }
}
