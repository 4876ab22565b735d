import Foundation
import TestSupport
import Testing

/// The real program, killed at each system call of a save, and with each of them failing.
@Suite(
    "A save cut off at every system call", .serialized,
    .enabled(if: Tracing.isPossible, "strace is missing, or not allowed here"))
struct SystemCallSweepTests {
    /// A system call of the program: its name, and the how manieth of that name it is.
    private struct Call: CustomStringConvertible {
        let name: String
        let number: Int

        var description: String { "\(name) \(number)" }
    }

    /// Calls that have nothing to do with files.
    private static let bystanders: Set = [
        "brk", "exit_group", "getrandom", "madvise", "mmap", "mprotect", "munmap", "rt_sigaction", "rt_sigprocmask",
    ]

    private let workspace: Workspace
    private let old: [UInt8]

    init() throws {
        workspace = try Workspace()
        try workspace.run("new", "map", "--lanes", "Finance,IT", "--stages", "Trial,Decision")
        try workspace.run("add", "map", "fin@dec: an earlier card")
        old = try #require(workspace.read("map"))
    }

    /// Every call from the first that finds the map up to the last.
    private func calls() throws -> [Call] {
        _ = try workspace.shell("strace -o trace \"$WAYMARK\" add map 'fin@dec: rehearsal'")
        try workspace.write(old, to: "map")
        var numbers: [String: Int] = [:]
        var calls: [Call] = []
        var hasBegun = false
        for line in workspace.text("trace").split(separator: "\n") {
            guard let end = line.firstIndex(of: "("), line.first?.isLetter == true else { continue }
            let name = String(line[..<end])
            numbers[name, default: 0] += 1
            hasBegun = hasBegun || name != "execve" && line.contains(", \"map\", ")
            if hasBegun, !Self.bystanders.contains(name) { calls.append(Call(name: name, number: numbers[name] ?? 0)) }
        }
        return calls
    }

    private func add(_ card: String, injecting fault: String, at call: Call) throws -> Outcome {
        try workspace.shell(
            "strace -o trace -e inject=\(call.name):\(fault):when=\(call.number) \"$WAYMARK\" add map 'fin@dec: \(card)'"
        )
    }

    private var litter: [String] {
        get throws { try workspace.snapshot().keys.filter { $0.hasPrefix(".waymark-") } }
    }

    @Test("Killed anywhere, the file holds the old map or the new one, and the next save clears up what is of no use")
    func kills() throws {
        let calls = try calls()
        #expect(calls.contains { $0.name == "renameat2" } && calls.filter { $0.name == "fsync" }.count >= 2)
        var found: Set<Bool> = []
        for call in calls {
            try workspace.write(old, to: "map")
            let outcome = try add("killed", injecting: "signal=KILL", at: call)
            #expect(outcome.status != 0, "\(call)")
            let isNew = workspace.text("map").contains("\"killed\"")
            #expect(isNew || workspace.read("map") == old, "\(call)")
            #expect(try workspace.run("check", "map").status == 0, "\(call)")
            found.insert(isNew)
            #expect(try workspace.run("add", "map", "fin@dec: a later card").status == 0, "\(call)")
            #expect(workspace.text("map").contains("a later card"), "\(call)")
            let left = try litter
            #expect(
                left.count <= (isNew ? 0 : 1) && left.allSatisfy { $0.hasPrefix(".waymark-left-") }, "\(call): \(left)")
            if !left.isEmpty {
                #expect(try workspace.run("recover", "map").text.contains("killed"), "\(call)")
                #expect(try workspace.run("recover", "map", "--apply").status == 0, "\(call)")
                #expect(workspace.text("map").contains("\"killed\"") && workspace.text("map").contains("a later card"))
                #expect(try litter.isEmpty, "\(call)")
            }
        }
        #expect(found == [true, false])
    }

    @Test(
        "A call that fails leaves the old map and says so, or the new one is in place; never litter",
        arguments: ["EIO", "EINTR"])
    func errors(code: String) throws {
        for call in try calls() {
            try workspace.write(old, to: "map")
            let outcome = try add("failed", injecting: "error=\(code)", at: call)
            let isNew = workspace.text("map").contains("\"failed\"")
            #expect(isNew || workspace.read("map") == old, "\(call)")
            if outcome.status == 0 {
                #expect(isNew || call.name == "write", "\(call)")
                #expect(code != "EIO" || call.name != "fsync", "a failed sync is a failed save: \(call)")
            } else if !isNew, outcome.status != 1000 + SIGABRT {
                #expect(outcome.complaints.contains { !$0.isEmpty } || call.name == "write", "\(call)")
            }
            #expect(try litter.isEmpty, "\(call): \(outcome.complaints)")
        }
    }
}
