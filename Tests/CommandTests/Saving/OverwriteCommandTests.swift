import Foundation
import JourneyStore
import TestSupport
import Testing

@testable import waymark

/// Files that cannot be replaced without becoming something else.
@Suite("Saving over a file where it is")
struct OverwriteCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(Sample.journey, to: "map")
    }

    @Test("Hard links stay together")
    func hardLinks() throws {
        #expect(try workspace.shell("ln map other").status == 0)
        #expect(try workspace.run("add", "map", "a card").status == 0)
        #expect(workspace.text("map").contains("a card"))
        #expect(workspace.read("other") == workspace.read("map"))
        #expect(try workspace.snapshot().keys.sorted() == ["map", "other"])
    }

    @Test(
        "A shared file in a closed or sticky folder is saved",
        .enabled(if: Program.canLoseRights && geteuid() == 0, "only the superuser can act as someone else"))
    func closedFolder() throws {
        for mode in ["755", "1777"] {
            #expect(try workspace.shell("chmod 711 .. && chmod \(mode) . && chmod 666 map").status == 0)
            let state = try Workspace()
            #expect(try state.shell("chmod 711 .. && chmod 777 .").status == 0)
            let outcome = try workspace.run(
                "add", "map", "card \(mode)", environment: ["XDG_STATE_HOME": state.folder.path], as: .nobody)
            #expect(outcome.status == 0, "\(outcome.complaints)")
            #expect(workspace.text("map").contains("card \(mode)"))
            let attributes = try FileManager.default.attributesOfItem(atPath: workspace.path("map"))
            #expect(attributes[.ownerAccountID] as? Int == 0)
            #expect(try workspace.snapshot().keys.sorted() == ["map"])
        }
    }

    @Test(
        "Two users in a folder that hands its group down save one map",
        .enabled(if: geteuid() == 0, "only the superuser can act as two users"))
    func sharedFolder() throws {
        func shared(_ user: Int, _ arguments: String) -> String {
            "setpriv --reuid=\(user) --regid=\(user) --groups=4242 env HOME=/nowhere LOGNAME=u\(user) card=$card "
                + "sh -c 'umask 007; \"$WAYMARK\" \(arguments)'"
        }
        let outcome = try workspace.shell(
            """
            chmod 711 .. && chgrp 4242 . && chmod 2770 . && rm map || exit 1
            \(shared(3001, "new map --lanes Finance,IT --stages Trial")) >/dev/null || exit 2
            chmod 660 map
            for card in 1 2 3 4 5 6 7 8; do \(shared(3001, "add map \"one $card\"")) >/dev/null || exit 3; done &
            for card in 1 2 3 4 5 6 7 8; do \(shared(3002, "add map \"two $card\"")) >/dev/null || exit 4; done
            while [ "$(grep -c '"title": "one' map)" -lt 8 ] && kill -0 $! 2>/dev/null; do sleep 0.05; done
            stat -c '%g %a' map
            """)
        #expect(outcome.status == 0 && outcome.lines == ["4242 660"], "\(outcome.complaints) \(outcome.lines)")
        for card in 1...8 {
            #expect(workspace.text("map").contains("one \(card)") && workspace.text("map").contains("two \(card)"))
        }
        #expect(try workspace.snapshot().keys.sorted() == ["map"])
    }

    @Test(
        "A file that was only partly written says so, and is written whole by recover",
        .enabled(if: Tracing.isPossible, "strace is missing, or not allowed here"))
    func torn() throws {
        #expect(try workspace.shell("ln map other").status == 0)
        let state = workspace.path("state")
        let folder = FilePath(state).appending("waymark")
        let environment = ["XDG_STATE_HOME": state]
        let trace = "strace -o /dev/null -e inject=ftruncate:signal=KILL env XDG_STATE_HOME=\"$PWD/state\""
        let text = Sample.journey.replacing("Awareness", with: String(repeating: "Awareness ", count: 40))
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        let handle = try FileHandle(forWritingTo: URL(filePath: workspace.path("map")))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
        let edit = #"{"at":["stages","aware","name"],"to":"A"}"#
        #expect(try workspace.shell("echo '\(edit)' | \(trace) \"$WAYMARK\" apply map").status != 0)
        #expect(try workspace.run("check", "map").status == 3)
        let refused = try workspace.run("add", "map", "a card", environment: environment)
        #expect(refused.status == 3 && refused.complaints.first?.contains("waymark recover map --apply") == true)
        #expect(try workspace.run("recover", "map", environment: environment).text.contains("only partly written"))
        #expect(try workspace.run("recover", "map", "--apply", environment: environment).status == 0)
        #expect(workspace.text("map").contains(#""name": "A""#) && workspace.read("other") == workspace.read("map"))
        #expect(try workspace.run("recover", "map", environment: environment).status == 0)
        let real = try DocumentFile(FilePath(workspace.path("map"))).realPath()
        #expect(try SafetyShelf(in: folder).copies(of: real).isEmpty)
    }
}
