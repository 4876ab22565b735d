import Foundation
import Testing

@testable import Terminal

/// What the editor asks the terminal, over a network from the first frame on.
@Suite(.serialized) struct AnswerTests {
    /// What gives the shell its screen back.
    private static let leaves = Array("\u{1B}[?1049l".utf8)

    /// A program on a terminal behind a network.
    private func overNetwork(
        _ program: String, _ arguments: [String], in place: EditorPlace
    ) throws -> TerminalSession {
        try TerminalSession(
            program, arguments,
            environment: ["HOME": place.folder.path, "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"],
            size: Size(width: 120, height: 40))
    }

    /// The editor, and behind it a shell that shows the line it reads. The terminal keeps its answers.
    private func editBeforeReading(in place: EditorPlace) throws -> TerminalSession {
        let map = try place.example()
        let script = "'\(Products.path("waymark"))' '\(map)'; printf left; IFS= read -r rest; echo \"[$rest]\""
        let session = try overNetwork("/bin/sh", ["-c", script], in: place)
        session.holdsAnswers = true
        return session
    }

    /// Has the terminal answer once it shows the screen of the shell; whether that was sooner than anybody stops waiting
    /// for it, which a busy machine does not promise.
    private func answersInTime(_ session: TerminalSession) throws -> Bool {
        let clock = ContinuousClock()
        var earliest = clock.now
        try session.wait(for: "the screen of the shell") {
            let isThere = session.output.firstRange(of: Self.leaves) != nil
            if !isThere { earliest = clock.now }
            return isThere
        }
        session.answer()
        return clock.now - earliest < .milliseconds(900)
    }

    /// Ends an editor, has the terminal answer behind that, and expects that the shell reads nothing of it.
    private func expectNothingLeft(whenEndedBy end: (TerminalSession) throws -> Void) throws {
        let place = EditorPlace()
        defer { place.remove() }
        for _ in 0..<20 {
            let session = try editBeforeReading(in: place)
            try end(session)
            guard try answersInTime(session) else { continue }
            try session.wait(forText: "left")
            session.send("\r")
            try session.wait(forText: "left\n[]")
            #expect(session.output.firstRange(of: LineSpeed.question) != nil)
            return #expect(session.audit.trouble.isEmpty)
        }
        Issue.record("the machine is too busy for an answer in time")
    }

    @Test("An answer that comes after the editor was left is not left for the shell")
    func leavesNoAnswers() throws {
        try expectNothingLeft { $0.send("q") }
    }

    @Test("An answer that comes after the editor was killed is not left for the shell")
    func leavesNoAnswersWhenKilled() throws {
        try expectNothingLeft { session in
            try session.wait(for: "the map") { session.text.contains("CRM") }
            let supervisor = try #require(TerminalSession.child(of: session.process))
            kill(try #require(TerminalSession.child(of: supervisor)), SIGKILL)
        }
    }

    /// The colours of the title in the themes for dark and for light terminals.
    private static let (onDark, onLight) = (255, 233)

    @Test("The theme follows what the terminal tells of its ground")
    func followsGround() throws {
        let place = EditorPlace()
        defer { place.remove() }
        let session = try place.edit(try place.example())
        session.holdsAnswers = true
        try session.wait(for: "the map") { session.text.contains("CRM") }
        #expect(session.cell(0, 1).foreground == Self.onDark)
        session.send("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{7}")
        try session.wait(for: "another theme") { session.cell(0, 1).foreground == Self.onLight }
        session.answer()
        session.send("q")
        #expect(try session.waitForEnding() == .exit(0))
        #expect(session.audit.trouble.isEmpty)
        let next = try place.edit(try place.example())
        try next.wait(for: "the map") { next.text.contains("CRM") }
        #expect(next.cell(0, 1).foreground == Self.onLight, "what was told once is known")
    }

    @Test("What the terminal tells while the editor is being stopped is not lost")
    func followsGroundAfterAStop() throws {
        let place = EditorPlace()
        defer { place.remove() }
        let map = try place.example()
        let shell = try overNetwork("/bin/bash", ["--norc", "--noprofile", "-i"], in: place)
        shell.holdsAnswers = true
        shell.send("'\(Products.path("waymark"))' '\(map)'\r")
        try shell.wait(for: "the map") { shell.state.alternate_screen && shell.text.contains("CRM") }
        shell.send("\u{1A}")
        try shell.wait(for: "the screen of the shell") { !shell.state.alternate_screen }
        shell.send("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{7}")
        shell.answer()
        try shell.wait(forText: "Stopped")
        shell.holdsAnswers = false
        shell.send("fg\r")
        try shell.wait(for: "the theme for a light ground") {
            shell.state.alternate_screen && shell.cell(0, 1).foreground == Self.onLight
        }
    }

    @Test(
        "Who chose a theme, or wants no colours, is not asked for any",
        arguments: [("WAYMARK_THEME", "dark"), ("NO_COLOR", "1"), ("TERM", "vt100")])
    func asksNoGround(_ variable: String, _ value: String) throws {
        let place = EditorPlace()
        defer { place.remove() }
        let session = try place.edit(try place.example(), environment: [variable: value])
        try session.wait(for: "the map") { session.text.contains("CRM") }
        let before = session.cell(0, 1).foreground
        session.send("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}")
        session.send(":")
        try session.wait(for: "the command line") { session.rows.last?.hasPrefix(":") == true }
        #expect(session.cell(0, 1).foreground == before)
        #expect(session.output.firstRange(of: Array("]11;?".utf8)) == nil)
    }

    @Test("Where the environment tells of a light ground the first frame is for it")
    func knowsGround() throws {
        let place = EditorPlace()
        defer { place.remove() }
        let session = try place.edit(try place.example(), environment: ["COLORFGBG": "0;15"])
        try session.wait(for: "the map") { session.text.contains("CRM") }
        #expect(session.cell(0, 1).foreground == Self.onLight)
    }

    @Test("Nothing is asked about the line on the first frame of a terminal on this machine")
    func asksNothingAtFirst() throws {
        let place = EditorPlace()
        defer { place.remove() }
        let session = try place.editExample()
        session.send("q")
        #expect(try session.waitForEnding() == .exit(0))
        #expect(session.output.firstRange(of: LineSpeed.question) == nil)
    }
}
