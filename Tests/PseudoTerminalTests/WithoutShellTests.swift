import Foundation
import Glibc
import TestSupport
import Testing

@testable import Terminal

/// The editor as the leader of its session, as `ssh host waymark FILE` starts it: nobody is there who could continue it.
@Suite(.serialized) struct WithoutShellTests {
    private let place = EditorPlace()
    private static let back = "\u{1B}[?1049l"

    @Test func aStopIsRefusedAndTouchesNothing() throws {
        defer { place.remove() }
        let session = try place.editExample()
        session.send("\u{1A}")
        try session.wait(forText: "There is no shell to go back to")
        kill(try session.editor(), SIGTSTP)
        kill(-session.process, SIGTSTP)
        session.settle(milliseconds: 1200)
        #expect(!String(decoding: session.output, as: UTF8.self).contains(Self.back))
        #expect(!session.isCooked)
        session.send("q")
        #expect(try session.waitForEnding() == .exit(0))
        expectSane(session)
    }

    @Test(
        "What somebody else takes out of the terminal between seeing and reading it is not waited for",
        .enabled(if: Tracing.isPossible, "strace is missing, or not allowed here"))
    func takenInput() throws {
        defer { place.remove() }
        let session = try TerminalSession(
            Tracing.program,
            [
                "-f", "-qq", "-o", "/dev/null", "-e", "trace=poll", "-e", "inject=poll:delay_exit=600000",
                Products.path("waymark"), try place.example(),
            ],
            environment: ["HOME": place.folder.path], size: Size(width: 120, height: 40))
        try session.wait(for: "the map") { session.text.contains("CRM") }
        session.settle(milliseconds: 1500)
        session.send("j")
        usleep(150_000)
        // A shell that comes to the foreground reads it; here it is thrown away.
        let name = "/proc/\(session.process)/fd/2"
        let terminal = open(try FileManager.default.destinationOfSymbolicLink(atPath: name), O_RDWR | O_NOCTTY)
        #expect(terminal >= 0)
        tcflush(terminal, TCIFLUSH)
        close(terminal)
        session.settle(milliseconds: 1500)
        session.resize(Size(width: 90, height: 30))
        try session.wait(for: "the map in the new size") { session.text.contains("? help") && session.rows.count == 30 }
        session.send("q")
        #expect(try session.waitForEnding() == .exit(0))
    }

    @Test("Stops and interrupts between the keys take nothing away, and what was done is in the journal")
    func keysAmongStops() throws {
        defer { place.remove() }
        let session = try place.editExample()
        session.send("oBefore all of it\r\u{1B}")
        try session.wait(forText: "● journalled")
        for _ in 0..<20 {
            for key in "\u{1A}\u{3}\u{1A}\u{1C}" {
                session.send(String(key))
                usleep(300)
            }
            session.settle(milliseconds: 5)
        }
        session.send("oBetween them\r\u{1B}\u{1A}\u{3}")
        try session.wait(forText: "Between them")
        session.settle(milliseconds: 600)
        kill(try session.editor(), SIGKILL)
        #expect(try session.waitForEnding() == .signal(Int(SIGKILL)))
        expectSane(session)
        let again = try place.edit(place.folder.appendingPathComponent("map.journey.json").path)
        try again.wait(forText: "was cut off")
        again.send("a")
        try again.wait(forText: "Before all of it")
        try again.wait(forText: "Between them")
    }

    @Test("Random bytes end the editor by a command or not at all, and never cost the terminal")
    func randomBytes() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed)
        for run in 0..<3 {
            defer { place.remove() }
            do {
                try feed(&random)
            } catch {
                Issue.record("seed \(seed), run \(run): \(error)")
            }
        }
    }

    private func feed(_ random: inout SeededRandom) throws {
        // A file that it saves somewhere stays there.
        let session = try place.edit(try place.example(), in: place.folder.path)
        try session.wait(for: "the map") { session.text.contains("CRM") }
        let keys = Array(UInt8.min...UInt8.max) + Array(repeating: [0x1A, 0x03, 0x1C], count: 8).joined()
        var pieces = 0
        while pieces < 60, session.runningEditor != nil {
            session.send((0..<32).map { _ in keys.randomElement(using: &random) ?? 0 })
            session.settle(milliseconds: 2)
            pieces += 1
        }
        if let editor = session.runningEditor {
            session.settle()
            kill(editor, SIGTERM)
        }
        let ending = try session.waitForEnding()
        #expect([.exit(0), .exit(128 + Int(SIGTERM))].contains(ending))
        expectSane(session)
    }

    @Test("A key that interrupts while the editor leaves takes its last words away, and they are said again")
    func interruptedWhileLeaving() throws {
        for _ in 0..<4 {
            defer { place.remove() }
            try interruptLeaving()
        }
    }

    @Test("A key that interrupts while a map is opened ends that, or is a key, and the terminal is as it was")
    func interruptedWhileOpening() throws {
        let file = try place.example()
        defer { place.remove() }
        for delay in stride(from: UInt32(0), through: 40_000, by: 4000) {
            let session = try place.edit(file)
            usleep(delay)
            session.send("\u{3}")
            let deadline = Date().addingTimeInterval(1)
            try session.wait(for: "an end or a map") {
                session.text.contains("CRM") || session.runningEditor == nil && Date() > deadline
            }
            session.send("q")
            let ending = try session.waitForEnding()
            #expect(
                [.exit(0), .exit(128 + Int(SIGINT)), .signal(Int(SIGINT))].contains(ending), "after \(delay): \(ending)"
            )
            expectSane(session)
        }
    }

    private func interruptLeaving() throws {
        let session = try place.edit(try place.example(), size: Size(width: 100, height: 30))
        try session.wait(for: "the map") { session.text.contains("CRM") }
        session.settle()
        // More than the kernel hands on at once while nobody reads, and less than what makes the editor wait.
        session.send("\u{C}")
        usleep(400_000)
        session.send("q")
        // Where it waits for a reader all the same, nothing can be taken away.
        let deadline = Date().addingTimeInterval(0.5)
        while !session.isCooked, Date() < deadline { usleep(20) }
        if session.isCooked { session.send("\u{3}") }
        // Where nobody was there any more to hear it, nobody can say anything again.
        let wasHeard = session.runningEditor != nil
        let ending = try session.waitForEnding()
        // A key of a terminal that was given back is a signal, which changes nothing any more.
        #expect(ending == .exit(0))
        if wasHeard { expectSane(session) }
    }
}
