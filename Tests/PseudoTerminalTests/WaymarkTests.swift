import Foundation
import Testing

@testable import Terminal

/// The whole program on a pseudo-terminal: what only shows there.
@Suite(.serialized) struct WaymarkTests {
    private let place = EditorPlace()
    private var folder: URL { place.folder }

    /// Text that would do harm in a terminal if it got there as it is; none of its sequences is one of ours.
    private static let hostile =
        "\u{1B}]0;owned\u{7}\u{1B}[5i\u{1B}P1$r\u{1B}\\\u{9B}6n\u{1B}[38;2;1;2;3m\u{7}\u{8}\u{7F}\u{85}\u{2028}\u{2029}"
        + "\u{202E}\u{2066}\u{200B}\u{FEFF}\u{E0041}a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}👩\u{200D}💻🇩🇪1\u{FE0F}\u{20E3}\u{E000}"

    private func example(_ name: String = "map.journey.json", _ change: (Any) -> Any = { $0 }) throws -> String {
        try place.example(name, change)
    }

    /// `value` with hostile text in every field that takes free text.
    private static func poisoned(_ value: Any, field: String = "") -> Any {
        let fields: Set = [
            "title", "name", "short", "note", "text", "goal", "quote", "channel", "person", "summary", "message",
        ]
        switch value {
        case let record as [String: Any]:
            return Dictionary(uniqueKeysWithValues: record.map { ($0.key, poisoned($0.value, field: $0.key)) })
        case let list as [Any]: return list.map { poisoned($0, field: field) }
        case let text as String where fields.contains(field): return hostile + text + hostile
        default: return value
        }
    }

    private func waymark(
        _ file: String, environment: [String: String?] = [:], size: Size = Size(width: 120, height: 40)
    ) throws -> TerminalSession {
        try place.edit(file, environment: environment, size: size)
    }

    @Test func aHostileDocumentReachesNoTerminal() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try example("map\u{1B}]0;owned\u{7}.journey.json") { Self.poisoned($0) }
        let environments: [[String: String?]] = [[:], ["LC_ALL": "C"], ["NO_COLOR": "1"]]
        for environment in environments {
            let session = try waymark(file, environment: environment)
            try session.wait(for: "the map") { session.text.contains("CRM") }
            for keys in [
                "\u{1B}[B", "\u{1B}[C", "I", "j", "l", "z1", "z2", "z3", "?", "\u{1B}", "/a", "\r", "n", ":", "\u{1B}",
                "i",
            ] {
                session.send(keys)
                session.settle(milliseconds: 60)
            }
            #expect(session.audit.trouble.isEmpty, "\(session.audit.trouble.prefix(3))")
            #expect(session.title != "owned")
            #expect(session.state.bells == 0)
        }
    }

    @Test(arguments: [
        ("{\"format\": \"waymark/1\", \"title\": }", [String: String?](), 3, "expected a value"),
        ("{}", [:], 3, "not a journey"),
        ("{\"format\": \"waymark/1\"}", ["WAYMARK_THEME": "nobody"], 2, "there is no theme"),
    ])
    func aStartThatFailsLeavesTheTerminalAlone(
        content: String, environment: [String: String?], status: Int, reason: String
    ) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try example()
        try Data(content.utf8).write(to: URL(fileURLWithPath: file))
        let session = try waymark(file, environment: environment)
        #expect(try session.waitForEnding() == .exit(status))
        #expect(session.text.contains(reason))
        #expect(!session.output.contains(0x1B), "\(String(decoding: session.output, as: UTF8.self))")
        #expect(session.isCooked)
    }

    @Test("What was typed before the editor had the terminal is typed into the editor, Enter too")
    func takesWhatWasTypedAhead() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try example()
        let script = "printf ready; sleep 0.3; exec '\(Products.path("waymark"))' '\(file)'"
        let session = try TerminalSession(
            "/bin/sh", ["-c", script], environment: ["HOME": folder.path], size: Size(width: 80, height: 24))
        try session.wait(forText: "ready")
        session.send(":set title Typed ahead\r:w\r:q\r")
        #expect(try session.waitForEnding() == .exit(0))
        expectSane(session)
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Typed ahead"))
    }

    @Test(arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT])
    func endsSanelyOnSignals(signal: Int32) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try example()
        let before = try Data(contentsOf: URL(fileURLWithPath: file))
        let session = try waymark(file)
        try session.wait(for: "the map") { session.text.contains("CRM") }
        session.send("o" + "typed and not saved")
        try session.wait(forText: "typed and not")
        session.signal(signal)
        #expect(try session.waitForEnding() == .exit(128 + Int(signal)))
        expectSane(session)
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    }

    @Test(arguments: [SIGTRAP, SIGSEGV, SIGILL])
    func aCrashRestoresTheTerminal(signal: Int32) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = try waymark(try example())
        try session.wait(for: "the map") { session.text.contains("CRM") }
        session.signal(signal)
        #expect(try session.waitForEnding() == .signal(Int(signal)))
        expectSane(session)
        #expect(session.text.contains("waymark stopped unexpectedly."))
    }

    @Test func anIdleEditorIsSilent() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = try waymark(try example())
        try session.wait(for: "the map") { session.text.contains("CRM") }
        session.settle(milliseconds: 400)
        #expect(session.settle(milliseconds: 1500) == 0)
    }

    @Test func stopsAndContinues() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try example()
        let shell = try TerminalSession(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["HOME": folder.path],
            size: Size(width: 120, height: 40))
        shell.send("'\(Products.path("waymark"))' '\(file)'\r")
        try shell.wait(for: "the map") { shell.state.alternate_screen && shell.text.contains("CRM") }
        shell.send("\u{1A}")
        try shell.wait(for: "the shell") { !shell.state.alternate_screen && shell.text.contains("Stopped") }
        #expect(shell.state.mouse_mode == 0)
        shell.resize(Size(width: 90, height: 30))
        shell.send("fg\r")
        try shell.wait(for: "the map") { shell.state.alternate_screen && shell.text.contains("CRM") }
        #expect(shell.audit.trouble.isEmpty)
    }

    @Test func followsAStormOfSizes() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = try waymark(try example())
        try session.wait(for: "the map") { session.text.contains("CRM") }
        for step in 0..<60 {
            session.resize(Size(width: 1 + step * 37 % 180, height: 1 + step * 11 % 60))
            session.send("\u{1B}[B")
            if step % 7 == 0 { session.settle(milliseconds: 5) }
        }
        session.resize(Size(width: 100, height: 30))
        session.settle()
        try session.wait(for: "the map") { session.text.contains("CRM") }
        #expect(session.audit.trouble.isEmpty)
    }

    @Test func aLostTerminalEndsTheProgram() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = try waymark(try example())
        try session.wait(for: "the map") { session.text.contains("CRM") }
        session.hangUp()
        let ending = try session.waitForEnding()
        #expect([.exit(129), .signal(Int(SIGHUP))].contains(ending))
    }

    @Test(arguments: [(40, 12), (60, 16), (80, 24), (200, 50)])
    func staysWithinPlainTextWhereThatIsAll(width: Int, height: Int) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let environment = ["LC_ALL": "C", "NO_COLOR": "1", "TERM": "vt100"]
        let session = try waymark(
            try example(), environment: environment, size: Size(width: width, height: height))
        try session.wait(for: "the map") { session.text.contains("CRM") }
        session.send("\u{1B}[C\u{1B}[BI")
        session.settle()
        #expect(session.output.allSatisfy { $0 < 0x7F })
    }
}
