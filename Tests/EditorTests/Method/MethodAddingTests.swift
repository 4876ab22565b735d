import JourneyInsight
import JourneyModel
import JourneyTemplates
import Terminal
import Testing

@testable import Editor

/// What `a` adds in views, and what else is done there with what they list.
@Suite struct MethodAddingTests {
    private func driver() throws -> EditorDriver {
        try EditorDriver(JourneyReader.read(JourneyTemplate.example.bytes).journey, width: 120, height: 40)
    }

    private func layer(_ driver: EditorDriver) throws -> MethodLayer {
        try #require(driver.state.layers.last as? MethodLayer)
    }

    @Test(
        "a adds what the view lists and selects it; one undo takes it away",
        arguments: [
            ("g o", RecordType.opportunity), ("g o Tab", .opportunity), ("g p", .pain), ("g m S-Tab", .capability),
        ])
    func adds(keys: String, type: RecordType) throws {
        var driver = try driver()
        let count = driver.journey.records(type).count
        driver.press("\(keys) a")
        driver.type("Something new")
        #expect(driver.screen.contains("New \(type.label)"))
        driver.press("Enter")
        #expect(driver.journey.records(type).count == count + 1)
        let subject = try #require(try layer(driver).subject)
        #expect(driver.journey.name(subject.type, subject.id) == "Something new")
        driver.press("u")
        #expect(driver.journey.records(type).count == count)
        driver.press("a Enter")
        #expect(driver.journey.records(type).count == count && driver.state.layers.count == 1)
    }

    @Test("On an empty map the views that would list something begin it with a")
    func fromNothing() throws {
        var driver = try EditorDriver(JourneyReader.read(JourneyTemplate.b2b.bytes).journey, width: 120, height: 40)
        driver.press("g o a")
        driver.type("A pack")
        driver.press("Enter g k a")
        driver.type("Win rate")
        driver.press("Enter")
        #expect(driver.journey.records(.opportunity).count == 1 && driver.journey.records(.metric).count == 1)
        driver.press("a")
        driver.type("42/0")
        driver.press("Enter")
        #expect(driver.message.contains("share of nothing"))
        driver.press("C-u")
        driver.type("42/50")
        driver.press("Enter")
        #expect(try layer(driver).selectedRow?.cells[3].shown == "0.84")
        driver.press("A")
        driver.type("Churn")
        driver.press("Enter")
        #expect(driver.journey.records(.metric).count == 2)
    }

    @Test("A share of a metric in % is told in %")
    func share() throws {
        var driver = try driver()
        driver.press("g k")
        let metric = try #require(try layer(driver).subject?.id)
        #expect(driver.value("metrics/\(metric)/unit") == "%")
        driver.press("a C-u")
        driver.type("21 / 50")
        driver.press("Enter")
        let today = try #require(driver.state.today).text
        #expect(driver.value("metrics/\(metric)/readings/\(today)/value") == "42")
    }

    @Test("In the relation matrix a makes a relation, i changes its kind, and Enter goes to it")
    func relations() throws {
        var driver = try driver()
        driver.press("g r a")
        #expect(driver.message.contains("Who to whom"))
        driver.press("Tab l l a")
        let row = try #require(try layer(driver).selectedRow?.subject?.id)
        driver.press("a")
        let made = try #require(
            driver.journey.records(.relation).first {
                $0.value[Relation.from] == row && $0.value[Relation.kind] == "aligns"
            })
        #expect(made.value[Relation.to] == driver.journey.stakeholders[1])
        #expect(try layer(driver).selectedCell?.shown == "aligns")
        driver.press("i i")
        #expect(driver.journey[.relation, made.key]?[Relation.kind] == "influences")
        driver.press("h a")
        #expect(driver.message.contains("Who to whom"))
        driver.press("j j j j j j j l l Enter")
        #expect(driver.state.layers.isEmpty)
        driver.press("Esc")
        #expect(try layer(driver).kind == .relations)
    }

    @Test("A conflict of three keeps the third after the relation of two is made")
    func threeSides() throws {
        var driver = try driver()
        driver.press("g r")
        let table = try #require(try layer(driver).table)
        let line = try #require(table.rows.firstIndex { !$0.unrelated.isEmpty && $0.cells[1].ids.count == 3 })
        let lanes = table.rows[line].cells[1].ids
        let place = table.rows[line].subject?.id
        for _ in 0..<line { driver.press("j") }
        driver.press("Enter")
        driver.type("One call")
        driver.press("Enter")
        let rest = try #require(try layer(driver).table).rows.filter {
            $0.subject?.id == place && !$0.unrelated.isEmpty
        }
        #expect(rest.count == 1 && Set(rest[0].cells[1].ids).isStrictSubset(of: Set(lanes)))
        #expect(rest[0].unrelated.count == 2)
    }

    @Test("Enter on a conflict edits the intervention of its own relation in any order, and relates each pair once")
    func conflictsInOrder() throws {
        let json = """
            {"format":"waymark/1","lanes":{"a":{"name":"A"},"b":{"name":"B"},"c":{"name":"C"},"d":{"name":"D"}},
            "stages":{"s":{"name":"S"}},"touchpoints":{"t":{"stage":"s","title":"T","experiences":{"a":{"emotion":-2},
            "b":{"emotion":-2},"c":{"emotion":2},"d":{"emotion":2}}}},
            "relations":{"r":{"from":"a","to":"d","kind":"conflicts","at":"t","intervention":"OLD"}}}
            """
        var driver = try EditorDriver(JourneyReader.read(Array(json.utf8)).journey, width: 120, height: 40)
        driver.press("g r l l l s s / ")
        driver.type("none yet")
        driver.press("Enter")
        for number in 1...3 {
            let layer = try layer(driver)
            let row = try #require(layer.content.rows.firstIndex { layer.table?.rows[$0].unrelated.isEmpty == false })
            for _ in 0..<10 { driver.press("k") }
            for _ in 0..<row { driver.press("j") }
            driver.press("Enter")
            driver.type("NEW \(number)")
            driver.press("Enter")
        }
        let relations = driver.journey.records(.relation).values
        #expect(Set(relations.map { $0[Relation.intervention] }) == ["OLD", "NEW 1", "NEW 2", "NEW 3"])
        #expect(Set(relations.map { Set([$0[Relation.from], $0[Relation.to]]) }).count == 4)
        #expect(try #require(try self.layer(driver).table).rows.allSatisfy(\.unrelated.isEmpty))
    }

    @Test("Comments are answered with a and resolved with r where they are listed")
    func comments() throws {
        var driver = try driver()
        driver.press("g c")
        let first = try #require(try layer(driver).subject?.id)
        driver.press("a")
        driver.type("I ask her tomorrow")
        driver.press("Enter")
        let answer = try #require(driver.journey.records(.comment).values.first { $0[Comment.re] == first })
        #expect(
            answer[Comment.text] == "I ask her tomorrow"
                && answer[Comment.on] == driver.journey[.comment, first]?[Comment.on])
        driver.press("r")
        #expect(driver.journey[.comment, first]?[Comment.resolved] != nil)
        #expect(try layer(driver).subject?.id != first)
        driver.press("u")
        #expect(driver.journey[.comment, first]?[Comment.resolved] == nil)
    }

    @Test("What a read-only map lists cannot be added to")
    func readOnly() throws {
        var driver = try driver()
        driver.editor.state.document.readOnly = "the file is write-protected"
        for keys in ["g o a", "g k a", "g k A", "g c a", "g c r", "g r Tab l l a"] {
            driver.press(keys)
            #expect(driver.message.contains("read-only"), "\(keys)")
            #expect(try layer(driver).edit == nil)
        }
    }
}

extension MethodAddingTests {
    @Test("+ and - move a pain through its statuses, and end where they end")
    func flow() throws {
        var driver = try driver()
        driver.press("g p Tab Tab Tab Tab Tab")
        let layer = try layer(driver)
        let id = try #require(layer.subject?.id)
        #expect(layer.selectedRow?.cells[0].shown == "open")
        for status in ["planned", "piloting", "resolved", "accepted"] {
            driver.press("+")
            #expect(driver.value("pains/\(id)/status") == status)
            #expect(try self.layer(driver).subject?.id == id)
        }
        driver.press("+")
        #expect(driver.message.contains("from open to accepted"))
        driver.press("- - - - -")
        #expect(driver.value("pains/\(id)/status") == "open")
    }

    @Test("A reading takes a value, a share, counts, and another day; the one form takes the place of the other")
    func readings() throws {
        var driver = try driver()
        driver.press("g k / ")
        driver.type("(NPS)")
        driver.press("Enter")
        let metric = try #require(try layer(driver).subject?.id)
        let path = "metrics/\(metric)/readings/2026-11-20"
        for (typed, value, promoters) in [
            ("2026-11-20 50/30/20", nil as String?, "50" as String?), ("2026-11-20 31", "31", nil),
            ("2026-11-20 1/4", "0.25", nil),
        ] {
            driver.press("a C-u")
            driver.type(typed)
            driver.press("Enter")
            #expect(
                driver.value("\(path)/value") == value && driver.value("\(path)/promoters") == promoters, "\(typed)")
        }
        driver.press("a C-u")
        driver.type("50/30/many")
        driver.press("Enter")
        #expect(driver.message.contains("whole numbers"))
        driver.press("C-c Tab Tab / C-u")
        driver.type("2026-11-20")
        driver.press("Enter l i")
        #expect(driver.message.contains("keeps its day"))
        driver.press("l l i")
        driver.type("7")
        driver.press("Enter")
        #expect(driver.value("\(path)/value") == nil && driver.value("\(path)/promoters") == "7")
    }

    @Test("A pilot and an effect begin in their own parts, on an opportunity that is chosen there")
    func pilotsAndEffects() throws {
        var driver = try driver()
        driver.press("g o S-Tab a")
        driver.type("price range")
        driver.press("Enter")
        driver.type("A range brings twice the calls")
        driver.press("Enter")
        let opportunity = try #require(
            driver.journey.records(.opportunity).first { $0.value[Opportunity.text] == "A price range on the website" })
        #expect(
            driver.journey[.opportunity, opportunity.key]?[Opportunity.pilot]?[Pilot.hypothesis]
                == "A range brings twice the calls")
        driver.press("S-Tab S-Tab a")
        #expect(driver.screen.contains("New effect"))
        driver.type("price range")
        driver.press("Enter")
        driver.type("Public reviews")
        driver.press("Enter")
        driver.type("12")
        driver.press("Enter")
        #expect(driver.value("opportunities/\(opportunity.key)/effects/m-hgp2wjg0/expected") == "12")
    }

    @Test("A column that goes away under the cursor takes it along", arguments: ["g r Tab", "g l Tab Tab"])
    func columnsThatGo(keys: String) throws {
        var driver = try EditorDriver(
            JourneyReader.read(JourneyTemplate.b2b.bytes).journey, width: 120, height: 40)
        driver.press("a l")
        driver.type("Legal")
        driver.press("Enter Esc k k k k k k a s")
        driver.type("Renewal")
        driver.press("Enter Esc \(keys)")
        for _ in 0..<20 { driver.press("Right") }
        driver.press("s")
        let before = try #require(try layer(driver).table).columns.count
        driver.press("u u u")
        #expect(!driver.message.contains("stopped"))
        let layer = try layer(driver)
        let table = try #require(layer.table)
        #expect(table.columns.count < before && table.columns.indices.contains(layer.position.column))
        #expect(driver.frame.size == Size(width: 120, height: 40))
    }

    @Test("What a part does not list is shown where it is listed")
    func shownElsewhere() throws {
        var driver = try driver()
        driver.press("g k Tab Tab A")
        driver.type("Something new")
        driver.press("Enter")
        let layer = try layer(driver)
        #expect(layer.selectedRow?.cells[0].shown == "Something new")
    }

    @Test(
        "Tab keeps a value and goes to the next cell; x removes a comment; a view reopens with the latest change first")
    func goingOn() throws {
        var driver = try EditorDriver(
            JourneyReader.read(JourneyTemplate.example.bytes).journey, width: 200, height: 50)
        driver.press("g o l l l l")
        let id = try #require(try layer(driver).subject?.id)
        driver.type("300")
        driver.press("Tab 3 Enter Tab")
        #expect(driver.value("opportunities/\(id)/reach") == "300" && driver.value("opportunities/\(id)/impact") == "3")
        driver.press("g c")
        let comment = try #require(try layer(driver).subject?.id)
        driver.press("x")
        #expect(driver.journey[.comment, comment] == nil && driver.message.hasPrefix("Comment removed"))
        driver.press("u")
        #expect(driver.journey[.comment, comment] != nil)
    }

    @Test("A pain that says nothing counts as open where its status is moved")
    func absentStatus() throws {
        var driver = try EditorDriver(SmallJourney.make(), width: 120, height: 40)
        driver.press("g p a")
        driver.type("Slow")
        driver.press("Enter Tab Tab Tab Tab Tab")
        let id = try #require(try layer(driver).subject?.id)
        driver.press("-")
        #expect(driver.value("pains/\(id)/status") == nil && driver.message.contains("from open to accepted"))
        driver.press("+")
        #expect(driver.value("pains/\(id)/status") == "planned")
    }

    @Test("Escape from what is no value says how to leave")
    func escape() throws {
        var driver = try driver()
        driver.press("g k a C-u")
        driver.type("many")
        driver.press("Esc")
        #expect(driver.message.contains("no number") && driver.message.contains("C-c drops it"))
        driver.press("C-c Esc")
        #expect(driver.state.layers.isEmpty)
    }
}
