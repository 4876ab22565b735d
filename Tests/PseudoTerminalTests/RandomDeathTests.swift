import Foundation
import Testing

@testable import Terminal

/// The editor is killed at any moment of editing: what stood on the screen long enough to be on the disk comes back.
@Suite(.serialized) struct RandomDeathTests {
    private let place = EditorPlace()
    /// So long after it is shown, in milliseconds, a change is promised to be in the journal.
    private static let promise = 200
    private static let deaths = 6

    @Test("Killed at random moments of editing, the editor loses nothing that was shown as done and had time to last")
    func deaths() throws {
        defer { place.remove() }
        let seed = UInt64.random(in: 0...UInt64.max)
        do {
            try die(seed)
        } catch {
            Issue.record("seed \(seed): \(error)")
        }
    }

    private func die(_ seed: UInt64) throws {
        var random = SeededRandom(seed)
        let file = try place.example()
        var kept: Set<String> = []
        for death in 0..<Self.deaths {
            let session = try place.edit(file)
            try takeWhatWasLeft(session, isFirst: death == 0)
            let shown = try type(death, &random, in: session)
            kill(try session.editor(), SIGKILL)
            _ = try session.waitForEnding()
            expectSane(session)
            kept.formUnion(shown)
        }
        let last = try place.edit(file)
        try takeWhatWasLeft(last, isFirst: false)
        last.send("q")
        _ = try last.waitForEnding()
        let map = try String(contentsOfFile: file, encoding: .utf8)
        let lost = kept.filter { !map.contains("\"\($0)\"") }.sorted()
        #expect(kept.count >= Self.deaths && lost.isEmpty, "seed \(seed): lost \(lost) of \(kept.sorted())")
    }

    /// Applies and saves what the last session left; there is always something.
    private func takeWhatWasLeft(_ session: TerminalSession, isFirst: Bool) throws {
        guard !isFirst else { return try session.wait(for: "the map") { session.text.contains("CRM") } }
        try session.wait(forText: "was cut off")
        session.send("a")
        try session.wait(forText: "Recovered")
        session.send("\u{13}")
        try session.wait(forText: "● saved")
    }

    /// Makes cards at an irregular pace and stops somewhere in the middle of one; the titles that are promised.
    private func type(
        _ death: Int, _ random: inout SeededRandom, in session: TerminalSession
    ) throws -> [String] {
        let titles = (0..<Int.random(in: 1...5, using: &random)).map { "Card \(death) of \($0)" }
        for title in titles {
            session.send("o\(title)\r\u{1B}")
            try session.wait(forText: title)
            session.settle(milliseconds: Int32.random(in: 1...60, using: &random))
        }
        session.settle(milliseconds: Int32(Self.promise) + 100)
        let rest = "oHalf a card\r\u{1B}uU".utf8
        session.send(Array(rest.prefix(Int.random(in: 0...rest.count, using: &random))))
        session.settle(milliseconds: Int32.random(in: 1...40, using: &random))
        return titles
    }
}
