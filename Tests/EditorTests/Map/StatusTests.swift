import JourneyModel
import Terminal
import Testing

@testable import Editor

/// What the status line shows where there is little room.
@Suite struct StatusTests {
    private func driver(_ width: Int, _ height: Int) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make(), width: width, height: height)
        driver.select(SmallJourney.shared)
        return driver
    }

    @Test func hintsAreWholeAndTheWayOutGoesLast() {
        let line = HintLine([Hint("a–z", "lane"), Hint("1–5", "judge, next"), Hint("Esc", "done"), Hint("C-c", "drop")])
        #expect(line.fitting(46).count == 4)
        #expect(line.fitting(40).map(\.keys) == ["a–z", "1–5", "Esc"])
        #expect(line.fitting(20).map(\.keys) == ["a–z", "Esc"])
        #expect(line.fitting(17).map(\.keys) == ["Esc"])
        #expect(line.fitting(7).isEmpty)
    }

    @Test(arguments: [(40, 12), (60, 16), (80, 24)])
    func theKeysOfTheMapEndWithHelp(width: Int, height: Int) throws {
        let driver = try driver(width, height)
        #expect(driver.rows[height - 1].contains("1▼▼ 2▼ 3● 4▲ 5▲▲ ⌫none  "))
        #expect(driver.rows[height - 1].contains("? help"))
        #expect(driver.rows[height - 1].contains("Finance @ Decision") == (width == 80))
    }

    @Test(
        "What half-typed keys may go on with is told in words in every window, and how many do not fit",
        arguments: [(200, 50), (80, 24), (60, 16), (40, 12), (30, 8)])
    func halfTypedKeys(width: Int, height: Int) throws {
        var driver = try driver(width, height)
        driver.press("g")
        driver.editor.timeOut()
        let keys = ["g  ", "1–9"] + "lrpomkdctnhx".map { "\($0)  " }
        let shown = keys.filter { key in
            driver.rows.contains { $0.contains("│ \(key) ") || $0.contains("  \(key) ") }
        }
        let rest = driver.screen.firstMatch(of: /▾ (\d+) ─┘/).flatMap { Int($0.1) } ?? 0
        #expect(shown.count > 2 && shown.count + rest == keys.count, "\(driver.screen)")
        #expect(width < 60 || rest == 0)
        #expect(driver.screen.contains(width < 40 ? "stakeho…" : "stakeholders"))
    }

    @Test func withoutSignsKeysHaveNamesInWords() throws {
        var driver = try driver(80, 24)
        driver.editor.state.glyphs = .ascii
        let ascii = { (driver: EditorDriver) in
            driver.frame.downgraded(to: DisplayProfile(colors: .full, glyphs: .ascii)).rows
        }
        #expect(ascii(driver)[23].contains("1vv 2v 3o 4^ 5^^  Bksp none"))
        driver.press("?")
        #expect(ascii(driver)[23].contains("Up Down scroll"))
        #expect(ascii(driver).contains { $0.contains("Down j ") } && !ascii(driver).contains { $0.contains(" v j ") })
        driver.press("Esc Space")
        #expect(ascii(driver)[23].contains("Up Down choose"))
        #expect(ascii(driver).contains { $0.contains(" Down j ") })
    }

    @Test func theInboxOffersWhatCanBeDoneThere() throws {
        var driver = try driver(100, 24)
        driver.press("; C-u")
        driver.type("Somebody should call them")
        driver.press("Enter Esc")
        #expect(driver.state.place.lane == Place.inbox)
        driver.press("Esc")
        let hints = driver.rows[22] + driver.rows[23]
        #expect(hints.contains("t take to a cell") && !hints.contains("1▼▼"))
        driver.press("h")
        #expect(!(driver.rows[22] + driver.rows[23]).contains("Enter rename"))
    }

    @Test func aReadOnlyMapOffersOnlyWhatWorksThere() throws {
        var driver = try driver(100, 24)
        driver.editor.state.document.readOnly = "a newer format"
        for place in [SmallJourney.shared, .cell(lane: "it", stage: "decide"), .stage("decide"), .lane("it"), .journey]
        {
            driver.select(place)
            let hints = driver.rows[22] + driver.rows[23]
            #expect(hints.contains("I inspect") && hints.contains("? help"), "\(place)")
            for never in ["1▼▼", "pain", "rename", "new", "paste", "move", "save"] {
                #expect(!hints.contains(never), "\(place): \(never)")
            }
        }
    }

    @Test func itsListsOfferOnlyWhatWorksThere() throws {
        var driver = try driver(160, 24)
        driver.editor.state.document.readOnly = "a newer format"
        for (keys, offered) in [("I", "fields"), ("Esc Esc g l", "cells"), ("Esc g x", "go there")] {
            driver.press(keys)
            let words = (driver.rows[22] + driver.rows[23]).split(separator: " ").map(String.init)
            #expect(driver.rows[22].contains(offered) || driver.rows[23].contains(offered), "\(keys): \(words)")
            for never in ["set", "clear", "add", "lane", "remove", "comment", "theirs"] {
                #expect(!words.contains(never), "\(keys): \(words)")
            }
        }
    }

    @Test func theStripsSayHowTheyEnd() throws {
        for key in ["s", "f", "?", "I"] {
            var driver = try driver(40, 12)
            driver.press(key)
            #expect(driver.rows[11].contains("Esc"), "\(key): \(driver.rows[11])")
        }
    }

    @Test func aLongMessageLosesItsLastPartsWhole() throws {
        var driver = try driver(40, 12)
        driver.press("e 5")
        #expect(driver.rows[11].hasPrefix(" NORMAL  Finance: expected ○ → +2"))
        #expect(!driver.rows[11].contains("undoes") && !driver.rows[11].contains("…"))
        let wide = try EditorDriver(SmallJourney.make())
        #expect(wide.rows[23].contains("Finance @ Consideration"))
    }

    @Test func aRefusalIsReadWhole() throws {
        var driver = try driver(40, 12)
        driver.press("*")
        driver.press("Z")
        let text = driver.rows[7...10].map { $0.trimmed }.joined(separator: " ")
        #expect(text.contains("Z is no kind and no field; Enter closes the strip, x takes the moment away"))
        driver.press("w")
        #expect(!driver.screen.contains("no kind and no field"))
    }

    @Test func aSweepIsNotBegunTwice() throws {
        var driver = try driver(80, 24)
        driver.press("R R R R")
        #expect(driver.state.layers.count == 1)
        #expect(driver.message == "The sweep is on; Space skips a card, Esc ends it")
        driver.press("Esc")
        #expect(driver.state.layers.isEmpty)
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
