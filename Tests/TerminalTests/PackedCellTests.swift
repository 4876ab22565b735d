import Testing

@testable import Terminal

/// Cells in few bytes.
@Suite struct PackedCellTests {
    @Test(arguments: 0..<200)
    func packingKeepsEverything(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let colors = [Color.standard, .indexed(0), .indexed(.random(in: 0...255, using: &random)), .indexed(255)]
        let style = Style(
            foreground: colors.randomElement(using: &random) ?? .standard,
            background: colors.randomElement(using: &random) ?? .standard,
            attributes: Attributes(rawValue: .random(in: 0..<32, using: &random))
        )
        let clusters = Array(SafeText("a漢é\u{301}👩e\u{1D165}\u{10FFFD}")) + [.continuation]
        for cluster in clusters {
            let listed = cluster.isSingle ? nil : Int.random(in: 0..<PackedCell.listLimit, using: &random)
            var cell = PackedCell(cluster, PackedStyle(style), listed: listed)
            #expect(cell.style.style == style)
            #expect(cell.width == cluster.width)
            #expect(cell.listed == listed)
            #expect(cell.single.base == cluster.base)
            cell.style = PackedStyle(.plain)
            #expect(cell.style.style == .plain && cell.listed == listed && cell.single.base == cluster.base)
        }
        #expect(MemoryLayout<PackedCell>.size == 8)
    }

    @Test func marksAreComparedNotTheirPlaces() {
        var first = Surface(size: Size(width: 4, height: 1))
        first.put("e\u{301}a\u{300}", at: .zero, style: .plain)
        var second = Surface(size: Size(width: 4, height: 1))
        second.put("a\u{300}", at: Point(x: 1, y: 0), style: .plain)
        #expect(first != second)
        second.put("e\u{301}", at: .zero, style: .plain)
        #expect(first == second)
        #expect(second.row(0) == "e\u{301}a\u{300}  ")
        second.put("e\u{302}", at: .zero, style: .plain)
        #expect(first != second)
    }
}
