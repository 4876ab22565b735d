import Foundation
import Testing

@testable import Terminal

/// The pseudo-terminal and the emulator themselves, with programs that are known.
@Suite(.serialized) struct SessionTests {
    @Test func runsProgramsAndShowsWhatTheyWrite() throws {
        let session = try TerminalSession("/bin/sh", ["-c", "printf 'h\\303\\251llo \\033[1;31mred\\033[m'; exit 3"])
        try session.wait(forText: "héllo red")
        #expect(session.cell(0, 6).bold)
        #expect(session.cell(0, 6).foreground == 1)
        #expect(try session.waitForEnding() == .exit(3))
        #expect(session.audit.trouble.isEmpty)
    }

    @Test func sendsWhatIsTyped() throws {
        let session = try TerminalSession("/bin/cat")
        session.send("echoed\n\u{4}")
        try session.wait(forText: "echoed\nechoed")
        #expect(try session.waitForEnding() == .exit(0))
    }

    @Test func tellsSizesAndSignals() throws {
        let session = try TerminalSession("/bin/sh", ["-c", "stty size; cat"], size: Size(width: 91, height: 7))
        try session.wait(forText: "7 91")
        session.signal(SIGTERM)
        #expect(try session.waitForEnding() == .signal(15))
    }
}
