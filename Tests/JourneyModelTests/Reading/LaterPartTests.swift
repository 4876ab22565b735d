import Foundation
import Testing

@testable import JourneyModel

/// Reading a file with two threads.
@Suite("Reading the later part beside")
struct LaterPartTests {
    /// Does the work of the other thread at once.
    private static func inTurn(_ work: @Sendable () -> Void) -> (() -> Bool)? {
        work()
        return { true }
    }

    /// Reads with two, however short the bytes are.
    private func readBeside(_ bytes: [UInt8], _ beside: WorkBeside = inTurn) -> ReadResult? {
        LaterPart.read(bytes, leastSize: 0, beside: beside)
    }

    private func expectSame(_ beside: ReadResult, _ alone: ReadResult, _ what: String) {
        #expect(beside.journey == alone.journey && beside.notes == alone.notes, "\(what)")
        #expect(beside.style == alone.style && beside.newerFormat == alone.newerFormat, "\(what)")
        #expect(MapPicture(beside.journey) == MapPicture(alone.journey), "\(what)")
    }

    /// Whether the records of a journey come from both threads, each of which has a buffer of its own.
    private func isShared(_ journey: Journey) -> Bool {
        let buffers = RecordType.collections.flatMap { type in
            journey.records(type).keys.map { ObjectIdentifier($0.text.buffer) }
        }
        return Set(buffers).count == 2
    }

    @Test("Files in the canonical layout are read by both", arguments: ["example", "b2b", "zmot"])
    func canonical(name: String) throws {
        let bytes = try Fixture.bundled(name).bytes
        let result = try #require(readBeside(bytes))
        expectSame(result, try JourneyReader.read(bytes), "\(name)")
        #expect(isShared(result.journey) && JourneyWriter.bytes(of: result.journey) == bytes)
    }

    @Test("A real thread beside gives the same")
    func thread() throws {
        let bytes = try Fixture.bundled("example").bytes
        let result = readBeside(bytes) { work in
            let ended = DispatchSemaphore(value: 0)
            Thread.detachNewThread {
                work()
                ended.signal()
            }
            return {
                ended.wait()
                return true
            }
        }
        expectSame(try #require(result), try JourneyReader.read(bytes), "a thread")
    }

    @Test("Where the other thread never begins, the reader reads on alone, and a part that is no text is an error")
    func takenBack() throws {
        var bytes = try Fixture.bundled("example").bytes
        let result = try #require(readBeside(bytes) { _ in { false } })
        expectSame(result, try JourneyReader.read(bytes), "taken back")
        #expect(!isShared(result.journey))
        let last = try #require(bytes.lastIndex(of: UInt8(ascii: "e")))
        bytes[last] = 0xFF
        #expect(readBeside(bytes) { _ in { false } } == nil)
    }

    @Test("Where nobody works beside, and where a file is short, all is left to the reader")
    func alone() throws {
        let bytes = try Fixture.bundled("example").bytes
        #expect(readBeside(bytes, { _ in nil }) == nil)
        #expect(LaterPart.read(bytes, leastSize: bytes.count + 1, beside: Self.inTurn) == nil)
        #expect(readBeside(Array(bytes.prefix(60))) == nil && readBeside([]) == nil)
    }

    @Test(
        "Other layouts and every fixture are read alike or left to the reader", arguments: ["accept", "free", "layout"])
    func fixtures(folder: String) throws {
        let fixtures = Fixture.all(in: folder)
        #expect(!fixtures.isEmpty)
        for fixture in fixtures { try expectAlike(fixture.bytes, "\(fixture.name)") }
    }

    /// What is read beside is what is read alone, and errors are left to be found alone.
    private func expectAlike(_ bytes: [UInt8], _ what: String) throws {
        guard let beside = readBeside(bytes) else { return }
        expectSame(beside, try JourneyReader.read(bytes), "\(what)")
    }

    @Test("What stands in an unusual place is read as ever", arguments: Unusual.allCases)
    func unusual(_ unusual: Unusual) throws {
        let text = String(decoding: try Fixture.bundled("example").bytes, as: UTF8.self)
        let bytes = Array(unusual.made(of: text).utf8)
        #expect(bytes != Array(text.utf8), "nothing was changed")
        try expectAlike(bytes, "\(unusual)")
    }

    /// Ways in which a journey may stand in a file that nobody wrote with this program.
    enum Unusual: CaseIterable {
        case unknownFieldInFront, unknownFieldBehind, misfitInFront, collectionTwice, sameIdAgain, unorderedIds
        case noPositions, nestedKeysAtFour

        func made(of text: String) -> String {
            switch self {
            case .unknownFieldInFront: text.replacing("{\n  \"format\"", with: "{\n  \"x\": 1,\n  \"format\"")
            case .unknownFieldBehind: text.dropLast(3) + ",\n  \"x\": {\n    \"y\": 1\n  }\n}\n"
            case .misfitInFront: text.replacing("{\n  \"format\"", with: "{\n  \"metrics\": 1,\n  \"format\"")
            case .collectionTwice:
                text.dropLast(3) + ",\n  \"lanes\": {\n    \"l-x\": {\n      \"name\": \"X\"\n    }\n  }\n}\n"
            case .sameIdAgain:
                text.dropLast(3) + ",\n  \"stages\": {\n    \"aware\": {\n      \"name\": \"X\"\n    }\n  }\n}\n"
            case .unorderedIds: text.replacing("\n    \"a", with: "\n    \"z")
            case .noPositions: text.replacing("\"pos\"", with: "\"position\"")
            case .nestedKeysAtFour: text.replacing("\n        ", with: "\n    ")
            }
        }
    }

    @Test("A damaged file is read alike or left to the reader", arguments: SeededRandom.seeds(1, 2))
    func damaged(seed: UInt64) throws {
        let whole = try Fixture.bundled("b2b").bytes
        var random = SeededRandom(seed: seed)
        let signs = Array("\"\\{}[]:,\n 0\u{E9}".utf8) + [0xFF]
        for round in 0..<150 {
            var bytes = whole
            for _ in 0...Int.random(in: 0..<2, using: &random) {
                let place = Int.random(in: 0..<bytes.count - 200, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = signs[Int.random(in: 0..<signs.count, using: &random)]
                case 1: bytes.removeSubrange(place..<place + Int.random(in: 1..<200, using: &random))
                case 2: bytes.insert(contentsOf: bytes[place..<place + 150], at: place)
                default: bytes.removeLast(Int.random(in: 1..<200, using: &random))
                }
            }
            try expectAlike(bytes, "seed \(seed), round \(round)")
        }
    }
}
