import Testing

@testable import Terminal

/// Which cells a screen has to draw again.
@Suite struct SurfaceChangesTests {
    private func changes(from old: Surface, to new: Surface) -> [String] {
        var runs: [String] = []
        new.forEachChange(since: old) { runs.append("\($0): \($1.lowerBound)..<\($1.upperBound)") }
        return runs
    }

    @Test func nothingWhenNothingChanged() {
        let old = Surface(size: Size(width: 20, height: 3))
        var new = old
        new.put("x", at: .zero, style: .plain)
        new.put(" ", at: .zero, style: .plain)
        #expect(changes(from: old, to: new).isEmpty)
        #expect(changes(from: old, to: old).isEmpty)
    }

    @Test func joinsNearRunsOnly() {
        let old = Surface(size: Size(width: 40, height: 2))
        var new = old
        for column in [0, 5, 30] { new.put("x", at: Point(x: column, y: 1), style: .plain) }
        #expect(changes(from: old, to: new) == ["1: 0..<6", "1: 30..<31"])
    }

    @Test func takesWideClustersWhole() {
        var old = Surface(size: Size(width: 10, height: 1))
        old.put("漢", at: Point(x: 4, y: 0), style: .plain)
        var new = old
        new.put("x", at: Point(x: 5, y: 0), style: .plain)
        #expect(changes(from: old, to: new) == ["0: 4..<6"])
    }

    @Test func everythingForAnotherSize() {
        let old = Surface(size: Size(width: 10, height: 1))
        let new = Surface(size: Size(width: 4, height: 2))
        #expect(changes(from: old, to: new) == ["0: 0..<4", "1: 0..<4"])
    }
}
