import Testing

@testable import Terminal

/// What a terminal draws letters on, as it is told or asked.
@Suite struct GroundTests {
    @Test(
        "A terminal tells its ground with one to four digits a part",
        arguments: [
            ("11;rgb:0000/0000/0000", Ground.dark), ("11;rgb:ffff/ffff/ffff", .light), ("11;rgb:fd/f6/e3", .light),
            ("11;rgb:00/2b/36", .dark), ("11;rgb:f/f/f", .light), ("11;rgb:7f7/7f7/7f7", .dark),
            ("11;rgb:8000/8000/8000", .light), ("11;rgba:ffff/ffff/ffff/0000", .light), ("11;rgb:0/f/0", .light),
            ("11;rgb:0/0/f", .dark),
        ])
    func answers(_ answer: String, _ ground: Ground) {
        #expect(Ground(answer: Array(answer.utf8)[...]) == ground)
    }

    @Test(
        "What is no such answer tells nothing",
        arguments: [
            "", "11;", "11;?", "10;rgb:ffff/ffff/ffff", "11;rgb:ffff/ffff", "11;rgb:ffff/ffff/ffff/ffff",
            "11;rgba:ffff/ffff/ffff", "11;rgb:fffff/0/0", "11;rgb://", "11;rgb:-1/0/0", "11;rgb:+1/0/0", "11;rgb:g/0/0",
            "11;rgb:ffff/ffff/ffff ", "11;#ffffff", "11;rgb:ff/ff/\u{E9}",
        ])
    func others(_ answer: String) {
        #expect(Ground(answer: Array(answer.utf8)[...]) == nil)
    }

    @Test("Bytes that are no text tell nothing")
    func notText() {
        #expect(Ground(answer: (Array("11;rgb:ff/ff/".utf8) + [0xFF, 0xFE])[...]) == nil)
    }

    @Test(
        "The variable names the colour of the ground last",
        arguments: [
            ("15;0", Ground.dark), ("0;15", .light), ("0;default;15", .light), ("12;7", .light), ("7;8", .dark),
        ])
    func variable(_ text: String, _ ground: Ground) {
        #expect(Ground(variable: text) == ground)
    }

    @Test("A variable without such a number names none", arguments: ["", ";", "15;default", "0;11", "0;-1", "0;300"])
    func noVariable(_ text: String) {
        #expect(Ground(variable: text) == nil)
    }

    @Test("An answer is due from the question on until the terminal said what it is")
    func due() {
        var question = GroundQuestion()
        #expect(!taken(by: &question, .ground(.light)), "nobody asked")
        #expect(question.answersWait(at: 0, isRemote: false) == nil)
        question.ask(at: 1000)
        #expect(question.answersWait(at: 2000, isRemote: false) == 100_000)
        #expect(question.answersWait(at: 1_900_000, isRemote: false) == 100_000)
        #expect(question.answersWait(at: 2000, isRemote: true) == 1_000_000)
        #expect(question.answersWait(at: 9_000_000, isRemote: true) == nil)
        #expect(taken(by: &question, .ground(.light)))
        #expect(!taken(by: &question, .status))
        #expect(question.answersWait(at: 2000, isRemote: false) == 100_000)
        #expect(taken(by: &question, .identity))
        #expect(question.answersWait(at: 2000, isRemote: false) == nil)
        #expect(!taken(by: &question, .identity), "it was answered")
    }

    /// Whether `question` takes `reply`.
    private func taken(by question: inout GroundQuestion, _ reply: TerminalReply) -> Bool {
        question.take(reply)
    }
}
