import Testing

@testable import JourneyModel

@Suite("Files with git's conflict markers")
struct ConflictMarkerTests {
    private func file(_ lines: String...) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

    /// A card whose title is in conflict, with or without the common ancestor.
    private func titles(base: String? = nil) -> [UInt8] {
        let ancestor = base.map { "\n||||||| 1234567\n      \"title\": \"\($0)\"," } ?? ""
        return file(
            "{", "  \"format\": \"waymark/1\",", "  \"touchpoints\": {", "    \"t\": {", "      \"pos\": \"a0\",",
            "<<<<<<< HEAD", "      \"title\": \"Ours\",\(ancestor)", "=======", "      \"title\": \"Theirs\",",
            ">>>>>>> their branch", "      \"channel\": \"web\"", "    }", "  }", "}")
    }

    @Test("Both sides are found and merged, the conflict is a comment", arguments: [nil, "Base"])
    func merged(base: String?) throws {
        let markers = try #require(ConflictMarkers(titles(base: base)))
        #expect(markers.line == 6 && markers.count == 1)
        let (result, conflicts) = try markers.merged()
        #expect(conflicts.map(\.path) == [["touchpoints", "t", "title"]])
        #expect(conflicts.first?.theirs == .text("Theirs"))
        #expect(result.journey[.touchpoint, "t"]?[Touchpoint.title] == "Ours")
        #expect(result.journey[.touchpoint, "t"]?[Touchpoint.channel] == "web")
        #expect(result.journey.records(.comment).count == 1)
    }

    @Test("With the common ancestor what one side alone changed is no conflict")
    func ancestor() throws {
        let (result, conflicts) = try #require(ConflictMarkers(titles(base: "Ours"))).merged()
        #expect(conflicts.isEmpty)
        #expect(result.journey[.touchpoint, "t"]?[Touchpoint.title] == "Theirs")
    }

    @Test("An ancestor that is no journey, as after a merge of ancestors, counts as none")
    func brokenAncestor() throws {
        let (_, conflicts) = try #require(ConflictMarkers(titles(base: "x\",\n<<<<<<<<< nested\n\"y"))).merged()
        #expect(conflicts.count == 1)
    }

    @Test("Line ends and the mark at the beginning stay those of the file")
    func style() throws {
        let text = String(decoding: titles(), as: UTF8.self).replacingLineEnds
        let (result, conflicts) = try #require(ConflictMarkers([0xEF, 0xBB, 0xBF] + Array(text.utf8))).merged()
        #expect(conflicts.count == 1)
        #expect(result.style.carriageReturns && result.style.byteOrderMark)
    }

    @Test("A file without markers has none, also where a text looks like one")
    func none() throws {
        #expect(ConflictMarkers(file("{", "\"format\":\"waymark/1\",\"title\":\"<<<<<<< HEAD\"}")) == nil)
        #expect(ConflictMarkers(file("<<<<<<<<", "=======")) == nil)
        #expect(ConflictMarkers([]) == nil)
    }

    @Test(
        "Markers that make no sense are told with their line",
        arguments: [
            ["{", "<<<<<<< HEAD", "\"format\":\"waymark/1\"}"], ["{", "<<<<<<< HEAD", "=======", "}"],
            ["<<<<<<< a", "{", "<<<<<<< b", "=======", ">>>>>>> c"],
            [">>>>>>> a", "<<<<<<< b", "=======", ">>>>>>> c"],
            ["<<<<<<< a", ">>>>>>> c", "=======", ">>>>>>> c"],
        ])
    func flaws(lines: [String]) throws {
        let markers = try #require(ConflictMarkers(Array(lines.joined(separator: "\n").utf8)))
        #expect(throws: ReadError.self) { try markers.merged() }
        #expect(markers.error.reason == .conflictMarkers)
        #expect(markers.error.line == lines.firstIndex { $0.hasPrefix("<<<<<<< ") }.map { $0 + 1 })
    }

    @Test("A side that is no journey is told")
    func brokenSide() throws {
        let markers = try #require(
            ConflictMarkers(
                file("{", "<<<<<<< a", "\"format\": \"waymark/1\"", "=======", "\"format\": ", ">>>>>>> b", "}")))
        let error = #expect(throws: ReadError.self) { try markers.merged() }
        #expect(error?.message.contains("their side") == true)
        #expect(error?.line == 2)
    }

    @Test("Only the error that markers cause is explained by them")
    func explanation() throws {
        let bytes = titles()
        let error = try #require(syntaxError(bytes))
        #expect(ConflictMarkers.explaining(error, in: bytes)?.line == 6)
        let broken = Array("{,\n".utf8) + bytes
        let other = try #require(syntaxError(broken))
        #expect(ConflictMarkers.explaining(other, in: broken) == nil)
    }

    @Test("A file that is cut off has no markers before the first, and merges only when it is whole")
    func prefixes() throws {
        let bytes = titles(base: "Base")
        let first = try #require(bytes.firstRange(of: Array("<<<<<<<".utf8)))
        for count in bytes.indices {
            let markers = ConflictMarkers(Array(bytes[..<count]))
            if count < first.upperBound { #expect(markers == nil, "\(count) bytes") }
            let isWhole = count == bytes.count - 1
            #expect(((try? markers?.merged()) != nil) == isWhole, "\(count) bytes")
        }
    }
}

extension String {
    fileprivate var replacingLineEnds: String {
        split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
}
