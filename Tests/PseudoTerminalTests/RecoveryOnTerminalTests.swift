import Foundation
import Testing

@testable import Terminal

/// However the program ends, what was committed a moment before is offered when the map is opened again.
@Suite(.serialized) struct RecoveryOnTerminalTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("waymark-\(UUID().uuidString)")
    private var file: String { folder.appendingPathComponent("map.journey.json").path }

    init() throws {
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/CTemplates/b2b.journey.json")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: source.path, toPath: file)
    }

    private func open() throws -> TerminalSession {
        let environment: [String: String?] = ["HOME": folder.path, "XDG_STATE_HOME": folder.path, "LOGNAME": "ana"]
        let session = try TerminalSession(
            Products.path("waymark"), [file], environment: environment, size: Size(width: 120, height: 40))
        try session.wait(forText: "Awareness")
        return session
    }

    /// Ends a session in this way, and expects that the next one is offered what was done and can apply and save it.
    private func expectKept(
        _ text: String, keys: String, milliseconds: Int32, _ end: (TerminalSession) throws -> Void
    ) throws {
        let session = try open()
        session.send(keys)
        try session.wait(forText: text)
        session.settle(milliseconds: milliseconds)
        try end(session)
        _ = try session.waitForEnding()
        #expect(!(try String(contentsOfFile: file, encoding: .utf8).contains(text)))

        let next = try open()
        try next.wait(forText: "was cut off")
        next.send("a")
        try next.wait(forText: "Recovered")
        next.send("\u{13}q")
        #expect(try next.waitForEnding() == .exit(0))
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains(text))

        let last = try open()
        last.settle(milliseconds: 200)
        #expect(!last.text.contains("was cut off"))
        last.send("q")
        #expect(try last.waitForEnding() == .exit(0))
    }

    @Test(arguments: [SIGKILL, SIGSEGV, SIGABRT, SIGTRAP])
    func committedTextOutlastsADeath(signal: Int32) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try expectKept("Kept whatever comes", keys: "oKept whatever comes\r\u{1B}", milliseconds: 300) {
            kill(try $0.editor(), signal)
        }
    }

    @Test(arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT])
    func committedTextOutlastsTheEnd(signal: Int32) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try expectKept("Kept at the end", keys: "oKept at the end\r\u{1B}", milliseconds: 0) { $0.signal(signal) }
    }

    @Test(arguments: [SIGKILL, SIGHUP, SIGTERM])
    func typedTextIsKeptToo(signal: Int32) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        // A draft is taken 200 ms after the last key, and is durable soon after that.
        let wait: Int32 = signal == SIGKILL ? 600 : 0
        try expectKept("Not yet committed", keys: "oNot yet committed", milliseconds: wait) { $0.signal(signal) }
    }

    @Test func whatEndsTheEditorLeavesAHintOnTheTerminal() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = try open()
        session.send("oNot yet committed")
        try session.wait(forText: "Not yet committed")
        session.signal(SIGTERM)
        _ = try session.waitForEnding()
        #expect(session.text.contains("what was not saved is kept"))
        #expect(session.text.contains("waymark recover"))
    }

    @Test func aLostTerminalLosesNothing() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try expectKept("Kept without a line", keys: "oKept without a line\r\u{1B}", milliseconds: 0) { $0.hangUp() }
    }

    @Test func theFirstLineSaysWhatKeepsTheMap() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = try open()
        #expect(session.text.contains("● saved"))
        session.send("oA card\r\u{1B}")
        try session.wait(forText: "● journalled")
        session.send("\u{13}")
        try session.wait(forText: "● saved")
    }

    @Test func aFileInTheWayOfTheJournalIsTold() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data().write(to: folder.appendingPathComponent("waymark"))
        let session = try open()
        session.send("oA card\r\u{1B}")
        try session.wait(forText: "● not protected")
        try session.wait(forText: "save soon")
        session.send("\u{13}q")
        #expect(try session.waitForEnding() == .exit(0))
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("A card"))
    }
}
