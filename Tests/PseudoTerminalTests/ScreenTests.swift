import Foundation
import Testing

@testable import Terminal

/// A real screen on a pseudo-terminal, seen by an emulator that is not ours.
@Suite(.serialized) struct ScreenTests {
    private func probe(
        environment: [String: String?] = [:], size: Size = Size(width: 80, height: 24)
    ) throws -> TerminalSession {
        let session = try TerminalSession(Products.path("ScreenProbe"), environment: environment, size: size)
        try session.wait(forText: "\(size.width)x\(size.height) none")
        return session
    }

    private func expectSane(_ session: TerminalSession) {
        #expect(session.isCooked)
        #expect(session.state.cursor_visible)
        #expect(!session.state.alternate_screen)
        #expect(session.state.mouse_mode == 0)
        let output = String(decoding: session.output, as: UTF8.self)
        for mode in ["1002", "1004", "1006", "2004"] {
            let last = output.components(separatedBy: "\u{1B}[?\(mode)").last
            #expect(last?.first == "l", "mode \(mode) is left on")
        }
    }

    @Test func drawsWhatTheFrameSays() throws {
        let session = try probe()
        #expect(session.rows[0] == "Journey map         ␛[31mred␦H ⇄back 👩¦💻 DE e\u{301} 漢字 ␇¦")
        #expect(session.rows[1].hasPrefix("t0 waits"))
        #expect(session.cell(0, 0).bold)
        #expect(session.cell(1, 0).reverse)
        #expect(session.cell(1, 25).foreground == 46)
        #expect(session.cursor == Point(x: 0, y: 1))
        #expect(session.state.alternate_screen)
        #expect(session.state.mouse_mode == 2)
        session.send("\u{1B}[C")
        try session.wait(for: "the selection") { session.cursor == Point(x: 25, y: 1) }
        #expect(!session.cell(1, 0).reverse)
        #expect(session.cell(1, 25).reverse)
        #expect(session.audit.trouble.isEmpty)
    }

    @Test func writesNothingWhenNothingChanges() throws {
        let session = try probe()
        session.settle()
        session.send("b")
        #expect(session.settle() == 0)
    }

    @Test func movesWhatTheTerminalAlreadyShows() throws {
        let session = try probe(size: Size(width: 200, height: 50))
        let whole = session.output.count
        session.settle()
        session.send("d")
        #expect(session.settle() * 4 < whole)
        #expect(session.rows[1].hasPrefix("t8 waits"))
        #expect(session.rows[41].hasPrefix("t72 waits"))
        #expect(session.audit.trouble.isEmpty)
    }

    @Test(arguments: ["xterm-256color", "linux", "screen", "vt100"])
    func whatMovedIsShownAsIfDrawnAnew(type: String) throws {
        let session = try probe(environment: ["TERM": type], size: Size(width: 90, height: 30))
        for number in 1...24 {
            session.send("r")
            try session.wait(forText: "90x30 frame \(number)")
            let moved = session.cells(rows: 0..<29)
            session.send("R")
            try session.wait(forText: "90x30 again \(number)")
            let different = zip(moved, session.cells(rows: 0..<29)).first { $0 != $1 }
            #expect(different.map { "\(number): \($0), not \($1)" } == nil)
        }
        if type == "xterm-256color" { #expect(session.audit.trouble.isEmpty) }
    }

    @Test func leavesTheTerminalAsItWas() throws {
        let session = try probe()
        session.send("q")
        #expect(try session.waitForEnding() == .exit(0))
        expectSane(session)
        #expect(session.audit.trouble.isEmpty)
    }

    @Test(arguments: [SIGHUP, SIGINT, SIGQUIT, SIGTERM])
    func endsSanelyOnSignals(signal: Int32) throws {
        let session = try probe()
        session.signal(signal)
        #expect(try session.waitForEnding() == .exit(128 + Int(signal)))
        expectSane(session)
    }

    @Test func aStuckProgramEndsOnASignalToo() throws {
        let session = try probe()
        session.send("l")
        session.settle()
        session.signal(SIGTERM)
        #expect(try session.waitForEnding() == .exit(128 + Int(SIGTERM)))
        expectSane(session)
    }

    @Test func aTrapRestoresTheTerminal() throws {
        let session = try probe()
        session.send("t")
        let ending = try session.waitForEnding()
        #expect([.signal(Int(SIGILL)), .signal(Int(SIGTRAP))].contains(ending))
        expectSane(session)
        #expect(session.text.contains("waymark stopped unexpectedly."))
    }

    @Test(arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGABRT])
    func aCrashRestoresTheTerminal(signal: Int32) throws {
        let session = try probe()
        session.signal(signal)
        #expect(try session.waitForEnding() == .signal(Int(signal)))
        expectSane(session)
    }

    @Test func anExitWithoutClosingRestoresTheTerminal() throws {
        let session = try probe()
        session.send("c")
        #expect(try session.waitForEnding() == .exit(7))
        expectSane(session)
    }

    @Test func aLostTerminalEndsTheProgram() throws {
        let session = try probe()
        session.hangUp()
        let ending = try session.waitForEnding()
        #expect([.exit(129), .signal(Int(SIGHUP))].contains(ending))
    }

    @Test func stopsAndContinues() throws {
        let shell = try TerminalSession("/bin/bash", ["--norc", "--noprofile", "-i"])
        shell.send("PS1='prompt> '\r")
        try shell.wait(forText: "\nprompt>")
        shell.send(Products.path("ScreenProbe") + "\r")
        try shell.wait(forText: "80x24 none")
        shell.send("\u{1A}")
        try shell.wait(forText: "stopped, fg returns")
        try shell.wait(for: "the shell's screen") { !shell.state.alternate_screen }
        shell.send("echo in-the-$((1+1))-shell\r")
        try shell.wait(forText: "in-the-2-shell")
        #expect(shell.state.mouse_mode == 0)
        shell.resize(Size(width: 100, height: 30))
        shell.send("fg\r")
        try shell.wait(forText: "100x30 none")
        #expect(shell.state.alternate_screen)
        #expect(shell.state.mouse_mode == 2)
        shell.send("q")
        try shell.wait(for: "the end") { !shell.state.alternate_screen }
        shell.send("exit\r")
        _ = try shell.waitForEnding()
    }

    @Test func continuesAfterAStopFromOutside() throws {
        let shell = try TerminalSession("/bin/bash", ["--norc", "--noprofile", "-i"])
        shell.send(Products.path("ScreenProbe") + "\r")
        try shell.wait(forText: "80x24 none")
        shell.send("x")
        try shell.wait(forText: "80x24 x")
        for signal in ["TSTP", "STOP"] {
            let stopper = try TerminalSession(
                "/usr/bin/pkill", ["-\(signal)", "-P", "\(shell.process)", "ScreenProbe"])
            _ = try stopper.waitForEnding()
            try shell.wait(forText: "Stopped")
            shell.send("fg\r")
            try shell.wait(for: "the redraw") { shell.state.alternate_screen && shell.rows[1].hasPrefix("t0 waits") }
            shell.settle()
            shell.send(signal == "TSTP" ? "y" : "z")
            try shell.wait(forText: signal == "TSTP" ? "80x24 x" : "80x24 z")
        }
        shell.send("q")
        try shell.wait(for: "the end") { !shell.state.alternate_screen }
    }

    @Test(arguments: [("k", "80x24 continued"), ("K", "80x24 went on")])
    func aStopThatIsOverStopsNothing(key: String, answer: String) throws {
        let shell = try TerminalSession("/bin/bash", ["--norc", "--noprofile", "-i"])
        shell.send(Products.path("ScreenProbe") + "\r")
        try shell.wait(forText: "80x24 none")
        shell.send(key)
        try shell.wait(forText: answer)
        shell.settle()
        #expect(shell.state.alternate_screen)
        shell.send("q")
        try shell.wait(for: "the end") { !shell.state.alternate_screen }
    }

    @Test func followsEverySize() throws {
        let session = try probe()
        for size in [(120, 40), (40, 12), (1, 1), (3, 2), (200, 50), (61, 16)] {
            session.resize(Size(width: size.0, height: size.1))
        }
        try session.wait(forText: "61x16 none")
        #expect(session.rows[1].hasPrefix("t0 waits"))
        session.resize(Size(width: 2, height: 1))
        session.settle()
        session.resize(Size(width: 90, height: 20))
        try session.wait(forText: "90x20 none")
        #expect(session.audit.trouble.isEmpty)
    }

    @Test func drawsAnewOnDemand() throws {
        let session = try probe()
        session.settle()
        session.send("\u{C}")
        #expect(session.settle() > 1000)
        #expect(session.rows[1].hasPrefix("t0 waits"))
        session.send("s")
        #expect(session.settle() > 1000)
        #expect(session.rows[1].hasPrefix("t0 waits"))
        #expect(session.state.alternate_screen)
    }

    @Test func setsTitleAndClipboardSafely() throws {
        let session = try probe()
        session.send("T")
        try session.wait(for: "the title") { session.title == "a ␛ title" }
        session.send("y")
        session.settle()
        #expect(String(decoding: session.output, as: UTF8.self).contains("\u{1B}]52;c;Y29waWVk\u{7}"))
        #expect(session.audit.trouble.isEmpty)
    }

    @Test func readsKeysAndPastes() throws {
        let session = try probe()
        session.send("\u{1B}")
        try session.wait(forText: "80x24 Esc")
        session.send("\u{1B}[1;5D")
        try session.wait(forText: "80x24 C-Left")
        session.send("\u{1B}[200~q\rq\u{3}\u{1B}[201~")
        try session.wait(forText: "80x24 paste 4 false")
        session.send([0xFF, 0xFE] + Array("é".utf8))
        try session.wait(forText: "80x24 é")
    }

    @Test(arguments: ["unheard-of", "", nil] as [String?]) func worksWithAnUnknownType(name: String?) throws {
        let session = try probe(environment: ["TERM": name])
        #expect(session.cell(1, 25).foreground == 46)
        session.send("q")
        #expect(try session.waitForEnding() == .exit(0))
        expectSane(session)
    }

    @Test(arguments: [("xterm", 8), ("linux", 8), ("screen", 8), ("vt100", 0), ("tmux-256color", 256)])
    func drawsOnOtherTypes(name: String, colors: Int) throws {
        let session = try probe(environment: ["TERM": name])
        #expect(session.rows[1].hasPrefix("t0 waits"))
        let color = Int(session.cell(1, 25).foreground)
        #expect(color == [256: 46, 8: 2, 0: -1][colors])
    }

    @Test func usesNoColorWhenAskedTo() throws {
        let session = try probe(environment: ["NO_COLOR": "1"])
        for column in 0..<80 { #expect(session.cell(1, column).foreground == -1) }
        #expect(session.cell(1, 0).reverse)
    }

    @Test(
        arguments: [
            (["LC_ALL": "C"], false), (["LANG": "xx_YY"], false), (["LANG": "xx_YY.UTF-8"], true),
            (["LANG": nil], true),
        ] as [([String: String?], Bool)])
    func drawsInTheLocaleThereIs(environment: [String: String?], isUnicode: Bool) throws {
        let session = try probe(environment: environment)
        #expect(session.rows[2].hasPrefix(isUnicode ? "▼ waits" : "v waits"))
        if !isUnicode { #expect(session.output.allSatisfy { $0 < 0x80 }) }
    }

    @Test func refusesToRunWithoutATerminal() throws {
        let probe = Products.path("ScreenProbe")
        let session = try TerminalSession("/bin/sh", ["-c", "setsid -w '\(probe)' < /dev/null; echo status $?"])
        try session.wait(forText: "status 3")
        #expect(session.text.contains("There is no terminal here"))
    }
}
