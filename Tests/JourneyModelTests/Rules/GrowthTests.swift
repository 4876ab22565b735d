import JourneyModel
import TestSupport
import Testing

@Suite("Work on many records grows with their number")
struct GrowthTests {
    /// Linear work gives 8 and quadratic work 64.
    private static let factor = 8
    private static let most = 28.0

    @Test("Composing the edits of a long stay")
    func composing() {
        let ratio = Growth.ratio(from: 500, factor: Self.factor) { size in
            let edits = (0..<size).flatMap { number -> [Edit] in
                let at: [Text] = ["touchpoints", "t\(number)", "title"]
                return [Edit(at: at, from: nil, to: .text("a")), Edit(at: at, from: .text("a"), to: .text("b"))]
            }
            return { #expect(edits.composed.count == size) }
        }
        #expect(ratio < Self.most, "eight times the edits took \(ratio) times the work")
    }

    @Test("Removing touchpoints that share a pain which stays")
    func removing() {
        let ratio = Growth.ratio(from: 200, factor: Self.factor) { size in
            let ids = (0..<size).map { "t\(10_000 + $0)" }
            let touchpoints = (ids + ["z"]).map { "\"\($0)\":{\"stage\":\"s\",\"experiences\":{\"l\":{}}}" }
            let on = (ids + ["z"]).map { "\"\($0)\"" }.joined(separator: ",")
            let json = """
                {"format":"waymark/1","lanes":{"l":{"pos":"a0"}},"stages":{"s":{"pos":"a0"}},
                 "touchpoints":{\(touchpoints.joined(separator: ","))},"pains":{"p":{"pos":"a0","on":[\(on)]}}}
                """
            let journey = (try? JourneyReader.read(Array(json.utf8)))?.journey ?? Journey()
            return {
                var draft = Draft(journey)
                #expect(throws: Never.self) { try draft.remove(ids.map { (.touchpoint, ID(Text($0))) }) }
                #expect(draft.journey[.pain, "p"]?[Pain.on] == ["z"])
            }
        }
        #expect(ratio < Self.most, "eight times the touchpoints took \(ratio) times the work")
    }
}
