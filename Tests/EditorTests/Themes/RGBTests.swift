import Terminal
import Testing

@testable import Editor

@Suite struct RGBTests {
    @Test func onlySixDigitsAreAColour() {
        #expect(RGB("#0aF0ff") == RGB(red: 10, green: 240, blue: 255))
        for text in ["", "#", "0aF0ff", "#0aF0f", "#0aF0fff", "#0aF0fg", "#٠٠٠٠٠٠", "#é0000"] {
            #expect(RGB(text) == nil, "\(text)")
        }
    }

    @Test func theNearestColourIsNearest() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = Seeded(seed)
        for _ in 0..<300 {
            let color = RGB(red: random.below(256), green: random.below(256), blue: random.below(256))
            let found = distance(color, RGB(index: try #require(color.nearest.index)))
            let least = (16...255).map { distance(color, RGB(index: $0)) }.min() ?? 0
            #expect(found <= least + 6, "seed \(seed), \(color)")
        }
        for index in UInt8(16)...255 {
            #expect(RGB(index: try #require(RGB(index: index).nearest.index)) == RGB(index: index))
        }
    }

    private func distance(_ one: RGB, _ other: RGB) -> Int {
        let (red, green, blue) = (one.red - other.red, one.green - other.green, one.blue - other.blue)
        return red * red + green * green + blue * blue
    }

    @Test func contrastIsThatOfTheGuidelines() throws {
        let white = try #require(RGB("#ffffff"))
        let ratios = [("#000000", 21.0), ("#767676", 4.54), ("#ff0000", 4.0), ("#0000ff", 8.59), ("#ffffff", 1)]
        for (text, expected) in ratios {
            let ratio = try #require(RGB(text)).contrast(to: white)
            #expect(abs(ratio - expected) < 0.01, "\(text): \(ratio)")
        }
    }
}
