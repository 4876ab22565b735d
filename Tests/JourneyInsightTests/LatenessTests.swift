import JourneyModel
import TestSupport
import Testing

@testable import JourneyInsight

@Suite("Late stakeholders in large maps")
struct LatenessTests {
    /// So many lanes and stages, each lane in a stage of its own and late for it by one.
    private func journey(_ size: Int) -> Journey {
        let stages = (0..<size).map { "\"s\($0)\":{\"pos\":\"a\(100_000 + $0)\"}" }
        let lanes = (0..<size).map {
            "\"l\($0)\":{\"pos\":\"a\(100_000 + $0)\",\"shouldJoin\":\"s\(max(0, $0 - 1))\"}"
        }
        let cards = (0..<size).map {
            "\"t\($0)\":{\"pos\":\"a0\",\"stage\":\"s\($0)\",\"experiences\":{\"l\($0)\":{}}}"
        }
        let json = """
            {"format":"waymark/1","stages":{\(stages.joined(separator: ","))},"lanes":{\(lanes.joined(separator: ","))},
             "touchpoints":{\(cards.joined(separator: ","))}}
            """
        return (try? JourneyReader.read(Array(json.utf8)))?.journey ?? Journey()
    }

    @Test("Who is late is the same for one lane as for all")
    func same() {
        let journey = journey(12)
        let all = journey.latecomers()
        #expect(all == journey.map.lanes.compactMap { journey.lateness(of: $0) })
        #expect(all.count == 11)
    }

    @Test("A check of a map with many lanes and stages grows with it")
    func growth() {
        let ratio = Growth.ratio(from: 100, factor: 8) { size in
            let journey = journey(size)
            return { #expect(Check.findings(in: journey).contains { $0.rule == "late-involvement" }) }
        }
        #expect(ratio < 28, "eight times the map took \(ratio) times the work")
    }
}
