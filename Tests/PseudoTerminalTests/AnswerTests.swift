import Foundation
import Testing

@testable import Terminal

/// What the editor asks the terminal, over a network from the first frame on.
@Suite(.serialized) struct AnswerTests {
    /// What gives the shell its screen back.
    private static let leaves = Array("\u{1B}[?1049l".utf8)

    @Test("An answer that comes after the editor was left is not left for the shell")
    func leavesNoAnswers() throws {
        let place = EditorPlace()
        defer { place.remove() }
        let map = try place.example()
        let script = "'\(Products.path("waymark"))' '\(map)'; printf left; IFS= read -r rest; echo \"[$rest]\""
        let session = try TerminalSession(
            "/bin/sh", ["-c", script],
            environment: ["HOME": place.folder.path, "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"],
            size: Size(width: 120, height: 40))
        session.holdsAnswers = true
        session.send("q")
        try session.wait(for: "the screen of the shell") { session.output.firstRange(of: Self.leaves) != nil }
        session.answer()
        try session.wait(forText: "left")
        session.send("\r")
        try session.wait(forText: "left\n[]")
        #expect(session.output.firstRange(of: LineSpeed.question) != nil)
        #expect(session.audit.trouble.isEmpty)
    }

    @Test("Nothing is asked on the first frame of a terminal on this machine")
    func asksNothingAtFirst() throws {
        let place = EditorPlace()
        defer { place.remove() }
        let session = try place.editExample()
        session.send("q")
        #expect(try session.waitForEnding() == .exit(0))
        #expect(session.output.firstRange(of: LineSpeed.question) == nil)
    }
}
