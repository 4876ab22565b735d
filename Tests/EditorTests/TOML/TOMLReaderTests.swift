import Testing

@testable import Editor

@Suite struct TOMLReaderTests {
    private func read(_ text: String) throws -> TOMLTable { try TOMLReader.read(Array(text.utf8)) }

    private func failure(of text: String) -> (offset: Int, message: String)? {
        do throws(TOMLError) {
            _ = try TOMLReader.read(Array(text.utf8))
            return nil
        } catch {
            return (error.offset, error.message)
        }
    }

    @Test func tablesKeysAndTextAreRead() throws {
        let table = try read(
            "# first\r\na = \"x\" # behind\n'b c' = 'y\\z'\n\n[t.\"u.v\"]\n\"k\" = { fg = \"\\u00e9\\\"\\t\", l = [ \"1\",\n\"2\", ] }\n"
        )
        #expect(table.entries.map(\.key) == ["a", "b c", "t"])
        #expect(table["a"]?.value.text == "x")
        #expect(table["b c"]?.value.text == "y\\z")
        let inner = table["t"]?.value.table?["u.v"]?.value.table?["k"]?.value.table
        #expect(inner?["fg"]?.value.text == "é\"\t")
        #expect(inner?["l"]?.value.list?.map(\.text) == ["1", "2"])
    }

    @Test func aNamedTableMayBeBegunLater() throws {
        let table = try read("[a.b]\nx = \"1\"\n[a]\ny = \"2\"\nz.w = \"3\"\nz.v = \"4\"")
        let inner = table["a"]?.value.table
        #expect(inner?.entries.map(\.key) == ["b", "y", "z"])
        #expect(inner?["z"]?.value.table?.entries.map(\.key) == ["w", "v"])
    }

    @Test(arguments: ["1", "-3.5e4", "true", "2026-11-24", "1979-05-27T07:32:00Z", "inf", "0xFF", "+1_000"])
    func otherValuesArePassedOver(value: String) throws {
        guard case .other? = try read("a = \(value) # number")["a"]?.value else {
            Issue.record("\(value) is no other value")
            return
        }
    }

    @Test(arguments: [
        ("a", 1), ("a =", 3), ("a = b", 4), ("= 1", 0), ("a = \"x", 4), ("a = \"\"\"x\"\"\"", 4), ("[[a]]", 1),
        ("[a", 2), ("a = 1 b = 2", 6), ("a = 1\na = 2", 6), ("[a]\n[a]", 5), ("a.b = 1\na = 2", 8), ("a = 1\n[a]", 7),
        ("a = [1 2]", 7), ("a = { b = 1", 11), ("a = {\n}", 5), ("a = \"\\q\"", 5), ("a = \"\\ud800\"", 5),
        ("a = \"\\u00\"", 5), ("a = \"\u{1}\"", 5), ("# \u{7f}", 2), ("a = \"\\", 5), ("a = 'x\ny'", 6),
        ("a = {}\na.b = 1", 7), ("\u{0}", 0), ("a = \"\\u0000\"", 5), ("[]", 1), ("a . = 1", 4),
    ])
    func mistakesHaveTheirPlace(text: String, offset: Int) {
        let failure = failure(of: text)
        #expect(failure?.offset == offset, "\(text): \(String(describing: failure))")
        #expect(failure?.message.isEmpty == false)
    }

    @Test func deepNestingIsRefused() {
        for (open, close) in [("[", "]"), ("{ a = ", "}")] {
            let text = "a = " + String(repeating: open, count: 100_000) + String(repeating: close, count: 100_000)
            #expect(failure(of: text)?.message == "lists and tables are nested too deeply")
        }
        #expect(failure(of: "a = [[[[\"x\"]]]]") == nil)
    }

    @Test func longKeysOfDotsAreRefused() {
        #expect(failure(of: String(repeating: "a.", count: 100_000) + "a = 1")?.message.contains("deeply") == true)
        #expect(failure(of: "[" + String(repeating: "a.", count: 100_000) + "a]")?.message.contains("deeply") == true)
    }

    @Test func placesCountLinesAndBytes() {
        let bytes = Array("é = 1\n  x".utf8)
        #expect(TextPlace(of: 0, in: bytes) == TextPlace(line: 1, column: 1))
        #expect(TextPlace(of: 3, in: bytes) == TextPlace(line: 1, column: 4))
        #expect(TextPlace(of: 9, in: bytes) == TextPlace(line: 2, column: 3))
        #expect(TextPlace(of: 99, in: bytes) == TextPlace(line: 2, column: 4))
    }
}
