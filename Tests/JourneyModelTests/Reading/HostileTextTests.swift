import JourneyModel
import TestSupport
import Testing

@Suite("Text that is made to be slow")
struct HostileTextTests {
    /// A document of about `size` units of one kind of trouble.
    struct Trouble: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Whether the document is no JSON, so that only the refusal is measured.
        var isRefused = false
        let document: @Sendable (Int) -> String
    }

    static let troubles: [Trouble] = [
        Trouble(testDescription: "one letter under many combining marks") { size in
            root("\"title\":\"a\(String(repeating: "\u{301}", count: size))\"")
        },
        Trouble(testDescription: "keys that are long combining runs") { size in
            let run = String(repeating: "\u{301}\u{316}", count: size / 8)
            return root((0..<4).map { "\"x\($0)\(run)\":1" }.joined(separator: ","))
        },
        Trouble(testDescription: "joined emoji") { size in
            root("\"title\":\"\(String(repeating: "👩\u{200D}", count: size / 4))\"")
        },
        Trouble(testDescription: "flags") { size in
            root("\"title\":\"\(String(repeating: "🇩", count: size / 4))\"")
        },
        Trouble(testDescription: "escapes") { size in
            root("\"title\":\"\(String(repeating: "\\u0041", count: size / 4))\"")
        },
        Trouble(testDescription: "many unknown fields") { size in
            root((0..<size / 16).map { "\"x\($0)\":1" }.joined(separator: ","))
        },
        Trouble(testDescription: "one unknown field again and again") { size in
            root(Array(repeating: "\"x\":1", count: size / 16).joined(separator: ","))
        },
        Trouble(testDescription: "one known field again and again, each time differing") { size in
            root((0..<size / 16).map { "\"title\":\"\($0)\"" }.joined(separator: ","))
        },
        Trouble(testDescription: "one record again and again, each time differing") { size in
            let records = (0..<size / 16).map { "\"a\":{\"name\":\"\($0)\"}" }.joined(separator: ",")
            return root("\"lanes\":{\(records)}")
        },
        Trouble(testDescription: "one collection again and again") { size in
            root((0..<size / 16).map { "\"lanes\":{\"l\($0)\":{}}" }.joined(separator: ","))
        },
        Trouble(testDescription: "a keyed map in falling order") { size in
            let votes = (0..<size / 16).map { "\"v\(9_999_999 - $0)\":1" }.joined(separator: ",")
            return root("\"touchpoints\":{\"t\":{\"votes\":{\(votes)}}}")
        },
        Trouble(testDescription: "a keyed map whose keys stand twice") { size in
            let votes = (0..<size / 16).map { "\"v\(100_000 + $0 / 2)\":\($0)" }.joined(separator: ",")
            return root("\"touchpoints\":{\"t\":{\"votes\":{\(votes)}}}")
        },
        Trouble(testDescription: "a set in falling order with every word twice") { size in
            let words = (0..<size / 16).map { "\"w\(9_999_999 - $0 / 2)\"" }.joined(separator: ",")
            return root("\"tags\":[\(words)]")
        },
        Trouble(testDescription: "records without a position") { size in
            let records = (0..<size / 16).map { "\"l\($0)\":{}" }.joined(separator: ",")
            return root("\"touchpoints\":{\(records)}")
        },
        Trouble(testDescription: "records that all stand at one position") { size in
            let records = (0..<size / 16).map { "\"l\($0)\":{\"pos\":\"a0\"}" }.joined(separator: ",")
            return root("\"touchpoints\":{\(records)}")
        },
        Trouble(testDescription: "a comment on one record by everybody") { size in
            let records = (0..<size / 32).map { "\"c\($0)\":{\"on\":\"t\"}" }.joined(separator: ",")
            return root("\"touchpoints\":{\"t\":{}},\"comments\":{\(records)}")
        },
        Trouble(testDescription: "a pain on everything") { size in
            let ids = (0..<size / 32).map { "t\($0)" }
            let touchpoints = ids.map { "\"\($0)\":{}" }.joined(separator: ",")
            let on = ids.map { "\"\($0)\"" }.joined(separator: ",")
            return root("\"touchpoints\":{\(touchpoints)},\"pains\":{\"p\":{\"on\":[\(on)]}}")
        },
        Trouble(testDescription: "one touchpoint in very many lanes") { size in
            let lanes = (0..<size / 32).map { "\"l\($0)\":{\"pos\":\"a0\"}" }.joined(separator: ",")
            let experiences = (0..<size / 32).map { "\"l\($0)\":{}" }.joined(separator: ",")
            return root("\"lanes\":{\(lanes)},\"touchpoints\":{\"t\":{\"experiences\":{\(experiences)}}}")
        },
        Trouble(testDescription: "two records under one id with many other fields each") { size in
            let records = ["x", "y"].map { letter in
                "\"a\":{\((0..<size / 32).map { "\"\(letter)\($0)\":1" }.joined(separator: ","))}"
            }
            return root("\"lanes\":{\(records.joined(separator: ","))}")
        },
        Trouble(testDescription: "a large record under an id that comes again and again with another field") { size in
            let first = (0..<size / 32).map { "\"x\($0)\":1" }.joined(separator: ",")
            let others = (0..<size / 32).map { "\"a\":{\"y\($0)\":1}" }.joined(separator: ",")
            return root("\"lanes\":{\"a\":{\(first)},\(others)}")
        },
        Trouble(testDescription: "a large keyed map that comes again and again with another key") { size in
            let first = (0..<size / 32).map { "\"v\(100_000 + $0)\":1" }.joined(separator: ",")
            let others = (0..<size / 32).map { "\"votes\":{\"w\($0)\":1}" }.joined(separator: ",")
            return root("\"touchpoints\":{\"t\":{\"votes\":{\(first)},\(others)}}")
        },
        Trouble(testDescription: "a long key above many values that differ") { size in
            let key = String(repeating: "k", count: size / 2)
            let records = [0, 1].map { number in
                let votes = (0..<size / 64).map { "\"v\(100_000 + $0)\":\(number)" }.joined(separator: ",")
                return "\"\(key)\":{\"votes\":{\(votes)}}"
            }
            return root("\"touchpoints\":{\(records.joined(separator: ","))}")
        },
        Trouble(testDescription: "a long key with escapes above one field again and again") { size in
            let key = String(repeating: "\\u006b", count: size / 12)
            let fields = (0..<size / 32).map { "\"title\":\"\($0)\"" }.joined(separator: ",")
            return root("\"touchpoints\":{\"\(key)\":{\(fields)}}")
        },
        Trouble(testDescription: "kept values full of white space") { size in
            root("\"x\":[\(String(repeating: " \n\t", count: size / 4))1]")
        },
        Trouble(testDescription: "a broken end after many lines", isRefused: true) { size in
            root(String(repeating: "\n", count: size)) + "}"
        },
    ]

    @Test("Reading and writing grow as the text grows", arguments: troubles)
    func growsLinearly(trouble: Trouble) {
        let factor = 8
        let ratio = Growth.ratio(from: 1 << 13, factor: factor) { size in
            let bytes = Array(trouble.document(size).utf8)
            return {
                let outcome = attempt(bytes)
                #expect((try? outcome.get()) != nil || trouble.isRefused, "the document was refused")
                guard case .success(let result) = outcome else { return }
                _ = JourneyWriter.bytes(of: result.journey, style: result.style)
            }
        }
        // Linear work gives 8 and quadratic work 64; caches and sorting leave linear work well below the middle.
        #expect(ratio < 28, "eight times the text took \(ratio) times the work")
    }

    private static func root(_ members: String) -> String {
        "{\"format\":\"waymark/1\"\(members.isEmpty || members.first == "\n" ? "" : ",")\(members)}"
    }
}
