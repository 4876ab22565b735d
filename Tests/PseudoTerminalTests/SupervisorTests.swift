import Foundation
import Testing

@testable import Terminal

/// The process that looks after the terminal while the editor runs in its child.
@Suite(.serialized) struct SupervisorTests {
    private let place = EditorPlace()
    /// With a theme of its own an editor asks nothing: no answer is on its way to the shell when it is killed.
    private static let theme = ["WAYMARK_THEME": "dark"]

    private func isThere(_ process: Int32) -> Bool { kill(process, 0) == 0 }

    @Test(arguments: [SIGKILL, SIGABRT, SIGSEGV, SIGBUS, SIGTRAP, SIGUSR1])
    func whateverEndsTheEditorTheTerminalIsRestored(signal: Int32) throws {
        defer { place.remove() }
        let session = try place.editExample()
        // A sequence that is cut off in the middle is none that the audit knows, though every terminal passes over it.
        _ = session.settle(milliseconds: 100)
        kill(try session.editor(), signal)
        #expect(try session.waitForEnding() == .signal(Int(signal)))
        expectSane(session)
        #expect(session.text.contains("waymark stopped unexpectedly"))
        #expect(session.audit.trouble.isEmpty)
    }

    @Test("What ends the whole group at once does not cut its own work short", arguments: [SIGABRT, SIGSEGV, SIGBUS])
    func crashesOfBoth(signal: Int32) throws {
        for _ in 0..<6 {
            defer { place.remove() }
            let session = try place.editExample()
            _ = session.settle(milliseconds: 100)
            kill(-session.process, signal)
            #expect(try session.waitForEnding() == .signal(Int(signal)))
            expectSane(session)
        }
    }

    /// Which of the two processes a signal is for.
    enum Target { case supervisor, editor, both }

    private func send(_ signal: Int32, to target: Target, of session: TerminalSession) throws {
        switch target {
        case .supervisor: kill(session.process, signal)
        case .editor: kill(try session.editor(), signal)
        case .both: kill(-session.process, signal)
        }
        usleep(200_000)
    }

    @Test(
        "Whichever of the two is continued, the other goes on as well",
        arguments: [
            (Target.editor, Target.editor), (.editor, .supervisor), (.supervisor, .editor), (.both, .editor),
            (.both, .supervisor), (.both, .both),
        ])
    func continues(stopped: Target, continued: Target) throws {
        defer { place.remove() }
        let session = try place.editExample()
        try send(SIGSTOP, to: stopped, of: session)
        try send(SIGCONT, to: continued, of: session)
        session.send("q")
        #expect(try session.waitForEnding() == .exit(0))
        expectSane(session)
    }

    @Test func anEditorWithoutSupervisorEnds() throws {
        defer { place.remove() }
        let session = try place.editExample()
        let editor = try session.editor()
        kill(session.process, SIGKILL)
        #expect(try session.waitForEnding() == .signal(Int(SIGKILL)))
        try session.wait(for: "the end of the editor") { !isThere(editor) }
        expectSane(session)
    }

    /// The signals that the first thread of a process holds back.
    private func heldBack(by process: Int32) throws -> UInt64 {
        let status = try String(contentsOfFile: "/proc/\(process)/task/\(process)/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("SigBlk:") })
        return try #require(UInt64(line.dropFirst(7).filter { !$0.isWhitespace }, radix: 16))
    }

    @Test(
        "The editor of a lone map is the first thread of its process; of others, or with a small stack, another one is",
        arguments: [("map.journey.json", "8192", true), ("map", "8192", false), ("map.journey.json", "1024", false)])
    func theThreadOfTheEditor(name: String, stack: String, isFirst: Bool) throws {
        defer { place.remove() }
        let file = try place.example(name)
        let session = try TerminalSession(
            "/bin/sh", ["-c", "ulimit -s \(stack); exec '\(Products.path("waymark"))' '\(file)'"],
            environment: ["HOME": place.folder.path], size: Size(width: 120, height: 40))
        try waitForMap(in: session)
        #expect(try (heldBack(by: try session.editor()) == 0) == isFirst)
        kill(try session.editor(), SIGKILL)
        #expect(try session.waitForEnding() == .signal(Int(SIGKILL)))
        expectSane(session)
    }

    /// A shell that edits no lines leaves the modes of the terminal to the programs.
    @Test func anEditorWithoutSupervisorGivesAPlainShellItsModesBack() throws {
        defer { place.remove() }
        let file = try place.example()
        let shell = try TerminalSession(
            "/bin/sh", ["-i"], environment: ["HOME": place.folder.path, "ENV": nil].merging(Self.theme) { $1 },
            size: Size(width: 120, height: 40))
        shell.send("'\(Products.path("waymark"))' '\(file)'\r")
        try shell.wait(for: "the map") { shell.state.alternate_screen && shell.text.contains("CRM") }
        #expect(!shell.isCooked)
        // The child of the shell.
        kill(try shell.editor(), SIGKILL)
        try shell.wait(for: "the shell") { !shell.state.alternate_screen && shell.isCooked }
        shell.send("echo in-the-$((1+1))-shell\r")
        try shell.wait(forText: "in-the-2-shell")
    }

    @Test(arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT])
    func signalsForTheEditorAloneEndBoth(signal: Int32) throws {
        defer { place.remove() }
        let session = try place.editExample()
        kill(try session.editor(), signal)
        #expect(try session.waitForEnding() == .exit(128 + Int(signal)))
        expectSane(session)
    }

    @Test("Where news of children is ignored from the outside, the end of the editor is seen all the same")
    func endWithoutNewsOfChildren() throws {
        defer { place.remove() }
        let file = try place.example()
        let session = try TerminalSession(
            "/usr/bin/env", ["--ignore-signal=CHLD", Products.path("waymark"), file],
            environment: ["HOME": place.folder.path], size: Size(width: 120, height: 40))
        try session.wait(for: "the map") { session.text.contains("CRM") }
        session.send("q")
        #expect(try session.waitForEnding() == .exit(0))
        expectSane(session)
    }

    /// A shell that takes care of jobs, with the editor on a copy of the example in its foreground.
    private func editInShell() throws -> TerminalSession {
        let file = try place.example()
        let shell = try TerminalSession(
            "/bin/bash", ["--norc", "--noprofile", "-i"],
            environment: ["HOME": place.folder.path].merging(Self.theme) { $1 },
            size: Size(width: 120, height: 40))
        shell.send("'\(Products.path("waymark"))' '\(file)'\r")
        try waitForMap(in: shell)
        return shell
    }

    private func waitForMap(in shell: TerminalSession) throws {
        try shell.wait(for: "the map") { shell.state.alternate_screen && shell.text.contains("CRM") }
    }

    private func leave(_ shell: TerminalSession) throws {
        shell.send("q")
        try shell.wait(for: "the shell") { !shell.state.alternate_screen }
    }

    /// Both processes of the editor in `shell`, the one that supervises first.
    private func both(in shell: TerminalSession) throws -> [Int32] {
        let supervisor = try shell.editor()
        return [supervisor, try #require(TerminalSession.child(of: supervisor))]
    }

    private func isStopped(_ process: Int32) -> Bool {
        let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return text?.split(separator: ")").last?.hasPrefix(" T") == true
    }

    /// Waits until both are stopped and the shell knows it.
    private func waitForStop(_ processes: [Int32], in shell: TerminalSession) throws {
        try shell.wait(for: "the stop of both") { processes.allSatisfy(isStopped) }
        try shell.wait(for: "the shell") { !shell.state.alternate_screen && shell.text.contains("Stopped") }
    }

    /// Brings the editor back, and expects that no stop from before comes late.
    private func proceed(_ shell: TerminalSession, after stop: String) throws {
        shell.send("clear; fg\r")
        try waitForMap(in: shell)
        shell.settle(milliseconds: 1200)
        #expect(shell.state.alternate_screen, "\(stop)")
    }

    @Test(arguments: [Target.supervisor, .editor, .both])
    func aStopFromOutsideStopsBothOnce(target: Target) throws {
        defer { place.remove() }
        let shell = try editInShell()
        let processes = try both(in: shell)
        switch target {
        case .supervisor: kill(processes[0], SIGTSTP)
        case .editor: kill(processes[1], SIGTSTP)
        case .both: kill(-processes[0], SIGTSTP)
        }
        try waitForStop(processes, in: shell)
        try proceed(shell, after: "for \(target)")
        try leave(shell)
    }

    @Test func aStopInTheBackgroundIsNotMadeOnceMore() throws {
        defer { place.remove() }
        let shell = try editInShell()
        let processes = try both(in: shell)
        for stop in ["bg; kill -TSTP %1", "bg; kill -TSTP $(jobs -p)", "kill -CONT $(jobs -p); kill -TSTP %1"] {
            shell.send("\u{1A}")
            try waitForStop(processes, in: shell)
            shell.send("clear; \(stop); sleep 0.5; echo d''one\r")
            try shell.wait(for: "the answer") { shell.text.contains("done") }
            try shell.wait(for: "the stop of both") { processes.allSatisfy(isStopped) }
            shell.send("clear; jobs\r")
            try waitForStop(processes, in: shell)
            try proceed(shell, after: stop)
        }
        try leave(shell)
    }

    @Test("The editor's answer to an older continuation takes no stop of the supervisor back")
    func stopAfterContinuation() throws {
        defer { place.remove() }
        let shell = try editInShell()
        let processes = try both(in: shell)
        kill(processes[0], SIGTSTP)
        usleep(100_000)
        // It says so to the supervisor, as it does a moment after any continuation.
        kill(processes[1], SIGCONT)
        try waitForStop(processes, in: shell)
        try proceed(shell, after: "a continuation")
        try leave(shell)
    }

    @Test("A stop that was not passed on before the job was continued is passed on no more")
    func lateStop() throws {
        defer { place.remove() }
        let shell = try editInShell()
        let supervisor = try shell.editor()
        kill(supervisor, SIGTSTP)
        usleep(100_000)
        kill(supervisor, SIGSTOP)
        try shell.wait(forText: "Stopped")
        shell.send("fg\r")
        try shell.wait(for: "the map alone") { !shell.text.contains("Stopped") && shell.text.contains("CRM") }
        shell.settle(milliseconds: 1500)
        #expect(shell.state.alternate_screen)
        try leave(shell)
    }

    @Test("Where the supervisor alone was stopped, nothing that the shell wrote stays in the picture")
    func pictureAfterAStopOfTheSupervisor() throws {
        defer { place.remove() }
        let shell = try editInShell()
        shell.settle()
        let picture = shell.cells(rows: 0..<40)
        kill(try shell.editor(), SIGSTOP)
        try shell.wait(forText: "Stopped")
        shell.send("echo in-the-$((1+1))-shell\r")
        try shell.wait(forText: "in-the-2-shell")
        shell.send("fg\r")
        try shell.wait(for: "the picture") { shell.cells(rows: 0..<40) == picture }
        shell.settle()
        #expect(shell.cells(rows: 0..<40) == picture)
        try leave(shell)
    }
}
