import Testing

@testable import Editor

@Suite struct CaptureCompletionTests {
    /// The completion at the `|` of a line: kind, what is replaced, and what is offered.
    private func completed(_ marked: String) -> String? {
        let bytes = Array(marked.utf8)
        let cursor = bytes.firstIndex(of: UInt8(ascii: "|")) ?? bytes.count
        let line = bytes.filter { $0 != UInt8(ascii: "|") }
        guard let completion = CaptureCompletion.at(cursor, of: line, in: CaptureFixture.context()) else { return nil }
        let offers = completion.offers.map { String(decoding: $0.insertion, as: UTF8.self) }.joined(separator: " ")
        return "\(completion.kind) \(String(decoding: line[completion.range], as: UTF8.self)): \(offers)"
    }

    @Test(arguments: [
        ("|", "lane : fi it op leg"),
        ("f|", "lane f: fi"),
        ("it-2,o|@dec: x", "lane o: op"),
        ("it@|", "stage : cons deci cont decl"),
        ("it@de|: x", "stage de: deci decl"),
        ("it@s-2|", "stage s-2: cont"),
        ("x #s|", "tag s: security sso"),
        ("x (e|", "channel e: email) e-procurement)"),
        ("x !y (|", "channel : email) phone) e-procurement)"),
    ])
    func offers(line: String, expected: String) {
        #expect(completed(line) == expected)
    }

    @Test(arguments: ["xyz|", "it: x|", "it: |", "x (email) |", "x(e|", "it-2|", "it\\|"])
    func plainTextHasNone(line: String) {
        #expect(completed(line) == nil)
    }

    @Test func everyPrefillMeansItsPlace() throws {
        let context = CaptureFixture.context()
        for lane in context.lanes {
            for stage in context.stages {
                let line = context.prefill(lane: lane.id, stage: stage.id) + Array("x".utf8)
                let parsed = try CaptureLine.parse(line, in: context)
                #expect(parsed.lanes == [CapturedLane(lane: lane.id)])
                #expect(parsed.stage == stage.id)
            }
        }
        #expect(context.prefill(lane: Array("it".utf8), stage: Array("decision".utf8)) == Array("it@deci: ".utf8))
        #expect(context.prefill(lane: Array("it".utf8), stage: nil) == Array("it: ".utf8))
        #expect(context.prefill(lane: Array("gone".utf8), stage: nil).isEmpty)
    }
}
