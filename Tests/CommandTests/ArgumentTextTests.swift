import Testing

@testable import waymark

@Suite("Arguments keep their bytes")
struct ArgumentTextTests {
    @Test("Text stays as it is")
    func text() {
        #expect(ArgumentText.text(of: Array("--title=Ärger".utf8)) == "--title=Ärger")
    }

    @Test(
        "Any bytes come back",
        arguments: [[0xFF], [0x61, 0xC3], [0xED, 0xA0, 0x80], Array("\u{10FFFE}\u{10FF41}".utf8)] as [[UInt8]])
    func bytes(bytes: [UInt8]) {
        #expect(ArgumentText.bytes(of: ArgumentText.text(of: bytes)) == bytes)
    }

    @Test("Random bytes come back")
    func randomBytes() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = Seeded(state: seed)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
                [0xF4, 0x8F, 0xBF, 0xBE, 0xC3, 0xA9, 0x41, 0xFF].randomElement(using: &random) ?? UInt8(0)
            }
            #expect(ArgumentText.bytes(of: ArgumentText.text(of: bytes)) == bytes, "seed \(seed)")
        }
    }

    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }
}
