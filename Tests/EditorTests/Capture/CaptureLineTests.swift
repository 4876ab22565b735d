import Testing

@testable import Editor

@Suite struct CaptureLineTests {
    private func parsed(_ line: String, lane: String? = nil, stage: String? = nil) throws -> String {
        try CaptureLine.parse(line, in: CaptureFixture.context(lane: lane, stage: stage)).summary
    }

    @Test func everythingInOneLine() throws {
        let line =
            "it-2,fin+1,ops@deci: security questionnaire late "
            + "!stalls legal for weeks [4 3 5 4 2] * #security (email)"
        #expect(
            try parsed(line)
                == "it-2,finance+1,l-8k2mzq4h@decision | security questionnaire late"
                + " | !stalls legal for weeks 43542 | * | #security | (email)")
    }

    @Test(arguments: [
        ("it@decision: x", "it@decision | x"),
        ("IT@DECISION: x", "it@decision | x"),
        ("legal@cons: x", "l-9p3nar5j@consideration | x"),
        ("legalcom@contractset: x", "l-9p3nar5j@s-2c4e6g8j | x"),
        ("legal-com@contract-set: x", "l-9p3nar5j@s-2c4e6g8j | x"),
        ("l@cons: x", "l-9p3nar5j@consideration | x"),
        ("l-8k@cons: x", "l-8k2mzq4h@consideration | x"),
        ("it: x", "it@inbox | x"),
        ("lgl+1@dcs: x", "l-9p3nar5j+1@decision | x"),
        ("ops: x", "l-8k2mzq4h@inbox | x"),
        ("PS: x", "@inbox | PS: x"),
        ("all-1@deci: x", "finance-1,it-1,l-8k2mzq4h-1,l-9p3nar5j-1@decision | x"),
        ("all-1,it+2,op0@deci: x", "finance-1,it+2,l-8k2mzq4h+0,l-9p3nar5j-1@decision | x"),
        ("all: x", "finance,it,l-8k2mzq4h,l-9p3nar5j@inbox | x"),
        ("@cons: x", "@consideration | x"),
        ("it@inbox: x", "it@inbox | x"),
        ("inbox: x", "@inbox | x"),
        ("it=0,fin=2,op\u{2212}1: x", "it+0,finance+2,l-8k2mzq4h-1@inbox | x"),
        ("  it-1: x ", "it-1@inbox | x"),
        ("all 0@deci: x", "finance+0,it+0,l-8k2mzq4h+0,l-9p3nar5j+0@decision | x"),
        ("all 0 @deci: x", "finance+0,it+0,l-8k2mzq4h+0,l-9p3nar5j+0@decision | x"),
        ("it -2, fin +1 @ deci: x: y", "it-2,finance+1@decision | x: y"),
        ("it @contract set-up: x", "it@s-2c4e6g8j | x"),
        ("legal compliance-1: x", "l-9p3nar5j-1@inbox | x"),
        ("fin @inbox: x", "finance@inbox | x"),
    ])
    func places(line: String, expected: String) throws {
        #expect(try parsed(line) == expected)
    }

    @Test(arguments: [
        ("x", "it@decision | x"),
        ("fin+1: x", "finance+1@decision | x"),
        ("@cons: x", "it@consideration | x"),
        ("inbox: x", "@inbox | x"),
    ])
    func theContextStandsIn(line: String, expected: String) throws {
        #expect(try parsed(line, lane: "it", stage: "decision") == expected)
    }

    @Test(arguments: [
        "Note: call Ana", "PS: x", "Security review: late", "10:30 call", "see https://a.b/c", "it@decision:x", ":",
        ": x",
        "it dec: x", "Ana @deci: x", "Ask bob@decision: x", "it, Ana @deci: x", "all of it @deci: x", "it @deci x",
        "it 2: x", "it 0: x", "all 3 calls: x", "@ x", "Offer [draft] of 3", "Sprint [3]", "#42 is late", "*", "!x",
        "(phone) call", "5*3", "C#",
        "Wow !",
        "Stop !!now", "Call (second) with Ana", "a ( b", "a () b", "a ()", "a \\n b", "price (net) agreed",
        "Is it? [1 2]",
    ])
    func plainTextIsTheTitle(line: String) throws {
        #expect(try parsed(line) == "@inbox | " + line)
    }

    @Test(arguments: [
        ("In\\: something", "@inbox | In: something"),
        ("it\\: something", "@inbox | it: something"),
        ("a \\!b \\#c \\* \\(d) \\\\ e", "@inbox | a !b #c * (d) \\ e"),
        ("a !b \\[1 2 3\\]", "@inbox | a | !b [1 2 3] -----"),
    ])
    func aBackslashMakesText(line: String, expected: String) throws {
        #expect(try parsed(line) == expected)
    }

    @Test(arguments: [
        ("call * with Ana", "@inbox | call with Ana | *"),
        ("call #a  with #b Ana #a", "@inbox | call with Ana | #a | #b"),
        ("call (the second) one (phone) #a", "@inbox | call (the second) one | #a | (phone)"),
        ("call (a) (b)", "@inbox | call (a) | (b)"),
        ("call ( web  shop ) *", "@inbox | call | * | (web  shop)"),
        ("a !one [1 2] !two !three [5,-,.,4 3]", "@inbox | a | !one 12--- | !two ----- | !three 5--43"),
        ("a !one [45342] more", "@inbox | a | !one more 45342"),
        ("a !b [x]", "@inbox | a | !b [x] -----"),
        (" #a b", "@inbox | b | #a"),
        ("it: *  b", "it@inbox | b | *"),
        ("a\tb\nc *", "@inbox | a b c | *"),
    ])
    func marks(line: String, expected: String) throws {
        #expect(try parsed(line) == expected)
    }

    @Test func anExactNameWinsOverAnEmotion() throws {
        let lanes = [CaptureChoice(id: "a", name: "Tier-2"), CaptureChoice(id: "b", name: "Tier")]
        let context = CaptureContext(lanes: lanes, stages: [])
        #expect(try CaptureLine.parse("tier-2: x", in: context).summary == "a@inbox | x")
        #expect(try CaptureLine.parse("tier-2-2: x", in: context).summary == "a-2@inbox | x")
        #expect(try CaptureLine.parse("tier-1: x", in: context).summary == "b-1@inbox | x")
    }
}
