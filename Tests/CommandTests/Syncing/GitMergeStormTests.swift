import Foundation
import Testing

/// Random edits on two branches, merged by git as it is run, with the program as its driver and without.
@Suite struct GitMergeStormTests {
    private let workspace: Workspace
    private static let map = "map.journey.json"

    init() throws {
        workspace = try Workspace()
        try workspace.write(Sample.journey, to: Self.map)
        let made = try shell("git init -q -b base . && waymark git-setup && git add . && git commit -qm base")
        try #require(made.status == 0, "\(made.complaints)")
    }

    @discardableResult
    private func shell(_ line: String) throws -> Outcome {
        let names = ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"]
        let identity = names.map { "export \($0)=ana;" }.joined()
        let path = "export PATH=\"$(dirname \"$WAYMARK\"):$PATH\";"
        return try workspace.shell("export GIT_CONFIG_GLOBAL=/dev/null; \(path) \(identity) \(line)")
    }

    /// The fields that are set, each with what it held before.
    private static let fields: [[String]] = [
        ["title"], ["lanes", "finance", "name"], ["lanes", "it", "name"], ["lanes", "it", "short"],
        ["stages", "aware", "name"], ["stages", "decide", "name"], ["touchpoints", "t-1", "title"],
        ["touchpoints", "t-1", "channel"], ["touchpoints", "t-1", "experiences", "finance", "quote"],
        ["touchpoints", "t-1", "experiences", "it", "quote"], ["pains", "p-1", "text"], ["pains", "p-1", "owner"],
    ]

    private typealias Edits = [[String]: String]

    private static func edits<Source: RandomNumberGenerator>(by name: String, _ random: inout Source) -> Edits {
        let fields = Self.fields.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
        return Dictionary(uniqueKeysWithValues: fields.map { ($0, "\(name) \(Int.random(in: 0..<9, using: &random))") })
    }

    private func commit(_ edits: Edits, on branch: String) throws {
        let lines = try edits.map { path, value in
            String(decoding: try JSONSerialization.data(withJSONObject: ["at": path, "to": value]), as: UTF8.self)
        }
        try workspace.write(lines.joined(separator: "\n") + "\n", to: ".git/edits")
        let outcome = try shell(
            "git switch -qC \(branch) base && waymark apply \(Self.map) .git/edits && git commit -qam \(branch)")
        try #require(outcome.status == 0, "\(outcome.complaints)")
    }

    /// What a field of the map holds.
    private func value(at path: [String], in map: Any) -> String? {
        path.reduce(map as Any?) { ($0 as? [String: Any])?[$1] } as? String
    }

    private func merge() throws -> (status: Int32, map: Any?) {
        let outcome = try shell("git switch -q ours && git update-ref refs/before HEAD && git merge -q -m both theirs")
        let map = try? JSONSerialization.jsonObject(with: Data(workspace.read(Self.map) ?? []))
        try shell("git reset -q --hard refs/before && git switch -q base")
        return (outcome.status, map)
    }

    @Test("No merge is silently wrong", arguments: [1, UInt64.random(in: 2 ... .max)])
    func storm(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for round in 0..<6 {
            let (ours, theirs) = (Self.edits(by: "ours", &random), Self.edits(by: "theirs", &random))
            try commit(ours, on: "ours")
            try commit(theirs, on: "theirs")
            let clashes = Set(ours.keys).intersection(theirs.keys)
            let merged = ours.merging(theirs) { ours, _ in ours }
            let context = "seed \(seed), round \(round): \(ours) with \(theirs)"

            try shell("rm -f .git/info/attributes")
            let driven = try merge()
            #expect((driven.status == 0) == clashes.isEmpty, "\(context)")
            let map = try #require(driven.map, "\(context)")
            for field in Self.fields where merged[field] != nil {
                #expect(value(at: field, in: map) == merged[field], "\(context)")
            }
            let text = String(describing: map)
            for field in clashes { #expect(text.contains(theirs[field] ?? "?"), "\(context)") }

            try shell("mkdir -p .git/info && echo '*.journey.json !merge !diff' > .git/info/attributes")
            let plain = try merge()
            guard plain.status == 0 else { continue }
            #expect(clashes.isEmpty, "\(context)")
            #expect(plain.map as? NSDictionary == map as? NSDictionary, "\(context)")
        }
    }
}
