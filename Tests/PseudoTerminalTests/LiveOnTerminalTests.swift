import Foundation
import Testing

@testable import Terminal

/// Two editors in two terminals on one map.
@Suite(.serialized) struct LiveOnTerminalTests {
    private let place = EditorPlace()

    /// An editor that is live, once it shows that.
    private func editLive(_ file: String, as name: String) throws -> TerminalSession {
        let session = try place.edit(file, isLive: true, environment: ["LOGNAME": name])
        try session.wait(for: "the map") { session.text.contains("LIVE") }
        return session
    }

    @Test("What one types the other sees, with the name, and both end with everything saved")
    func together() throws {
        defer { place.remove() }
        let file = try place.example()
        let (ana, raj) = (try editLive(file, as: "ana"), try editLive(file, as: "raj"))
        ana.send("oWritten by Ana\r\u{1B}")
        try raj.wait(for: "the card of the other") { raj.text.contains("Written by Ana") && raj.text.contains("~ana") }
        raj.send("oWritten by Raj\r\u{1B}")
        try ana.wait(for: "the card of the other") { ana.text.contains("Written by Raj") }
        for session in [ana, raj] {
            session.send("q")
            #expect(try session.waitForEnding() == .exit(0))
            expectSane(session)
            #expect(session.audit.trouble.isEmpty)
        }
        let map = try String(contentsOfFile: file, encoding: .utf8)
        #expect(map.contains("Written by Ana") && map.contains("Written by Raj"))
    }

    @Test("What came in last from the other is not called unsaved where an editor is killed then")
    func killedBehindTheOther() throws {
        defer { place.remove() }
        let file = try place.example()
        let (ana, raj) = (try editLive(file, as: "ana"), try editLive(file, as: "raj"))
        ana.send("oWritten by Ana\r\u{1B}")
        try raj.wait(for: "the card of the other") { raj.text.contains("Written by Ana") }
        raj.send("oWritten by Raj\r\u{1B}")
        try ana.wait(for: "the card of the other") { ana.text.contains("Written by Raj") }
        // The journal is on the disk by then.
        _ = ana.settle(milliseconds: 800)
        kill(try ana.editor(), SIGKILL)
        _ = try ana.waitForEnding()
        raj.send("q")
        #expect(try raj.waitForEnding() == .exit(0))
        let next = try place.edit(file)
        try next.wait(for: "the map") { next.text.contains("CRM") }
        _ = next.settle(milliseconds: 300)
        #expect(!next.text.contains("UNSAVED"))
    }

    @Test("A live editor that is killed has lost nothing that its terminal showed as saved")
    func killed() throws {
        defer { place.remove() }
        let file = try place.example()
        let session = try place.edit(file, isLive: true)
        try session.wait(for: "the map") { session.text.contains("LIVE") }
        session.send("oKept without a key\r\u{1B}")
        try session.wait(for: "the save") {
            session.text.contains("Kept without a key") && session.text.contains("● saved")
        }
        kill(try session.editor(), SIGKILL)
        _ = try session.waitForEnding()
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Kept without a key"))
        expectSane(session)
    }
}
