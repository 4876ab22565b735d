import Testing

@testable import Editor

@Suite struct CaptureErrorTests {
    private func failure(of line: String) -> CaptureError? {
        do {
            _ = try CaptureLine.parse(line, in: CaptureFixture.context())
            return nil
        } catch {
            return error
        }
    }

    @Test(
        arguments: [
            ("it,xyz@dec: a", .unknownLane, 4, "xyz"),
            ("fni-2: a", .unknownLane, 1, "fni"),
            ("it@de: a", .ambiguousStage, 4, "de"),
            ("it@con: a", .ambiguousStage, 4, "con"),
            ("é,it: a", .unknownLane, 1, "é"),
            ("it@xyz: a", .unknownStage, 4, "xyz"),
            ("all 0 @xyz: a", .unknownStage, 8, "xyz"),
            ("it, fin -3@cons: a", .emotionOutOfRange, 9, "-3"),
            ("it@: a", .missingStage, 4, ""),
            (",it: a", .missingLane, 1, ""),
            ("it,: a", .missingLane, 4, ""),
            ("-2: a", .missingLane, 1, "-2"),
            ("it,fin,it-1: a", .repeatedLane, 8, "it"),
            ("all-1,it: a", .repeatedLane, 7, "it"),
            ("all,it-1,it+1: a", .repeatedLane, 10, "it"),
            ("it-3: a", .emotionOutOfRange, 3, "-3"),
            ("it@cons:", .missingTitle, 9, ""),
            ("", .missingTitle, 1, ""),
            ("it@cons: !pain only", .missingTitle, 20, ""),
            ("ü !b [1 6]", .factorOutOfRange, 9, "6"),
            ("a !b [1 0]", .factorOutOfRange, 9, "0"),
            ("a !b [1 2 3 4 5 1]", .tooManyFactors, 17, "1"),
            ("a !b [1 2] [3]", .repeatedFactors, 12, "[3]"),
            ("a (b) * (c)", .repeatedChannel, 9, "(c)"),
        ] as [(String, CaptureError.Reason, Int, String)])
    func whatAndWhere(line: String, reason: CaptureError.Reason, column: Int, word: String) throws {
        let error = try #require(failure(of: line))
        #expect(error.reason == reason)
        #expect(error.column == column)
        #expect(String(decoding: error.word, as: UTF8.self) == word)
    }

    @Test func anAmbiguousWordListsWhatItMayMean() throws {
        let error = try #require(failure(of: "it@de: a"))
        #expect(error.candidates.map { String(decoding: $0, as: UTF8.self) } == ["Decision", "Decline"])
        #expect(error.description == "column 4: “de” may be any of several stages (Decision, Decline)")
    }

    @Test func anUnknownWordListsTheNearestOfMany() throws {
        let names = ["Finance", "Legal", "IT", "Sales", "Support", "Board", "Security", "Users", "Partner", "Press"]
        let lanes = names.enumerated().map { CaptureChoice(id: "l\($0.offset)", name: $0.element) }
        let context = CaptureContext(lanes: lanes, stages: [])
        let error = #expect(throws: CaptureError.self) { try CaptureLine.parse("sekurity-1: a", in: context) }
        #expect(error?.candidates.first == Array("Security".utf8))
        #expect(error?.candidates.count == 3)
    }

    @Test func bytesThatAreNotUTF8AreRefusedWhereTheyAre() {
        let line: [UInt8] = Array("ab ".utf8) + [0xC3, 0x28]
        let error = #expect(throws: CaptureError.self) { try CaptureLine.parse(line, in: CaptureFixture.context()) }
        #expect(error?.reason == .notUTF8)
        #expect(error?.column == 4)
    }
}
