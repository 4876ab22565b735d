import JourneyModel
import Testing

@Suite("Bytes that are not UTF-8")
struct EncodingTests {
    static let broken: [[UInt8]] = [
        [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2], [0xC2, 0x20], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
        [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80],
        [0xF0, 0x9F, 0x98], [0xF0, 0x28, 0x8C, 0xBC], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
        [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ]

    @Test("Ill-formed bytes in a title are refused at their place", arguments: broken, 0..<9)
    func inTitle(sequence: [UInt8], offset: Int) throws {
        // The padding moves the place through every offset of an eight-byte word.
        let opening = "{\"format\":\"waymark/1\",\n\"title\":\"é" + String(repeating: "a", count: offset)
        let error = try #require(attempt(Array(opening.utf8) + sequence + Array("\"}".utf8)).failure)
        #expect(error.reason == .encoding)
        #expect(error.line == 2)
        #expect(error.column == 11 + offset)
    }

    @Test(
        "A sequence that the end of the file cuts is refused", arguments: [[0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98]])
    func atTheEnd(sequence: [UInt8]) {
        #expect(attempt(Array("{\"format\":\"waymark/1\"}".utf8) + sequence).failure?.reason == .encoding)
    }

    @Test("Every character of Unicode that text may hold is accepted, raw and escaped")
    func everyPlane() throws {
        for value: UInt32 in [
            0x20, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x10FFFF,
        ] {
            let scalar = try #require(Unicode.Scalar(value))
            let units = UTF16.encode(scalar).map(Array.init) ?? []
            let escaped = units.map {
                "\\u" + String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16)
            }
            let raw = try journey("{\"format\":\"waymark/1\",\"title\":\"\(Character(scalar))\"}")
            let spelled = try journey("{\"format\":\"waymark/1\",\"title\":\"\(escaped.joined())\"}")
            #expect(raw == spelled)
            #expect(raw.root[JourneyFields.title]?.bytes.elementsEqual(String(Character(scalar)).utf8) == true)
        }
    }

    @Test("Columns count characters, lines count line feeds")
    func places() throws {
        let error = try #require(attempt(Array("{\"é𝄞\": 1,\r\n\"e\u{301}\" 2}".utf8)).failure)
        #expect(error.line == 2)
        #expect(error.column == 6)
    }
}
