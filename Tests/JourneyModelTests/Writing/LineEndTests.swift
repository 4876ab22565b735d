import JourneyModel
import Testing

@Suite("Line ends and byte-order mark")
struct LineEndTests {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private func canonical(newline: String) -> [UInt8] {
        Array(
            "{\(newline)  \"format\": \"waymark/1\",\(newline)  \"x\": [\(newline)    1\(newline)  ]\(newline)}\(newline)"
                .utf8)
    }

    @Test("Each style is kept byte for byte", arguments: ["\n", "\r\n"], [false, true])
    func kept(newline: String, marked: Bool) throws {
        let bytes = (marked ? Self.mark : []) + canonical(newline: newline)
        #expect(try rewritten(bytes) == bytes)
    }

    @Test("The first line end decides for the whole file")
    func firstDecides() throws {
        #expect(
            try rewritten("{\r\n\"format\":\"waymark/1\",\n\"x\":[1]}\n").utf8.elementsEqual(canonical(newline: "\r\n"))
        )
        #expect(
            try rewritten("{\n\"format\":\"waymark/1\",\r\n\"x\":[1]}\r\n").utf8.elementsEqual(canonical(newline: "\n"))
        )
    }

    @Test("A file on one line gets line feeds")
    func noLineEnd() throws {
        #expect(try rewritten("{\"format\":\"waymark/1\",\"x\":[1]}").utf8.elementsEqual(canonical(newline: "\n")))
    }

    @Test("Line ends inside text are text and stay escaped")
    func insideText() throws {
        let bytes = Array("{\r\n  \"format\": \"waymark/1\",\r\n  \"title\": \"a\\nb\\r\\nc\"\r\n}\r\n".utf8)
        #expect(try rewritten(bytes) == bytes)
    }

    @Test("Lone carriage returns are white space and no line end")
    func loneCarriageReturn() throws {
        #expect(
            try rewritten("{\r\"format\":\"waymark/1\",\r\"x\":[1]}\r").utf8.elementsEqual(canonical(newline: "\n")))
    }

    @Test("One mark is allowed at the beginning, and nowhere else")
    func marks() {
        let document = Array("{\"format\":\"waymark/1\"}".utf8)
        #expect(attempt(Self.mark + document).failure == nil)
        #expect(attempt(Self.mark + Self.mark + document).failure?.reason == .syntax)
        #expect(attempt(document + Self.mark).failure?.reason == .syntax)
        #expect(attempt([0x20] + Self.mark + document).failure?.reason == .syntax)
    }

    @Test("The place of an error does not count the mark")
    func places() {
        let error = attempt(Self.mark + Array("{x".utf8)).failure
        #expect(error?.column == 2)
    }
}
