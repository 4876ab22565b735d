import JourneyModel
import Testing

@testable import Editor

@Suite struct JumpTests {
    @Test func aLabelJumpsToItsCard() throws {
        var driver = try FindingFixture.driver()
        driver.press("f")
        #expect(driver.rows.contains { $0.contains("aDemo") })
        driver.press("g")
        #expect(driver.state.place == .card("audit", lane: "desk"))
        #expect(driver.state.layers.isEmpty)
    }

    @Test func escapeAndUnknownLettersLeaveThePlace() throws {
        var driver = try FindingFixture.driver()
        driver.press("f z")
        #expect(driver.message.hasPrefix("No label begins with z"))
        driver.press("Esc")
        #expect(driver.state.place == .card("demo", lane: "fin") && driver.state.layers.isEmpty)
    }

    @Test(arguments: [0, 1, 26, 27, 100, 676, 2000])
    func labelsDifferAndNoneBeginsAnother(count: Int) {
        let labels = JumpLabels.make(count)
        #expect(labels.count == min(count, JumpLabels.most))
        #expect(Set(labels).count == labels.count)
        #expect(Set(labels.map(\.count)).count <= 1)
    }

    @Test(arguments: [0, 3, 23, 24, 100, 2000])
    func noLabelBeginsWithATakenLetter(count: Int) {
        let labels = JumpLabels.make(count, taken: ["f", "é", "a", "s"])
        #expect(labels.count == min(count, 23 * 26))
        #expect(!labels.contains { $0.hasPrefix("f") || $0.hasPrefix("a") || $0.hasPrefix("s") })
    }

    @Test func manyCardsTakeTwoLetters() throws {
        var driver = try FindingFixture.driver(width: 160, height: 60)
        driver.select(.cell(lane: "fin", stage: "late"))
        _ = driver.editor.handle(
            .paste(Array((1...30).map { "Card \($0)" }.joined(separator: "\n").utf8), truncated: false), now: 0)
        driver.press("z 2 f a")
        #expect(driver.state.layers.count == 1)
        driver.press("s")
        #expect(driver.state.layers.isEmpty)
        #expect(driver.state.place == .card("price", lane: "fin"))
    }
}
