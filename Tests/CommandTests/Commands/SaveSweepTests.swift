import Foundation
import Testing

/// Whether programs can be traced here.
private enum Tracing {
    static let isPossible: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "strace -o /dev/null -e inject=getppid:error=EPERM true >/dev/null 2>&1"]
        try? process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
}

/// The program itself, killed at every system call of a save, and with every one of them failing: the file holds the old
/// map or the new one, whole.
@Suite(
    "A save of the real program, stopped and disturbed at every call",
    .enabled(if: Tracing.isPossible, "strace is not there, or may not trace here"))
struct SaveSweepTests {
    private let workspace: Workspace
    private let old: String
    private let card = "it-1@dec: Added while the sky falls"

    init() throws {
        workspace = try Workspace()
        try workspace.run("new", "map", "--lanes", "Finance,IT", "--stages", "Trial,Decision")
        old = workspace.text("map")
    }

    /// How often each system call is made by an undisturbed save.
    private func rehearsal() throws -> [String: Int] {
        _ = try workspace.shell("strace -f -o trace \"$WAYMARK\" add map '\(card)'")
        #expect(workspace.text("map").contains("sky falls"))
        var counts: [String: Int] = [:]
        for line in workspace.text("trace").split(separator: "\n") {
            guard let word = line.split(separator: "(").first?.split(separator: " ").last else { continue }
            counts[String(word), default: 0] += 1
        }
        return counts
    }

    /// Runs a save in which the call `number` of a kind is disturbed.
    private func disturb(_ call: String, _ number: Int, _ how: String) throws -> Outcome {
        try workspace.write(old, to: "map")
        return try workspace.shell(
            "strace -f -o /dev/null -e trace=\(call) -e inject=\(call):\(how):when=\(number) \"$WAYMARK\" add map '\(card)'"
        )
    }

    private func isWhole(_ text: String) -> Bool {
        text == old || (text.contains("sky falls") && text.hasSuffix("}\n"))
    }

    @Test("Killed at any call, the file is the old map or the new one")
    func killed() throws {
        var found: Set<Bool> = []
        let calls = [
            "openat", "newfstatat", "read", "write", "fsync", "renameat2", "flock", "unlinkat", "fchmod", "close",
        ]
        let counts = try rehearsal()
        #expect(counts["renameat2"] == 1 && (counts["fsync"] ?? 0) >= 2)
        for call in calls {
            for number in 1...max(1, counts[call] ?? 0) where counts[call] != nil {
                _ = try disturb(call, number, "signal=KILL")
                let text = workspace.text("map")
                #expect(isWhole(text), "\(call) \(number)")
                found.insert(text == old)
            }
        }
        #expect(found == [true, false])
        #expect(try workspace.run("check", "map").status <= 1)
    }

    @Test(
        "With any call failing, a save that says that it worked did, and one that did not leaves the old map",
        arguments: ["EIO", "ENOSPC", "EACCES"])
    func failing(error: String) throws {
        let counts = try rehearsal()
        for call in ["openat", "newfstatat", "write", "fsync", "renameat2", "flock", "fchmod", "close"] {
            for number in 1...max(1, counts[call] ?? 0) where counts[call] != nil {
                let outcome = try disturb(call, number, "error=\(error)")
                let text = workspace.text("map")
                #expect(isWhole(text), "\(call) \(number)")
                if outcome.status == 0 { #expect(text.contains("sky falls"), "\(call) \(number)") }
                if text == old { #expect(outcome.status != 0, "\(call) \(number): \(outcome.text)") }
            }
        }
    }
}
