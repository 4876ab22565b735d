import JourneyModel
import TestSupport
import Testing

@testable import Editor

@Suite("Opening a map")
struct OpeningTests {
    private func journey(_ lanes: Int, _ stages: Int, _ touchpoints: String = "") throws -> Journey {
        func records(_ letter: String, _ count: Int) -> String {
            (0..<count).map { "\"\(letter)\($0)\":{\"pos\":\"a\(100_000 + $0)\"}" }.joined(separator: ",")
        }
        let json = """
            {"format":"waymark/1","lanes":{\(records("l", lanes))},"stages":{\(records("s", stages))},
             "touchpoints":{\(touchpoints)}}
            """
        return try JourneyReader.read(Array(json.utf8)).journey
    }

    @Test("selects the topmost card of the first stage that has any, else one of the inbox, else a cell")
    func firstPlace() throws {
        let late = "\"a\":{\"pos\":\"a0\",\"stage\":\"s2\",\"experiences\":{\"l0\":{}}}"
        let early = "\"b\":{\"pos\":\"a1\",\"stage\":\"s1\",\"experiences\":{\"l2\":{},\"l1\":{}}}"
        let loose = "\"c\":{\"pos\":\"a2\"}"
        func place(_ touchpoints: String...) throws -> Place {
            try EditorDriver(journey(3, 3, touchpoints.joined(separator: ","))).state.place
        }
        #expect(try place(late, early, loose) == .card("b", lane: "l1"))
        #expect(try place(late, loose) == .card("a", lane: "l0"))
        #expect(try place(loose) == .card("c", lane: Place.inbox))
        #expect(try place() == .cell(lane: "l0", stage: "s0"))
        #expect(try EditorDriver(journey(0, 2)).state.place == .journey)
        #expect(try EditorDriver(journey(2, 0)).state.place == .journey)
    }

    @Test("grows with the number of lanes and stages, not with that of the cells")
    func growth() throws {
        let theme = try Theme.load("dark", for: .full)
        let small = try journey(300, 300)
        let large = try journey(2400, 2400)
        let ratio = Growth.ratio(from: 300, factor: 8) { size in
            let journey = size == 300 ? small : large
            return { #expect(EditorState(journey, theme: theme).place == .cell(lane: "l0", stage: "s0")) }
        }
        #expect(ratio < 28, "eight times the lanes and stages took \(ratio) times the work")
    }
}
