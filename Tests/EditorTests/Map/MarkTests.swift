import JourneyModel
import Terminal
import Testing

@testable import Editor

/// What cards and headers show where there is not room for all of it.
@Suite struct MarkTests {
    private let marks = [
        Mark("▼ −1", .emotionBad, .emotion), Mark("‹+1", .broken, .broken), Mark("!2", .pain, .pain),
        Mark("★", .moment, .moment), Mark("c3", .comment, .comment), Mark("✓", .validated, .validated),
    ]

    private func shown(_ width: Int) -> String {
        Mark.fitting(marks, width: width).map(\.text).joined(separator: " ")
    }

    @Test func whatGivesWayFirstIsWhatHurtsLeast() {
        #expect(shown(18) == "▼ −1 ‹+1 !2 ★ c3 ✓")
        #expect(shown(17) == "▼ −1 ‹+1 !2 ★ c3…")
        #expect(shown(16) == "▼ −1 ‹+1 !2 ★…")
        #expect(shown(13) == "▼ −1 !2 ★…")
        #expect(shown(9) == "▼ −1 !2…")
        #expect(shown(5) == "▼ −1…")
        #expect(shown(4) == "…")
        #expect(shown(0).isEmpty)
    }

    @Test func noWidthIsExceeded() {
        for width in 0...20 { #expect(Mark.columns(of: Mark.fitting(marks, width: width)) <= width) }
    }

    private func header(_ room: Int) -> String {
        let line = HeaderLine(
            name: 13, hasMark: true, mean: .init("−0.8", .stageSum), pains: .init("!2", .stageSum),
            moments: .init("★1", .stageSum), room: room)
        let parts = ["\(line.nameWidth)", line.showsMark ? "①" : ""] + line.sums.map(\.text) + [line.isCut ? "…" : ""]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    @Test func theNameOfAStageStaysWhole() {
        #expect(header(26) == "13 ① −0.8 !2 ★1")
        #expect(header(25) == "13 ① −0.8 !2 …")
        #expect(header(22) == "13 −0.8 !2 …")
        #expect(header(20) == "13 −0.8 …")
        #expect(header(17) == "13 …")
        #expect(header(13) == "13 …")
        #expect(header(12) == "12 …")
        let long = HeaderLine(
            name: 40, hasMark: true, mean: .init("−0.8", .stageSum), pains: nil, moments: nil, room: 19)
        #expect(long.nameWidth == 14 && long.sums.map(\.text) == ["−0.8"] && long.isCut)
    }

    /// A map whose one card has every mark there is.
    private func driver(width: Int) throws -> EditorDriver {
        let json = """
            {"format": "waymark/1", "title": "Marks",
            "lanes": {"it": {"pos": "a0", "name": "IT"}, "ops": {"pos": "a1", "name": "Ops", "short": "OPS"},
            "fin": {"pos": "a2", "name": "Finance", "short": "FIN"}},
            "stages": {"s": {"pos": "a0", "name": "Implementation", "truth": "second"},
            "u": {"pos": "a1", "name": "Use"}, "v": {"pos": "a2", "name": "V"}},
            "touchpoints": {"t": {"pos": "a0", "stage": "s", "title": "Go-live", "channel": "on site", "moment": {},
            "experiences": {"it": {"emotion": -2, "expected": 1, "standing": "validated"}, "ops": {}, "fin": {}}}},
            "pains": {"p": {"pos": "a0", "text": "late", "on": ["t"]}},
            "comments": {"c": {"on": "t", "text": "why", "at": "2026-01-01T00:00:00Z"}}}
            """
        return try EditorDriver(JourneyReader.read(Array(json.utf8)).journey, width: width, height: 24)
    }

    @Test(arguments: [
        (200, "▼▼ −2 ‹+1 !1 ★ ⇅OPS FIN c1 ✓", "Implementation ②"), (80, "▼▼ −2 ‹+1 !1 ★ c1…", "Implementation"),
    ])
    func cardsAndHeadersSayThatSomethingIsLeftOut(width: Int, marks: String, header: String) throws {
        let driver = try driver(width: width)
        #expect(driver.rows.contains { $0.contains(marks) }, "\(driver.screen)")
        #expect(driver.rows[1].contains(header))
        #expect(!driver.rows[1].contains("Implementati…"))
        #expect(driver.rows[1].contains("−2.0…") == (width == 80))
    }

    @Test func compactCardsSayItToo() throws {
        var driver = try driver(width: 80)
        driver.press("z 2")
        #expect(driver.rows.contains { $0.contains("!1 …") || $0.contains("!1…") || $0.contains("★…") })
    }
}
