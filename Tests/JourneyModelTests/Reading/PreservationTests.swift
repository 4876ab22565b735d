import JourneyModel
import Testing

@Suite("What the schema does not know or knows otherwise is kept")
struct PreservationTests {
    /// Values of every JSON type, in spellings that a parser of numbers and texts would lose.
    static let values = [
        "null", "true", "false", "0", "-0", "1.0", "1E+2", "1e400", "-1e-400", "123456789012345678901234567890",
        "0.1000000000000000055511151231257827", "\"\"", "\"plain\"", "\"\\u0041\"", "\"\\/\"", "\"\\ud83d\\ude00\"",
        "\"e\u{301}\"", "[]", "{}", "[null]", "[1, \"a\", {\"b\": []}]", "{\"b\": 1, \"a\": 2}", "{\"\": {\"\": {}}}",
    ]

    private func check(_ document: String, keeps value: String) throws {
        let once = try rewritten(document)
        #expect(compact(once).contains(compact(value)), "\(value) became \(once)")
        #expect(try rewritten(once) == once)
    }

    private func compact(_ text: String) -> String { text.filter { !" \n".contains($0) } }

    @Test("An unknown field of the journey, of a record and of a part", arguments: values)
    func unknownFields(value: String) throws {
        try check("{\"format\":\"waymark/1\",\"x-new\":\(value)}", keeps: "\"x-new\":\(value)")
        try check(
            "{\"format\":\"waymark/1\",\"lanes\":{\"l\":{\"x-new\":\(value),\"name\":\"L\"}}}",
            keeps: "\"x-new\":\(value)")
        try check(
            "{\"format\":\"waymark/1\",\"touchpoints\":{\"t\":{\"experiences\":{\"l\":{\"x-new\":\(value)}}}}}",
            keeps: "\"x-new\":\(value)")
    }

    @Test("A wrong type in every field of every record stays where it is", arguments: values)
    func wrongTypes(value: String) throws {
        for type in RecordType.collections {
            let collection = try #require(type.collectionKey)
            for field in Schema.of(type).fields where !fits(value, field.kind) {
                let document = "{\"format\":\"waymark/1\",\"\(collection)\":{\"r\":{\"\(field.key)\":\(value)}}}"
                try check(document, keeps: "\"\(field.key)\":\(value)")
            }
        }
        for field in Schema.of(.journey).fields where field.key != "format" && !fits(value, field.kind) {
            try check("{\"format\":\"waymark/1\",\"\(field.key)\":\(value)}", keeps: "\"\(field.key)\":\(value)")
        }
    }

    @Test("A record that is no object, and a collection that is none", arguments: values)
    func misfits(value: String) throws {
        guard value.first != "{" else { return }
        for type in RecordType.collections {
            let collection = try #require(type.collectionKey)
            try check("{\"format\":\"waymark/1\",\"\(collection)\":{\"r\":\(value)}}", keeps: "\"r\":\(value)")
            try check("{\"format\":\"waymark/1\",\"\(collection)\":\(value)}", keeps: "\"\(collection)\":\(value)")
        }
        try check(
            "{\"format\":\"waymark/1\",\"touchpoints\":{\"t\":{\"experiences\":{\"l\":\(value)}}}}",
            keeps: "\"l\":\(value)")
    }

    @Test("A choice, a date, a reference and an id that nobody knows")
    func unknownWords() throws {
        let members = """
            "state": "dreamt", "standing": "", "lanes": {"l": {"kind": "ghost", "authority": ["veto", "magic"], \
            "joins": "nowhere"}}, "touchpoints": {"t with spaces": {"stage": "gone", "experiences": {"gone": {}}}}, \
            "opportunities": {"o": {"start": "yesterday", "impact": 17}}
            """
        let once = try rewritten("{\"format\":\"waymark/1\",\(members)}")
        for word in ["dreamt", "ghost", "magic", "nowhere", "t with spaces", "gone", "yesterday", "17"] {
            #expect(once.contains(word), "\(word) is lost")
        }
    }

    @Test("Numbers out of range keep their spelling")
    func outOfRange() throws {
        let once = try rewritten(
            "{\"format\":\"waymark/1\",\"lanes\":{\"l\":{\"influence\":99,\"stance\":-2.50,\"interest\":1e0}}}")
        #expect(once.contains("\"influence\": 99"))
        #expect(once.contains("\"stance\": -2.50"))
        #expect(once.contains("\"interest\": 1e0"))
    }

    @Test("Two ids that only normalisation makes equal stay two records")
    func normalisation() throws {
        let journey = try journey(
            "{\"format\":\"waymark/1\",\"lanes\":{\"é\":{\"name\":\"1\"},\"e\u{301}\":{\"name\":\"2\"}}}")
        #expect(journey.records(.lane).count == 2)
        #expect(journey[.lane, "é"]?[Lane.name] == "1")
        #expect(journey[.lane, "e\u{301}"]?[Lane.name] == "2")
    }

    @Test("Text is written as it is, but for what JSON must escape")
    func text() throws {
        let nasty =
            "\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F} \" \\ / \u{7F} \u{80} \u{2028} \u{202E} \u{FEFF} \u{FFFF} \u{10FFFF}"
        let spelled = nasty.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
                ? "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16) : String(scalar)
        }.joined()
        let expected =
            "\\u0001\\b\\t\\n\\u000b\\f\\r\\u001f \\\" \\\\ / \u{7F} \u{80} \u{2028} \u{202E} \u{FEFF} \u{FFFF} \u{10FFFF}"
        let once = try rewritten("{\"format\":\"waymark/1\",\"title\":\"\(spelled)\"}")
        #expect(once.utf8.elementsEqual("{\n  \"format\": \"waymark/1\",\n  \"title\": \"\(expected)\"\n}\n".utf8))
    }

    @Test("An empty part means something and is always written")
    func emptyParts() throws {
        let document = try rewritten(
            "{\"format\":\"waymark/1\",\"touchpoints\":{\"t\":{\"pos\":\"a0\",\"moment\":{},\"experiences\":{\"l\":{}}}}}"
        )
        #expect(document.contains("\"moment\": {}"))
        #expect(document.contains("\"l\": {}"))
    }

    /// Whether a value is of the kind, so that writing may lay it out anew.
    private func fits(_ value: String, _ kind: FieldKind) -> Bool {
        let first = value.first ?? " "
        switch kind {
        case .integer, .decimal, .numberChoice: return first == "-" || first.isNumber
        case .set, .list, .refs: return value == "[]"
        case .record, .records, .counts: return first == "{"
        case .any: return true
        default: return first == "\""
        }
    }
}
