import JourneyModel
import Testing

@Suite("Position keys")
struct PositionTests {
    private static let digits = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    /// Inserts `count` keys, each behind the one before it, between two neighbours.
    private func run(_ count: Int, from left: Text, to right: Text, seed: UInt64) throws -> [Text] {
        var random = SeededRandom(seed: seed)
        var keys: [Text] = []
        for _ in 0..<count {
            keys.append(try #require(Position.between(keys.last ?? left, right, using: &random)))
        }
        return keys
    }

    @Test("The keys at the end are the integers of the published scheme")
    func integers() {
        let steps: [(Text?, Text)] = [
            (nil, "a0"), ("a0", "a1"), ("a9", "aA"), ("aZ", "aa"), ("az", "b00"), ("b0z", "b10"), ("bzz", "c000"),
            ("Zz", "a0"), ("a0V", "a1"),
        ]
        for (key, next) in steps { #expect(Position.after(key) == next) }
    }

    @Test("The keys before the first are the integers below it")
    func beforeTheFirst() {
        var random = SeededRandom(seed: 1)
        #expect(Position.between(nil, "a1", using: &random) == "a0")
        #expect(Position.between(nil, "a0", using: &random) == "Zz")
        #expect(Position.between(nil, "a0V", using: &random) == "a0")
        #expect(Position.between(nil, "b00", using: &random) == "az")
        #expect(Position.between(nil, "Z0", using: &random) == "Yzz")
    }

    @Test("A run of ascending keys")
    func ascendingRun() {
        let keys = Position.run(5_000)
        #expect(keys.count == 5_000)
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
        #expect(keys.allSatisfy { Position.isValid($0) && $0.count <= 4 })
    }

    @Test("A key between two is strictly between them and can be built upon", arguments: SeededRandom.seeds(21, 22, 23))
    func strictlyBetween(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var keys = Position.run(3)
        for _ in 0..<2_000 {
            let place = Int.random(in: 0...keys.count, using: &random)
            let left = place > 0 ? keys[place - 1] : nil
            let right = place < keys.count ? keys[place] : nil
            guard let key = Position.between(left, right, using: &random) else {
                #expect(
                    left.map { !Position.isValid($0) } ?? right.map { !Position.isValid($0) } ?? false, "seed \(seed)")
                continue
            }
            #expect(left.map { $0 < key } ?? true, "seed \(seed): \(key) after \(String(describing: left))")
            #expect(right.map { key < $0 } ?? true, "seed \(seed): \(key) before \(String(describing: right))")
            guard key.count <= Position.maximumLength else { continue }
            #expect(Position.isValid(key), "seed \(seed): \(key)")
            keys.insert(key, at: place)
        }
        #expect(keys.count > 1_500)
    }

    @Test("1,000 inserts one behind the other stay short", arguments: SeededRandom.seeds(24, 25, 26))
    func shortRuns(seed: UInt64) throws {
        let keys = try run(1_000, from: "a0", to: "a1", seed: seed)
        #expect(keys.map(\.count).max() ?? 0 <= 7, "seed \(seed)")
        #expect(Set(keys).count == 1_000)
    }

    @Test("1,000 inserts at the front and at the end stay short")
    func shortAtTheEnds() throws {
        var random = SeededRandom(seed: 27)
        var first: Text = "a0"
        var last: Text = "a0"
        for _ in 0..<1_000 {
            first = try #require(Position.between(nil, first, using: &random))
            last = try #require(Position.between(last, nil, using: &random))
        }
        #expect(first.count <= 4 && last.count <= 4)
    }

    @Test("Two runs that begin at one place at the same time do not interleave")
    func concurrentRuns() throws {
        var interleaved = 0
        for seed in 1...200 as ClosedRange<UInt64> {
            let ours = try run(20, from: "a0", to: "a1", seed: seed)
            let theirs = try run(20, from: "a0", to: "a1", seed: seed + 1_000)
            let merged = (ours.map { ($0, true) } + theirs.map { ($0, false) }).sorted { $0.0 < $1.0 }
            let changes = zip(merged, merged.dropFirst()).filter { $0.0.1 != $0.1.1 }.count
            if changes > 1 { interleaved += 1 }
        }
        // Two of 200,000 beginnings must fall within twenty of each other: about 1 pair of runs in 5,000.
        #expect(interleaved <= 1)
    }

    @Test("Equal keys, keys in the wrong order and foreign keys leave no place, so that the caller re-keys")
    func noPlace() {
        var random = SeededRandom(seed: 28)
        let pairs: [(Text?, Text?)] = [
            ("a0", "a0"), ("a1", "a0"), ("foreign", "a1"), ("a0", "~"), ("", "a1"), ("a0", ""), ("a", nil), ("b0", nil),
            (nil, "a-"), ("1", "2"), (nil, "é"), (Text("a0" + String(repeating: "V", count: 40)), "a1"), ("a00", "a1"),
        ]
        for (left, right) in pairs where left.map(Position.isValid) ?? true && right.map(Position.isValid) ?? true {
            #expect(left == right || left ?? "" > right ?? "", "\(left as Any) \(right as Any) count as valid")
        }
        for (left, right) in pairs {
            let key = Position.between(left, right, using: &random)
            #expect(key == nil, "\(left as Any) … \(right as Any) gave \(key as Any)")
        }
    }

    @Test("A foreign or over-long last key is followed by one that works")
    func afterForeign() {
        for key: Text in ["foreign", "", "~~~", "a00", Text("a0" + String(repeating: "V", count: 40))] {
            #expect(Position.isValid(Position.after(key)))
        }
    }

    @Test("Keys are bytes: the order is that of the file, not of a language")
    func byteOrder() {
        #expect(("Zz" as Text) < "a0")
        #expect(("aZ" as Text) < "aa")
        #expect(Position.run(70).allSatisfy { $0.bytes.allSatisfy { Self.digits.contains($0) } })
    }
}
