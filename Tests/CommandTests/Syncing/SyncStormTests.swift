import Foundation
import Testing

/// Random edits in three clones that are synced at the same time, by the program as it is run.
@Suite struct SyncStormTests {
    private static let names = ["one", "two", "three"]
    /// The fields that are set, some of them in several clones at once.
    private static let fields: [[String]] = [
        ["title"], ["lanes", "finance", "name"], ["lanes", "it", "short"], ["stages", "aware", "name"],
        ["touchpoints", "t-1", "title"], ["touchpoints", "t-1", "experiences", "it", "quote"],
        ["pains", "p-1", "text"],
    ]

    private let clones: SyncingClones

    init() throws {
        clones = try SyncingClones()
    }

    /// What is done in one clone between two syncs: values of its own, new cards, and cards that go.
    private struct Turn: CustomStringConvertible {
        let values: [[String]: String]
        let added: [String]
        let removed: [String]

        var lines: [[String: Any]] {
            values.map { ["at": $0, "to": $1] }
                + added.map { ["at": ["touchpoints", $0], "to": ["pos": "a5", "stage": "decide", "title": $0]] }
                + removed.map { ["at": ["touchpoints", $0]] }
        }

        var description: String { "set \(values), added \(added), removed \(removed)" }
    }

    /// The turns of a round, on a map with `cards`. Two clones at least set the same field.
    private static func turns<Source: RandomNumberGenerator>(
        in round: Int, on cards: Set<String>, _ random: inout Source
    ) -> [Turn] {
        let shared = fields[Int.random(in: fields.indices, using: &random)]
        let sharing = names.shuffled(using: &random).prefix(2)
        return names.map { name in
            var set = Array(fields.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)))
            if sharing.contains(name), !set.contains(shared) { set.append(shared) }
            let removed = cards.sorted().shuffled(using: &random).prefix(Int.random(in: 0...1, using: &random))
            return Turn(
                values: Dictionary(uniqueKeysWithValues: set.map { ($0, "Of \(name) in \(round)") }),
                added: (0..<Int.random(in: 1...2, using: &random)).map { "c-\(name)-\(round)-\($0)" },
                removed: Array(removed))
        }
    }

    private func apply(_ turn: Turn, in clone: String) throws {
        let lines = try turn.lines.map { line in
            String(decoding: try JSONSerialization.data(withJSONObject: line), as: UTF8.self)
        }
        try clones.workspace.write(lines.joined(separator: "\n") + "\n", to: "edits")
        let outcome = try clones.shell("cd \(clone) && $WAYMARK apply map ../edits")
        try #require(outcome.status == 0, "\(turn): \(outcome.complaints)")
    }

    /// Syncs all clones at once, and then one after the other until each has what the last one sent.
    private func sync(_ context: String) throws {
        let names = Self.names.joined(separator: " ")
        let synced = try clones.shell(
            """
            printf '%s\\n' \(names) | xargs -P3 -I{} sh -c 'cd {} && $WAYMARK sync map' &&
            for clone in \(names) \(names); do (cd $clone && $WAYMARK sync map) || exit; done
            """)
        #expect(synced.status == 0, "\(context): \(synced.complaints)")
        let bytes = clones.workspace.read("one/map")
        for name in Self.names {
            #expect(clones.workspace.read("\(name)/map") == bytes, "\(context)")
            #expect(try clones.shell("cd \(name) && git status --porcelain").text == "", "\(context)")
        }
    }

    /// The map that all have.
    private func map() throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(clones.workspace.read("one/map") ?? [])) as? [String: Any])
    }

    /// Of the values that a field was given one stands, and the others are in comments.
    private func expect(_ values: Set<String>, at field: [String], in map: [String: Any], _ context: String) {
        let value = field.reduce(map as Any?) { ($0 as? [String: Any])?[$1] } as? String ?? ""
        #expect(values.contains(value), "\(field) of \(context)")
        let comments = String(describing: map["comments"] ?? "")
        for lost in values.subtracting([value]) { #expect(comments.contains(lost), "\(field) of \(context)") }
    }

    @Test("All come to the same bytes, and nothing is lost", arguments: [1, UInt64.random(in: 2 ... .max)])
    func storm(seed: UInt64) throws {
        print("seed of the storm of three clones: \(seed)")
        var random = SeededRandom(seed: seed)
        var cards: Set<String> = []
        for round in 1...3 {
            let turns = Self.turns(in: round, on: cards, &random)
            let context = "seed \(seed), round \(round): \(turns)"
            for (name, turn) in zip(Self.names, turns) { try apply(turn, in: name) }
            try sync(context)

            cards.formUnion(turns.flatMap(\.added))
            cards.subtract(turns.flatMap(\.removed))
            let map = try map()
            #expect(Set((map["touchpoints"] as? [String: Any] ?? [:]).keys) == cards.union(["t-1"]), "\(context)")
            for field in Self.fields {
                let values = Set(turns.compactMap { $0.values[field] })
                if !values.isEmpty { expect(values, at: field, in: map, context) }
            }
        }
        #expect(try clones.shell("cd one && git fsck --strict 2>&1").status == 0, "seed \(seed)")
    }
}
