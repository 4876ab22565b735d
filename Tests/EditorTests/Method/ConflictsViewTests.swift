import JourneyInsight
import JourneyModel
import TestSupport
import Testing

@testable import Editor

/// Settling what merges could not decide.
@Suite struct ConflictsViewTests {
    /// Both sides retitled the card, judged it, wrote notes, and one removed the other card.
    private func driver() throws -> EditorDriver {
        let base = try SmallJourney.make()
        func changed(_ title: String, _ emotion: Int, _ notes: String, tag: Text) throws -> Draft {
            var draft = Draft(base)
            try draft.set(["touchpoints", "terms", "title"], to: .text(Text(title)))
            try draft.set(["touchpoints", "terms", "experiences", "legal", "emotion"], to: .number(Number(emotion)))
            try draft.set(["touchpoints", "terms", "notes"], to: .text(Text(notes)))
            return draft
        }
        var ours = try changed("Our terms", 1, "One", tag: "a")
        var theirs = try changed("Their terms", 2, "Two", tag: "b")
        try ours.set(["touchpoints", "call", "title"], to: .text("Long call"))
        try theirs.put(.touchpoint, "call", nil)
        let merged = Journey.merge(base: base, ours: ours.journey, theirs: theirs.journey)
        #expect(merged.conflicts.count == 4)
        return try EditorDriver(merged.journey, width: 120, height: 30)
    }

    /// Selects the row about a field.
    private func select(_ field: String, _ driver: inout EditorDriver) throws {
        driver.press("Home")
        let layer = try #require(driver.state.layers.last as? MethodLayer)
        let rows = try #require(layer.table).rows
        let row = try #require(rows.firstIndex { $0.cells[1].shown == field }, "\(rows.map { $0.cells[1].shown })")
        for _ in 0..<row { driver.press("j") }
    }

    @Test("The list says where, what stands and what the other side has")
    func list() throws {
        var driver = try driver()
        driver.press("g x")
        #expect(driver.rows[1].contains("4 conflicts to settle"))
        let row = try #require(driver.rows.first { $0.contains("Our terms") && $0.contains("Their terms") })
        #expect(row.contains("Decision"))
        #expect(driver.screen.contains("removed"))
    }

    @Test("o keeps ours, t takes theirs, b keeps both texts; each is one change that undo takes back")
    func settling() throws {
        var driver = try driver()
        driver.press("g x")
        try select("title", &driver)
        driver.press("t")
        #expect(driver.value("touchpoints/terms/title") == "Their terms")
        #expect(driver.message.contains("3 left"))
        driver.press("u")
        #expect(driver.value("touchpoints/terms/title") == "Our terms" && driver.journey.keptConflicts.count == 4)
        try select("title", &driver)
        driver.press("o")
        #expect(driver.value("touchpoints/terms/title") == "Our terms" && driver.journey.keptConflicts.count == 3)
        try select("notes", &driver)
        driver.press("b")
        let notes = try #require(driver.value("touchpoints/terms/notes"))
        #expect(notes == "One\nTwo")
        try select("Legal emotion", &driver)
        driver.press("b")
        #expect(driver.message.contains("Only texts and lists"))
        driver.press("t")
        #expect(driver.value("touchpoints/terms/experiences/legal/emotion") == "2")
        driver.press("t")
        #expect(driver.value("touchpoints/call/title") == nil)
        #expect(driver.message.contains("every conflict is settled"))
        #expect(driver.rows[1].contains("Nothing is in conflict"))
        driver.press("t")
        #expect(driver.message.contains("no conflict to settle"))
    }

    /// Whether the view shows what one shows that is made anew.
    private func isUpToDate(_ driver: EditorDriver) throws -> Bool {
        var layer = try #require(driver.state.layers.last as? MethodLayer)
        // As it does before it is drawn.
        layer.follow(driver.state)
        guard case .table(let table) = MethodView(.conflicts, of: driver.journey).parts[0].body else { return false }
        let shown = try #require(layer.table).rows
        return shown.map(\.cells) == table.rows.map(\.cells) && shown.map(\.subject) == table.rows.map(\.subject)
            && shown.map(\.conflict) == table.rows.map(\.conflict)
    }

    @Test("The list follows what is settled, undone, and changed by others, as if it were made anew")
    func following() throws {
        var driver = try driver()
        driver.press("g x")
        for keys in ["t", "u", "U", "u", "j o", "u", "b", "j j t", "u", "u", "Home t", "t", "u"] {
            driver.press(keys)
            #expect(try isUpToDate(driver), "\(keys)")
        }
        #expect(driver.journey.keptConflicts.count >= 2)
        let comment = try #require(driver.journey.keptConflicts.last?.comment)
        let others: [([Text], Value?)] = [
            (["touchpoints", "terms", "title"], .text("Renamed")), (["lanes", "legal", "name"], .text("Lawyers")),
            (["stages", "decide", "name"], .text("Choice")), (["touchpoints", "terms", "stage"], nil),
            (["comments", comment.text], nil), (["touchpoints", "terms"], nil),
        ]
        for (path, value) in others {
            var draft = Draft(driver.journey)
            try draft.set(path, to: value)
            #expect(!draft.edits.isEmpty, "\(path)")
            let isTaken = driver.editor.state.takeIn(draft.edits, label: "Others", at: EditorDriver.now)
            #expect(isTaken)
            driver.press("k")
            #expect(try isUpToDate(driver), "\(path)")
        }
    }

    /// A map in which merges left so many conflicts.
    private func journey(conflicts count: Int) throws -> Journey {
        let numbers = 0..<count
        let touchpoints = numbers.map { #""t\#($0)":{"stage":"s","title":"Ours \#($0)","experiences":{"f":{}}}"# }
        let comments = numbers.map {
            #""c\#($0)":{"text":"x","conflict":{"path":["touchpoints","t\#($0)","title"],"theirs":"Theirs"}}"#
        }
        let json = """
            {"format":"waymark/1","stages":{"s":{"name":"Stage"}},"lanes":{"f":{"name":"Lane"}},
            "touchpoints":{\(touchpoints.joined(separator: ","))},"comments":{\(comments.joined(separator: ","))}}
            """
        return try JourneyReader.read(Array(json.utf8)).journey
    }

    @Test("Settling one conflict costs about the same however many there are")
    func growth() throws {
        func opened(_ count: Int) throws -> EditorDriver {
            var driver = try EditorDriver(journey(conflicts: count))
            driver.press("g x")
            _ = driver.screen
            return driver
        }
        let (small, large) = (try opened(300), try opened(300 * 8))
        let ratio = Growth.ratio(from: 300, factor: 8) { size in
            var driver = size == 300 ? small : large
            return {
                driver.press("o t")
                _ = driver.screen
            }
        }
        #expect(ratio < 5, "eight times the conflicts took \(ratio) times the work")
    }

    @Test("]x walks the conflicts on the map")
    func walking() throws {
        var driver = try driver()
        driver.press("] x")
        #expect(driver.message.contains("Merge conflict 1/") && driver.message.contains("g x settles it"))
        #expect(driver.state.place.touchpoint != nil)
        let before = driver.message.split(separator: "/").last
        driver.press("g x o Esc ] x")
        #expect(driver.message.split(separator: "/").last != before, "what was settled is walked no more")
    }

    @Test("Going on from one conflict to the next costs about the same however many there are")
    func walkGrowth() throws {
        func begun(_ count: Int) throws -> EditorDriver {
            var driver = try EditorDriver(journey(conflicts: count))
            driver.press("] x")
            return driver
        }
        let (small, large) = (try begun(300), try begun(300 * 8))
        let ratio = Growth.ratio(from: 300, factor: 8) { size in
            var driver = size == 300 ? small : large
            return { driver.press("n n n N") }
        }
        #expect(ratio < 5, "eight times the conflicts took \(ratio) times the work")
    }

    @Test(
        "A comment with a conflict that makes no sense is passed over",
        arguments: [
            #"{"path":[]}"#, #"{"path":["nowhere","x","y"],"theirs":3}"#, #"{"theirs":[1]}"#, #"7"#,
            #"{"path":["touchpoints","terms","title"],"theirs":{"a":[]}}"#,
        ])
    func hostile(conflict: String) throws {
        let json = """
            {"format":"waymark/1","stages":{"s":{}},"lanes":{"f":{}},"touchpoints":{"terms":{"stage":"s","title":"T","experiences":{"f":{}}}},
            "comments":{"c":{"text":"x","conflict":\(conflict)}}}
            """
        var driver = try EditorDriver(JourneyReader.read(Array(json.utf8)).journey)
        driver.press("g x t b o j k")
        #expect(driver.value("touchpoints/terms/experiences/f") != nil)
    }
}
