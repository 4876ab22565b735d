import JourneyModel
import Testing

@Suite("A file that was cut off")
struct PrefixTests {
    @Test("Every prefix of a valid file is refused with its place, never read as a smaller journey")
    func everyPrefix() throws {
        let whole = try Fixture.named("every-field.scrambled", in: "layout").bytes
        let complete = try #require(whole.lastIndex(of: UInt8(ascii: "}")))
        for length in 0...complete {
            let error = try #require(attempt(Array(whole[..<length])).failure, "\(length) bytes were read as a journey")
            #expect([.syntax, .encoding].contains(error.reason), "\(length) bytes: \(error)")
            #expect(error.line >= 1 && error.column >= 1)
        }
    }

    @Test("Every prefix of the canonical file is refused up to its last brace, and read from there on")
    func canonicalPrefixes() throws {
        let whole = try Fixture.named("every-field.canonical", in: "layout").bytes
        for length in 0...whole.count {
            #expect((attempt(Array(whole[..<length])).failure == nil) == (length >= whole.count - 1))
        }
    }

    @Test("No prefix of the bundled example is read as a journey")
    func example() throws {
        let whole = try Fixture.bundled("example").bytes
        let complete = try #require(whole.lastIndex(of: UInt8(ascii: "}")))
        // Every cut would take minutes; a step that is prime to the widths of lines meets every kind of place.
        for length in Array(stride(from: 0, to: complete, by: 397)) + Array(complete - 60...complete) {
            #expect(attempt(Array(whole[..<length])).failure?.reason != nil, "\(length) bytes were read as a journey")
        }
    }

    @Test("A file with one byte changed is read or refused, never trapped on")
    func everyByteChanged() throws {
        let whole = try Fixture.named("every-field.canonical", in: "layout").bytes
        let replacements: [UInt8] = [0x00, 0x22, 0x2C, 0x5C, 0x7D, 0xFF, 0x30]
        // Seven bytes in turn, at every third place: each meets each kind of place without an hour of work.
        for (round, index) in stride(from: 0, to: whole.count, by: 3).enumerated() {
            var bytes = whole
            bytes[index] = replacements[round % replacements.count]
            guard case .success(let result) = attempt(bytes) else { continue }
            let once = JourneyWriter.bytes(of: result.journey, style: result.style)
            #expect(try rewritten(once) == once, "byte \(index) as \(bytes[index])")
        }
    }
}
