import Testing

@testable import Terminal

/// What only moved need not be drawn again.
@Suite struct ShiftTests {
    private let size = Size(width: 60, height: 24)

    /// A frame whose rows all differ, with a rule and blanks among them.
    private func frame(scrolled: Int = 0, columns: Int = 0) -> Surface {
        var frame = Surface(size: size)
        for row in 0..<size.height {
            let number = row + scrolled
            if number % 6 == 5 { frame.fill(Rect(x: 0, y: row, width: 60, height: 1), style: .plain, glyph: "─") }
            if number % 6 > 3 { continue }
            for column in 0..<5 {
                let words = ["Awareness", "Decision", "Adoption", "Retention", "Advocacy", "Expansion", "Start"]
                let text = SafeText("\(number * 37 % 100) \(words[(column + columns) % words.count])")
                frame.put(text, at: Point(x: 2 + column * 12, y: row), style: .plain)
            }
        }
        return frame
    }

    /// The cells that have to be drawn to come from one frame to another.
    private func cells(from old: Surface, to new: Surface) -> Int {
        var count = 0
        new.forEachChangedRow(since: old) { count += $1.difference(from: $2) }
        return count
    }

    @Test(arguments: [1, 3, 7, -1, -4]) func rowsThatMovedAreFound(distance: Int) throws {
        let (old, new) = (frame(scrolled: 100), frame(scrolled: 100 - distance))
        let shift = try #require(new.shift(since: old))
        #expect(shift == .rows(0..<24, by: distance))
        #expect(cells(from: old.shifted(shift), to: new) <= 60 * abs(distance))
    }

    @Test func rowsThatStayAreNoPartOfTheShift() throws {
        var (old, new) = (frame(scrolled: 100), frame(scrolled: 103))
        for row in [0, 1, 2, 22, 23] {
            for column in stride(from: 0, to: 60, by: 12) {
                old.put(SafeText("stays \(row)"), at: Point(x: column, y: row), style: .plain)
                new.put(SafeText("stays \(row)"), at: Point(x: column, y: row), style: .plain)
            }
        }
        let shift = try #require(new.shift(since: old))
        guard case .rows(let rows, by: -3) = shift else {
            Issue.record("\(shift)")
            return
        }
        #expect(rows.lowerBound >= 3 && rows.upperBound <= 22)
        #expect(cells(from: old.shifted(shift), to: new) < 300)
    }

    @Test(arguments: [1, -1]) func columnsThatMovedAreFound(distance: Int) throws {
        var (old, new) = (frame(columns: 10), frame(columns: 10 - distance))
        for row in 0..<24 {
            old.put(SafeText("\(row)|"), at: Point(x: 0, y: row), style: .plain)
            new.put(SafeText("\(row)|"), at: Point(x: 0, y: row), style: .plain)
        }
        let shift = try #require(new.shift(since: old))
        guard case .columns(let columns, let by, let rows) = shift else {
            Issue.record("\(shift)")
            return
        }
        #expect(by == distance * 12 && columns.lowerBound >= 1 && rows.count > 12)
        #expect(cells(from: old.shifted(shift), to: new) < cells(from: old, to: new) / 2)
    }

    @Test func littleIsDrawnWithoutAShift() {
        let old = frame(scrolled: 100)
        var new = old
        #expect(new.shift(since: old) == nil)
        for row in 4..<9 { new.fill(Rect(x: 0, y: row, width: 60, height: 1), style: .plain, glyph: "x") }
        #expect(new.shift(since: old) == nil)
        #expect(Surface(size: size).shift(since: old) == nil)
        #expect(frame().shift(since: Surface(size: Size(width: 60, height: 23))) == nil)
        #expect(Surface(size: .zero).shift(since: Surface(size: .zero)) == nil)
    }

    @Test(arguments: 0..<300)
    func aShiftIsAlwaysWorthItAndCutsNothing(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let old = randomFrame(&random)
        var new = old
        let rows = Int.random(in: -6...6, using: &random)
        let columns = Int.random(in: -12...12, using: &random)
        for row in 3..<22 {
            for column in 8..<56 where Bool.random(using: &random) || seed % 2 == 0 {
                let from = Point(x: column - columns, y: seed % 3 == 0 ? row : row - rows)
                new.put(old[from].cluster, at: Point(x: column, y: row), style: old[from].style)
            }
        }
        guard let shift = new.shift(since: old) else { return }
        let moved = old.shifted(shift)
        #expect(cells(from: moved, to: new) <= cells(from: old, to: new))
        for row in 0..<24 {
            let cells = moved.packedRow(row)
            for column in 0..<60 where cells[column].width == 2 || cells[column].width == 0 {
                let partner = cells[column].width == 2 ? column + 1 : column - 1
                #expect(cells.indices.contains(partner) && cells[partner].width == 2 - cells[column].width)
            }
        }
    }

    private func randomFrame(_ random: inout SeededGenerator) -> Surface {
        var frame = Surface(size: size)
        for row in 0..<24 {
            var text = ""
            while text.utf8.count < 60 {
                text += ["漢", "a", "b c ", "e\u{301}", "12"].randomElement(using: &random) ?? ""
            }
            frame.put(SafeText(text), at: Point(x: Int.random(in: 0..<4, using: &random), y: row), style: .plain)
        }
        return frame
    }
}
