import JourneyModel
import JourneyTemplates
import Terminal
import Testing

@testable import Editor

/// What the map looks like, at every size.
@Suite struct FrameTests {
    private static let sizes = [(40, 12), (60, 16), (80, 24), (120, 40), (200, 50), (400, 120)]

    private func example() throws -> Journey {
        try JourneyReader.read(JourneyTemplate.example.bytes).journey
    }

    @Test("The selected card is on the screen, whatever the size and the zoom", arguments: sizes, Zoom.allCases)
    func selectionVisible(size: (Int, Int), zoom: Zoom) throws {
        var driver = try EditorDriver(example(), width: size.0, height: size.1)
        driver.editor.state.view.zoom = zoom
        var random = Seeded(7)
        let keys = ["j", "k", "l", "h", "w", "b", "Tab", "S-Tab", "G", "g g", "End", "PageDown", "C-Down"]
        for _ in 0..<60 {
            driver.press(keys.randomElement(using: &random) ?? "j")
            guard case .card(let id, let lane) = driver.state.place else { continue }
            let layout = driver.state.mapLayout
            let stage = try #require(driver.state.grid.stage(of: driver.state.place))
            let frame = zoom == .overview ? layout.cell(lane, stage)?.frame : layout.frame(of: id, lane: lane)
            #expect(frame.map { !$0.isEmpty } ?? false, "\(driver.state.place) at \(size)")
        }
    }

    @Test("What is drawn again looks as if all had been drawn", arguments: sizes)
    func redrawing(size: (Int, Int)) throws {
        var driver = try EditorDriver(example(), width: size.0, height: size.1)
        var random = Seeded(UInt64(size.0))
        let keys = [
            "j", "j", "k", "l", "l", "h", "w", "Tab", "1", "5", "Backspace", "= 2", "u", "G", "g g", "z 1", "z 2",
            "z 3", "z g", "z l", "z a", "o", "Esc", "x", "i", "C-u", "v", "PageDown",
        ]
        for step in 0..<100 {
            driver.press(keys.randomElement(using: &random) ?? "j")
            let followed = driver.editor.frame()
            var fresh: MapFrame?
            let whole = ScreenView(driver.state).frame(over: &fresh)
            #expect(followed.text == whole.text, "step \(step) at \(size)")
            #expect(followed == whole, "styles, step \(step) at \(size)")
            if followed != whole { return }
        }
    }

    @Test("A cell that is taller than the map scrolls by half of what it shows, and to its end")
    func tallCells() throws {
        let blank = try JourneyReader.read(JourneyTemplate.blank.bytes).journey
        var driver = try EditorDriver(blank, width: 80, height: 24)
        driver.press("a s")
        driver.type("Stage")
        driver.press("Enter a l")
        driver.type("Lane")
        driver.press("Enter l")
        driver.paste((1...40).map { "card \($0)" }.joined(separator: "\n"))
        driver.press("g g")
        for _ in 0..<40 { driver.press("k") }
        driver.press("j")
        let top = driver.frame.rows
        var firsts: Set<[MapIndex.Cell: Int]> = []
        for _ in 0..<60 {
            driver.press("j")
            firsts.insert(driver.state.view.firstCard)
        }
        #expect(driver.screen.contains("card 40"))
        #expect(!driver.screen.contains("more"))
        #expect((5...14).contains(firsts.count), "\(firsts.count)")
        for _ in 0..<39 { driver.press("k") }
        #expect(driver.frame.rows == top)
    }

    @Test("Selecting never changes a size", arguments: sizes)
    func sizesStay(size: (Int, Int)) throws {
        var driver = try EditorDriver(example(), width: size.0, height: size.1)
        var heights: [ID: Int] = [:]
        for _ in 0..<80 {
            driver.press("Tab")
            let metrics = MapMetrics(driver.state, in: driver.state.screen.map)
            for row in metrics.grid.rows {
                let height = metrics.measuredHeight(of: row)
                #expect(heights[row, default: height] == height)
                heights[row] = height
            }
        }
    }

    @Test("Empty, narrow and lopsided journeys are drawn, and say what to do")
    func emptiness() throws {
        let blank = try JourneyReader.read(JourneyTemplate.blank.bytes).journey
        var driver = try EditorDriver(blank)
        #expect(driver.screen.contains("a s"))
        driver.press("a s")
        driver.type("Only stage")
        driver.press("Enter a l")
        driver.type("Only lane")
        driver.press("Enter l")
        #expect(driver.screen.contains("Only stage"))
        #expect(driver.screen.contains("Only lane"))
    }

    @Test("Three hundred stages scroll, and the edges say how many more there are")
    func manyStages() throws {
        var draft = Draft(try JourneyReader.read(JourneyTemplate.blank.bytes).journey)
        var random = Randomness.seeded(3)
        for number in 1...300 { _ = try draft.addStage(Text("Stage \(number)"), .last, using: &random) }
        _ = try draft.addLane("Finance", .last, using: &random)
        var driver = try EditorDriver(draft.journey)
        driver.press("l l End")
        #expect(driver.screen.contains("Stage 300"))
        #expect(driver.rows[1].contains("◂"))
        driver.press("Home")
        #expect(driver.rows[1].contains("▸"))
    }

    @Test("Every size down to one cell gives a frame of that size")
    func tinySizes() throws {
        for (width, height) in [(1, 1), (5, 3), (12, 4), (39, 11), (13, 40), (400, 5)] {
            let driver = try EditorDriver(example(), width: width, height: height)
            #expect(driver.frame.size == Size(width: width, height: height))
        }
    }
}
