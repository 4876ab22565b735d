import Foundation
import TestSupport
import Testing

@testable import Terminal

/// A disk that takes what is saved and does not promise to keep it.
@Suite(.enabled(if: Tracing.isPossible, "strace is missing, or not allowed here"))
struct TroubledDiskTests {
    private let place = EditorPlace()

    /// The editor on the example, where the folder of the map cannot be synchronised.
    private func edit(_ file: String, isLive: Bool) throws -> TerminalSession {
        let state = FileManager.default.temporaryDirectory.appendingPathComponent("state-\(UUID())").path
        let session = try TerminalSession(
            Tracing.program,
            [
                "-f", "-qq", "-o", "/dev/null", "-P", place.folder.path, "-e", "trace=fsync", "-e",
                "inject=fsync:error=EIO", Products.path("waymark"), "open",
            ] + (isLive ? ["--live"] : []) + [file],
            environment: ["HOME": state, "XDG_STATE_HOME": state, "LOGNAME": "ana"],
            size: Size(width: 120, height: 40))
        try session.wait(for: "the map") { session.text.contains("CRM") }
        return session
    }

    @Test(
        "Whoever undoes what is in the file and may not stay there is not told that this is saved",
        arguments: [false, true])
    func undoneBehindDoubt(isLive: Bool) throws {
        defer { place.remove() }
        let file = try place.example()
        let before = try String(contentsOfFile: file, encoding: .utf8)
        let session = try edit(file, isLive: isLive)
        session.send("5")
        if !isLive { session.send("\u{13}") }
        try session.wait(forText: "does not promise")
        #expect(try String(contentsOfFile: file, encoding: .utf8) != before)
        session.send("u")
        try session.wait(forText: "Undone")
        session.settle(milliseconds: 1500)
        #expect(!session.rows[0].contains("● saved"))
        session.send("q")
        try session.wait(forText: "save and leave")
        session.send("d")
        #expect(try session.waitForEnding() == .exit(0))
    }
}
