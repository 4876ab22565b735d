import JourneyInsight
import JourneyModel
import JourneyTemplates
import Terminal
import Testing

@testable import Editor

/// Views of the method on the screen: reading, editing in place, going to the map and back.
@Suite struct MethodLayerTests {
    private func driver(_ width: Int = 120, _ height: Int = 40) throws -> EditorDriver {
        try EditorDriver(JourneyReader.read(JourneyTemplate.example.bytes).journey, width: width, height: height)
    }

    @Test(
        "Every view opens with g and the letter of its noun and begins with its answer",
        arguments: [
            ("l", MethodView.Kind.stakeholders), ("r", .relations), ("p", .pains), ("o", .opportunities),
            ("m", .moments),
            ("k", .metrics), ("d", .roadmap), ("c", .comments), ("t", .toDo),
        ])
    func opens(letter: String, kind: MethodView.Kind) throws {
        for (width, height) in [(80, 24), (200, 50)] {
            var driver = try driver(width, height)
            driver.press("g \(letter)")
            let answer = MethodView(kind, of: driver.journey, today: CalendarDate(dayNumber: EditorDriver.now / 86_400))
                .answer
            let first = driver.rows[1]
            #expect(first.hasPrefix(" \(kind.title)  \(answer.prefix(30))"), "\(first)")
            for _ in MethodView(kind, of: driver.journey).parts {
                #expect(driver.rows.allSatisfy { SafeText($0).width <= width })
                driver.press("Tab j l l k")
            }
            #expect(driver.rows[1] == first)
            driver.press("Esc")
            #expect(driver.state.layers.isEmpty)
        }
    }

    @Test("A digit sets the selected score, the view follows, and undo works inside")
    func scores() throws {
        var driver = try driver()
        driver.press("g p l l")
        let id = try #require((driver.state.layers.last as? MethodLayer)?.subject?.id.text.string)
        let old = driver.value("pains/\(id)/magnitude")
        driver.press("1")
        #expect(driver.value("pains/\(id)/magnitude") == "1")
        #expect(driver.message.contains("→ 1"))
        #expect((driver.state.layers.last as? MethodLayer)?.subject?.id.text.string == id)
        driver.press("u")
        #expect(driver.value("pains/\(id)/magnitude") == old)
        driver.press("Backspace")
        #expect(driver.value("pains/\(id)/magnitude") == nil)
        driver.press("9")
        #expect(driver.message.contains("Magnitude takes"))
        let text = driver.value("pains/\(id)/text")
        driver.press("Home h h h h h 3")
        #expect(driver.message.contains("takes") && driver.message.hasSuffix("i edits it"), "\(driver.message)")
        driver.press("Esc")
        #expect(driver.value("pains/\(id)/text") == text && driver.state.layers.isEmpty)
    }

    @Test("A table fills the window when that grows, and keeps the selected row in sight when it shrinks")
    func fitsTheWindow() throws {
        var driver = try driver()
        _ = driver.editor.handle(.resize(Size(width: 100, height: 11)), now: 0)
        driver.press("g t G")
        _ = driver.editor.handle(.resize(Size(width: 100, height: 37)), now: 0)
        let grown = driver.screen
        driver.press("g")
        driver.press("Esc")
        #expect(driver.screen == grown)
        let row = try #require((driver.state.layers.last as? MethodLayer)?.subject)
        let title = driver.state.journey.name(of: row.id, row.type).string.prefix(10)
        _ = driver.editor.handle(.resize(Size(width: 100, height: 11)), now: 0)
        #expect(driver.screen.contains(title), "\(driver.screen)")
    }

    @Test("g and a letter goes from one view to the next; what it means on the map is refused there")
    func fromViewToView() throws {
        var driver = try driver()
        driver.press("g p g r")
        #expect((driver.state.layers.last as? MethodLayer)?.kind == .relations && driver.state.layers.count == 1)
        let place = driver.state.place
        driver.press("g g")
        #expect(driver.message.contains("g g opens no view") && driver.state.place == place)
        driver.press("Esc")
        #expect(driver.state.layers.isEmpty)
    }

    @Test("A reading that moves away when it is changed stays selected")
    func movingReading() throws {
        var driver = try driver(200, 50)
        driver.press("g k Tab Tab l l s")
        let layer = try #require(driver.state.layers.last as? MethodLayer)
        let fields = layer.selectedFields
        let path = try layer.selectedField().path.map(\.string).joined(separator: "/")
        driver.press("i C-u")
        driver.type("0.001")
        driver.press("Enter")
        #expect(driver.value(path) == "0.001")
        #expect((driver.state.layers.last as? MethodLayer)?.selectedFields == fields)
        driver.press("i C-u")
        driver.type("0.002")
        driver.press("Enter")
        #expect(driver.value(path) == "0.002")
    }

    @Test("Text and choices are edited in place; what is worked out says so")
    func fields() throws {
        var driver = try driver()
        driver.press("g p")
        let id = try #require((driver.state.layers.last as? MethodLayer)?.subject?.id.text.string)
        driver.press("i C-u")
        driver.type("Told too late")
        #expect(driver.screen.contains("Told too late"))
        driver.press("Enter")
        #expect(driver.value("pains/\(id)/text") == "Told too late")
        driver.press("l i")
        #expect(driver.message.contains("worked out"))
        driver.press("l l l l l l i")
        #expect(driver.screen.contains("resolved") && driver.screen.contains("accepted"))
        driver.press("r")
        #expect(driver.value("pains/\(id)/status") == "resolved")
    }

    @Test("Enter goes to the card; Escape comes back to the same line, also after a judgement")
    func thereAndBack() throws {
        var driver = try driver()
        driver.press("g m j j j")
        let subject = try #require((driver.state.layers.last as? MethodLayer)?.subject)
        driver.press("Enter")
        #expect(driver.state.layers.isEmpty && driver.state.place.touchpoint == subject.id)
        #expect(driver.screen.contains("Esc ‹ Moments of truth"))
        driver.press("1 Esc")
        #expect((driver.state.layers.last as? MethodLayer)?.subject?.id == subject.id)
        driver.press("Esc Esc")
        #expect(driver.state.layers.isEmpty && !driver.screen.contains("‹ Moments"))
    }

    @Test("Rows are sorted by the selected column, both ways, and filtered while one types")
    func sortingAndFiltering() throws {
        var driver = try driver()
        driver.press("g p l l l l l l s")
        func efforts() throws -> [String] {
            let layer = try #require(driver.state.layers.last as? MethodLayer)
            let table = try #require(layer.table)
            return layer.content.rows.map { table.rows[$0].cells[6].shown }
        }
        #expect(try efforts().filter { $0 != "–" } == efforts().filter { $0 != "–" }.sorted(by: >))
        #expect(try efforts().last == "–")
        driver.press("s")
        #expect(try efforts().filter { $0 != "–" } == efforts().filter { $0 != "–" }.sorted())
        driver.press("/")
        driver.type("lena hoff")
        #expect(try efforts().count > 0 && efforts().count < 10)
        #expect(driver.screen.contains("Delivery starts"))
        driver.press("Esc")
        #expect(try efforts().count == driver.journey.records(.pain).count)
        driver.press("/")
        driver.type("nothing like this")
        #expect(driver.screen.contains("No line has"))
    }

    @Test("In a matrix the arrows go to places and H J K L rate, as one change each")
    func matrix() throws {
        var driver = try driver()
        driver.press("g o Tab")
        let point = try #require((driver.state.layers.last as? MethodLayer)?.selectedPoint)
        #expect(point.y == 5)
        driver.press("J")
        #expect(driver.value("opportunities/\(point.subject.id)/value") == "4")
        #expect((driver.state.layers.last as? MethodLayer)?.selectedPoint?.subject == point.subject)
        driver.press("L u u")
        #expect(driver.value("opportunities/\(point.subject.id)/value") == "5")
        driver.press("K")
        #expect(driver.message.contains("1 to 5"))
    }

    @Test("Enter on a conflict that only shows in emotions makes its relation and asks for the intervention")
    func relation() throws {
        var driver = try driver()
        let count = driver.journey.records(.relation).count
        driver.press("g r")
        let layer = try #require(driver.state.layers.last as? MethodLayer)
        let rows = try #require(layer.table).rows
        let line = try #require(rows.firstIndex { !$0.unrelated.isEmpty })
        for _ in 0..<line { driver.press("j") }
        driver.press("Enter")
        driver.type("One call, both at the table")
        driver.press("Enter")
        #expect(driver.journey.records(.relation).count == count + 1)
        let relation = try #require(
            driver.journey.records(.relation).values.first {
                $0[Relation.intervention] == "One call, both at the table"
            })
        #expect(relation[Relation.at] == rows[line].subject?.id && relation[Relation.kind] == "conflicts")
        #expect(
            [relation[Relation.from], relation[Relation.to]] == [rows[line].unrelated.first, rows[line].unrelated.last])
    }

    @Test("Text that is being typed in a view is a draft of the journal")
    func draft() throws {
        var driver = try driver()
        driver.press("g p i C-u")
        driver.type("Half typed")
        let change = try #require(driver.state.typedChange(now: EditorDriver.now))
        #expect(change.edits.map(\.to) == [.text("Half typed")])
    }

    @Test(
        "The selected cell looks otherwise than the rest of its row, in every theme",
        arguments: ["dark", "light", "mono"])
    func selectedCell(theme: String) throws {
        for (width, height) in [(80, 24), (200, 50)] {
            var driver = try driver(width, height)
            driver.editor.state.themes = .bundled(for: theme == "mono" ? .mono : .full)
            driver.press(":")
            driver.type("theme \(theme)")
            driver.press("Enter g p l j")
            let frame = driver.frame
            let y = try #require(driver.rows.firstIndex { $0.contains("Delivery starts") })
            let cell = try #require(frame.cursor)
            #expect(cell.y == y)
            #expect(frame[cell].style != frame[Point(x: 2, y: y)].style)
            #expect(frame[cell].style != frame[Point(x: cell.x, y: y + 1)].style)
        }
    }

    @Test("What a column cuts off of the selected cell stands whole in the last lines")
    func wholeCell() throws {
        var driver = try driver(80, 30)
        driver.press("g o")
        let layer = try #require(driver.state.layers.last as? MethodLayer)
        let long = try #require(layer.selectedRow?.cells[0].shown)
        let row = try #require(layer.table).rows.firstIndex { $0.cells[0].shown.count > 45 }
        for _ in 0..<(row ?? 0) { driver.press("j") }
        let whole = try #require((driver.state.layers.last as? MethodLayer)?.selectedRow?.cells[0].shown)
        #expect(whole.count > 45 && driver.rows.contains { $0.contains(whole) }, "\(long)")
    }

    @Test("A read-only map can be read in views and not changed")
    func readOnly() throws {
        var driver = try driver()
        driver.editor.state.document.readOnly = "the file is write-protected"
        driver.press("g p l l 1")
        #expect(driver.message.contains("read-only"))
        driver.press("i")
        #expect((driver.state.layers.last as? MethodLayer)?.edit == nil)
    }

    @Test("No size of the screen stops a view", arguments: [(40, 12), (41, 13), (60, 16), (400, 120), (20, 5), (1, 1)])
    func sizes(width: Int, height: Int) throws {
        var driver = try driver(width, height)
        for letter in ["l", "r", "p", "o", "m", "k", "d", "c", "t"] {
            driver.press("g \(letter)")
            for _ in 0..<6 {
                driver.press("Tab End PageUp Down Right")
                #expect(driver.frame.size == Size(width: width, height: height))
            }
        }
    }

    @Test("The command line names a view and a part; what is unknown is refused")
    func names() throws {
        var driver = try driver()
        driver.press(":")
        driver.type("show-view pains.quick-wins")
        driver.press("Enter")
        let layer = try #require(driver.state.layers.last as? MethodLayer)
        #expect(layer.content.view.parts[layer.part].key == "quick-wins")
        driver.press("Esc :")
        driver.type("show-view pains.nonsense")
        driver.press("Enter")
        #expect(driver.message.contains("pains.nonsense") && !driver.message.contains("stopped"))
    }
}
