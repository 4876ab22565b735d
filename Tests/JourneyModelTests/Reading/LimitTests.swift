import JourneyModel
import Testing

@Suite("Limits of a file")
struct LimitTests {
    private static func lists(_ depth: Int) -> [UInt8] {
        Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
    }

    @Test("64 levels are accepted, the 65th is refused where it opens", arguments: [64, 65, 66, 513, 100_000])
    func depth(levels: Int) {
        let error = syntaxError(Self.lists(levels))
        if levels <= 64 {
            #expect(error == nil)
        } else {
            #expect(error?.reason == .depth)
            #expect(error?.column == 65)
        }
    }

    @Test("The depth counts from the outermost brace of the journey", arguments: [62, 63, 64, 99_999])
    func depthInsideAJourney(levels: Int) {
        let inRoot = Array("{\"format\":\"waymark/1\",\"x-deep\":".utf8) + Self.lists(levels) + Array("}".utf8)
        #expect(attempt(inRoot).failure?.reason == (levels <= 63 ? nil : .depth))
        let opening = "{\"format\":\"waymark/1\",\"touchpoints\":{\"t-1\":{\"title\":"
        let inField = Array(opening.utf8) + Self.lists(levels) + Array("}}}".utf8)
        #expect(attempt(inField).failure?.reason == (levels <= 61 ? nil : .depth))
    }

    @Test("Objects and lists count alike, and closing gives the level back")
    func mixedDepth() {
        let pairs = String(repeating: "{\"a\":[", count: 32) + String(repeating: "]}", count: 32)
        #expect(syntaxError(Array(pairs.utf8)) == nil)
        #expect(syntaxError(Array("[\(pairs)]".utf8))?.reason == .depth)
        let many = "[" + Array(repeating: "[[]]", count: 1_000).joined(separator: ",") + "]"
        #expect(syntaxError(Array(many.utf8)) == nil)
    }

    @Test("64 MiB are read, one byte more is refused")
    func size() {
        var bytes = Array("{\"format\":\"waymark/1\"}".utf8)
        bytes += Array(repeating: 0x20, count: JSONSyntax.maximumSize - bytes.count)
        #expect(JSONSyntax.maximumSize == 67_108_864)
        #expect(attempt(bytes).failure == nil)
        bytes.append(0x0A)
        #expect(attempt(bytes).failure?.reason == .size)
    }
}
