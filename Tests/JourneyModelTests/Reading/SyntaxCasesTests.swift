import JourneyModel
import Testing

@Suite("JSON texts that the standard accepts, refuses and leaves open")
struct SyntaxCasesTests {
    static let accepted = Fixture.all(in: "accept")
    static let refused =
        Fixture.all(in: "reject") + [
            Fixture(name: "opening-arrays-without-end", bytes: Array(repeating: UInt8(ascii: "["), count: 100_000)),
            Fixture(
                name: "opening-arrays-and-objects-without-end",
                bytes: Array(String(repeating: "[{\"\":", count: 50_000).utf8) + [0x0A]),
        ]
    static let open = Fixture.all(in: "free")

    @Test("No case is missing")
    func counts() {
        #expect(Self.accepted.count == 95)
        #expect(Self.refused.count == 188)
        #expect(Self.open.count == 35)
    }

    @Test("Every valid text is accepted", arguments: accepted)
    func accepts(fixture: Fixture) {
        #expect(syntaxError(fixture.bytes) == nil)
    }

    @Test("A valid text that is no journey is refused as such, not as broken JSON", arguments: accepted)
    func acceptedIsNoJourney(fixture: Fixture) {
        guard case .failure(let error) = attempt(fixture.bytes) else {
            Issue.record("\(fixture.name) was read as a journey")
            return
        }
        #expect(error.reason == .notAJourney)
    }

    @Test("A valid text is kept token for token as a value that the schema does not know", arguments: accepted)
    func keepsAcceptedValues(fixture: Fixture) throws {
        let document = Array("{\"format\":\"waymark/1\",\"x-kept\":".utf8) + fixture.bytes + Array("}".utf8)
        let once = try rewritten(document)
        #expect(tokens(of: once) == tokens(of: document))
        #expect(try rewritten(once) == once)
    }

    @Test("Every broken text is refused where it breaks", arguments: refused)
    func refuses(fixture: Fixture) throws {
        let error = try #require(syntaxError(fixture.bytes))
        let place = try #require(RefusedPlaces.table[fixture.name], "no place is agreed for \(fixture.name)")
        #expect("\(error.line):\(error.column)" == place, "\(error)")
        #expect(!error.message.isEmpty)
        #expect(attempt(fixture.bytes).failure == error, "the reader of journeys judges differently")
    }

    @Test("What the standard leaves open is decided once and for all", arguments: open)
    func decidesOpenCases(fixture: Fixture) throws {
        let reason = try #require(OpenCases.table[fixture.name], "nothing is decided for \(fixture.name)")
        #expect(syntaxError(fixture.bytes)?.reason == reason)
    }

    /// The bytes without the white space between tokens.
    private func tokens(of bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var inString = false
        var escaped = false
        for byte in bytes where inString || ![0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            result.append(byte)
            if byte == UInt8(ascii: "\""), !escaped { inString.toggle() }
            escaped = inString && byte == UInt8(ascii: "\\") && !escaped
        }
        return result
    }
}

extension Result {
    /// The error, if there is one.
    var failure: Failure? {
        guard case .failure(let error) = self else { return nil }
        return error
    }
}
