import JourneyModel
import Testing

@testable import Editor

@Suite("What records are called")
struct NameTests {
    private func driver(title: String, lane: String, emotion: String = "0") throws -> EditorDriver {
        let json = """
            {"format":"waymark/1","title":"T","stages":{"s":{"pos":"a0","name":"S"}},
             "lanes":{"l":{"pos":"a0","name":"\(lane)"}},
             "touchpoints":{"t":{"pos":"a0","stage":"s","title":"\(title)",
               "experiences":{"l":{"emotion":\(emotion),"expected":2}}}}}
            """
        return try EditorDriver(JourneyReader.read(Array(json.utf8)).journey)
    }

    @Test("Names in labels, messages and on the status line are cut, the document is not")
    func longNames() throws {
        let long = String(repeating: "ü", count: 50_000)
        var driver = try driver(title: long, lane: long)
        driver.press("2")
        let label = try #require(driver.state.history.done.last?.label)
        #expect(label.count < 400 && label.string.contains("ü…"), "\(label.count) bytes")
        #expect(driver.journey.name(of: "l", .lane).string.count == 60)
        #expect(driver.journey.name(of: "t", .touchpoint, most: 40).string.count == 40)
        #expect(driver.value("lanes/l/name")?.count == 50_000)
    }

    @Test("Names are one line; what has none is called by its id")
    func shapes() throws {
        let driver = try driver(title: "One\\ntwo", lane: "  ")
        #expect(driver.journey.name(of: "t", .touchpoint).string == "One")
        #expect(driver.journey.name(of: "l", .lane).string == "l")
        #expect(driver.journey.name(of: "gone", .stage).string == "gone")
        #expect(driver.state.laneName(Place.inbox) == "Inbox")
    }

    @Test("A name of a single letter under endless marks stays small")
    func marks() throws {
        let driver = try driver(title: "a\(String(repeating: "\u{301}", count: 20_000))", lane: "L")
        #expect(driver.journey.name(of: "t", .touchpoint).count < 600)
    }

    @Test("An emotion out of range counts as none, wherever it is shown", arguments: [Zoom.cards, .compact])
    func outOfRange(zoom: Zoom) throws {
        var driver = try driver(title: "Card", lane: "L", emotion: "9")
        driver.editor.state.view.zoom = zoom
        #expect(!driver.screen.contains("+9") && driver.screen.contains("○"))
        #expect(!driver.screen.contains("‹"), "what was expected is compared with nothing")
        driver.press("+")
        #expect(driver.value("touchpoints/t/experiences/l/emotion") == "1")
        #expect(MapOutline(driver.journey).lines.map(\.text).joined().contains("9") == false)
    }

    @Test("A sweep of the unjudged stops at an emotion out of range")
    func sweep() throws {
        var driver = try driver(title: "Card", lane: "L", emotion: "9")
        driver.press("R")
        #expect(driver.rows.last?.contains("SWEEP") == true)
    }

    @Test("Only what is drawn is searched, and what reaches over its edge is found too")
    func searchAround() {
        let text = Text(String(repeating: "é", count: 5_000) + "Needle" + String(repeating: "x", count: 5_000))
        let at = 10_000..<10_006
        for pattern in [SearchPattern("needle"), SearchPattern("éneedle")] {
            #expect(pattern.ranges(in: text, around: 10_003..<10_004) == pattern.ranges(in: text))
            #expect(pattern.ranges(in: text, around: at) == pattern.ranges(in: text))
            #expect(pattern.ranges(in: text, around: 0..<100).isEmpty)
        }
    }
}
