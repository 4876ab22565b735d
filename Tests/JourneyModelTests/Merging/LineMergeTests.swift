import Foundation
import JourneyModel
import Testing

/// What `git merge-file` makes of the canonical layout, as hosts do it that know no other merge.
@Suite("Merging line by line", .enabled(if: LineMerge.isAvailable, "git is not installed"))
struct LineMergeTests {
    /// Two cases are known to go wrong, because git finds a line elsewhere that says the same. A record that is a copy
    /// of another one may get the edits of that one; the commands that copy are left out here. And a record that is
    /// removed here and edited there, where our merge has a conflict, may give the edit to the record before it.
    @Test("What git merges without a conflict is our merge, or reading it tells", arguments: SeededRandom.seeds(1, 2))
    func clean(seed: UInt64) throws {
        let merge = try LineMerge()
        defer { merge.removeFiles() }
        var random = SeededRandom(seed: seed)
        var clean = 0
        for round in 0..<60 {
            let sides = try Self.sides(&random)
            let bytes = [sides.base, sides.ours, sides.theirs].map { JourneyWriter.bytes(of: $0) }
            guard let merged = try merge.merged(base: bytes[0], ours: bytes[1], theirs: bytes[2]) else { continue }
            clean += 1
            guard case .success(let result) = attempt(merged), result.notes.isEmpty else { continue }
            let ours = sides.merged
            let wrong = ours.journey.edits(to: result.journey).map { EditLines.line($0).string }
            let isKnown = ours.conflicts.contains { $0.path.count == 2 && $0.theirs == nil }
            try #require(wrong.isEmpty || isKnown, "seed \(seed), round \(round): \(wrong)")
        }
        #expect(clean > 10, "seed \(seed): hardly anything was merged without a conflict")
    }

    /// A map of some thirty cards, and what a few commands of two people made of it.
    private static func sides(_ random: inout SeededRandom) throws -> Sides {
        var draft = Draft(try worked(on: try connectedJourney(), commands: 40, &random))
        for id in draft.journey.records(.touchpoint).keys {
            try draft.set(.touchpoint, id, Touchpoint.title, to: Text("Card \(id)"))
            try draft.set(.touchpoint, id, Touchpoint.notes, to: Text("Notes \(id)"))
        }
        let base = draft.journey
        return Sides(
            base: base, ours: try worked(on: base, commands: 1 + Int.random(in: 0..<4, using: &random), &random),
            theirs: try worked(on: base, commands: 1 + Int.random(in: 0..<4, using: &random), &random))
    }

    private static func worked(on journey: Journey, commands: Int, _ random: inout SeededRandom) throws -> Journey {
        var draft = Draft(journey)
        for _ in 0..<commands {
            let call = RuleCall.random(using: &random)
            if Bool.random(using: &random) {
                if !call.makesCopies { _ = call.perform(on: &draft, using: &random) }
            } else {
                try write(in: &draft, &random)
            }
        }
        return draft.journey
    }

    /// Sets one field of one record.
    private static func write(in draft: inout Draft, _ random: inout SeededRandom) throws {
        let word = Text("word \(Int.random(in: 0..<1_000_000, using: &random))")
        let words = ["Cost", "Risk", "Time", "Trust", "Proof"].shuffled(using: &random).prefix(3).map { Text($0) }
        func any(_ type: RecordType) -> ID { draft.journey.records(type).keys.randomElement(using: &random) ?? "none" }
        let (touchpoint, lane, pain) = (any(.touchpoint), any(.lane), any(.pain))
        let edits: [(RecordType, ID, [Text], Value)] = [
            (.touchpoint, touchpoint, ["title"], .text(word)), (.touchpoint, touchpoint, ["notes"], .text(word)),
            (.touchpoint, touchpoint, ["tags"], .list(words.asSet)),
            (.touchpoint, touchpoint, ["channel"], .text(word)),
            (.lane, lane, ["priorities"], .list(words)), (.lane, lane, ["influence"], .number(Number(3))),
            (.lane, lane, ["cells", any(.stage).text, "goal"], .text(word)), (.pain, pain, ["text"], .text(word)),
            (.pain, pain, ["magnitude"], .number(Number(Int.random(in: 1...5, using: &random)))),
        ]
        guard let (type, id, field, value) = edits.randomElement(using: &random), draft.journey[type, id] != nil else {
            return
        }
        try draft.set(type.path(id) + field, to: value)
    }
}

extension RuleCall {
    /// Whether records come that say the same as others.
    fileprivate var makesCopies: Bool {
        switch self {
        case .paste, .duplicate, .split, .merge: true
        default: false
        }
    }
}

/// A folder in which `git merge-file` merges three files.
private struct LineMerge {
    static let git = ["/usr/bin/git", "/usr/local/bin/git", "/opt/homebrew/bin/git"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    static var isAvailable: Bool { git != nil }

    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("waymark-merge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func removeFiles() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The merged text; `nil` where git found conflicts.
    func merged(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws -> [UInt8]? {
        let files = try [("ours", ours), ("base", base), ("theirs", theirs)].map { name, bytes in
            let file = folder.appendingPathComponent(name)
            try Data(bytes).write(to: file)
            return file.path
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.git ?? "git")
        process.arguments = ["merge-file", "-p", "-q"] + files
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? Array(bytes) : nil
    }
}
