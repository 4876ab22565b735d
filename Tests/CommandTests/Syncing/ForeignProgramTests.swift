import Foundation
import Testing

/// No program runs that comes along with the folder of a repository.
@Suite struct ForeignProgramTests {
    private let clones: SyncingClones
    private var ran: String { clones.workspace.path("ran") }

    init() throws {
        clones = try SyncingClones()
        try clones.workspace.write("#!/bin/sh\ntouch '\(ran)'\nexit 1\n", to: "program")
        try clones.shell("chmod +x program")
        try clones.shell("cd two && $WAYMARK add map 'it-1@dec: News' && $WAYMARK sync map")
    }

    private var hasRun: Bool { FileManager.default.fileExists(atPath: ran) }

    @Test(
        "Settings that name a program on the way to the remote stop the sync before it begins",
        arguments: [
            "core.sshCommand", "core.gitProxy", "core.askPass", "core.alternateRefsCommand", "remote.origin.uploadpack",
            "remote.origin.receivepack", "remote.origin.vcs", "remote.other.uploadpack", "credential.helper",
            "credential.https://example.org.helper",
        ])
    func onTheWay(setting: String) throws {
        try clones.shell("cd one && git config '\(setting)' ../program && git remote set-url origin ssh://host/hub")
        let before = clones.workspace.read("one/map")
        let refused = try clones.shell("cd one && $WAYMARK sync map")
        #expect(refused.status == 3)
        #expect(refused.complaints.count == 1)
        #expect(refused.complaints.first?.contains("(\(setting.lowercased()))") == true, "\(refused.complaints)")
        #expect(!hasRun && clones.workspace.read("one/map") == before)
    }

    @Test("Comparing with what is missing in a partial clone runs no program either")
    func missingObject() throws {
        let blob =
            try clones.shell(
                """
                cd one && $WAYMARK sync map && git config extensions.partialClone origin &&
                git config remote.origin.promisor true && git config remote.origin.uploadpack "$PWD/../program" &&
                git rev-parse HEAD~1:map
                """
            ).lines.last ?? ""
        try #require(blob.count == 40)
        try clones.shell("cd one && rm -f .git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
        let refused = try clones.shell("cd one && $WAYMARK diff map --since HEAD~1")
        #expect(refused.status == 3 && refused.complaints.count == 1, "\(refused.complaints)")
        #expect(refused.complaints.first?.contains("remote.origin.uploadpack") == true)
        #expect(!hasRun)
    }

    @Test("The user's own settings are used")
    func own() throws {
        try clones.shell("cd one && git remote set-url origin ssh://host/hub")
        try clones.shell(
            """
            printf '[core]\n sshCommand = %s/program\n' "$PWD" > mine; cd one &&
            GIT_CONFIG_GLOBAL=$PWD/../mine $WAYMARK sync map
            """)
        #expect(hasRun)
    }

    @Test(
        "An address that would run a program is refused",
        arguments: ["ext::PLACE/program %S", "strange://host/hub", "strange::host"])
    func address(_ address: String) throws {
        let address = address.replacing("PLACE", with: clones.workspace.folder.path)
        try clones.shell(
            "cd one && cp ../program ../git-remote-strange && git config protocol.allow always && "
                + "git remote set-url origin '\(address)'")
        let refused = try clones.shell("cd one && PATH=$PWD/..:$PATH $WAYMARK sync map")
        #expect(refused.status == 3 && refused.complaints.count == 1, "\(refused.complaints)")
        #expect(refused.complaints.first?.contains("not allowed") == true)
        #expect(!hasRun)
    }

    @Test("A remote that is named like an option is none")
    func option() throws {
        try clones.shell(
            """
            cd one && git config branch.main.remote '--upload-pack=../program' &&
            git config 'remote.--upload-pack=../program.url' ../hub.git
            """)
        let refused = try clones.shell("cd one && $WAYMARK sync map")
        #expect(refused.status == 3 && refused.complaints.count == 1, "\(refused.complaints)")
        #expect(!hasRun)
    }

    @Test(
        "The filters of a repository do not run; a file that others changed and that goes through one stops the sync",
        arguments: ["smudge", "clean", "process"])
    func filters(kind: String) throws {
        try clones.shell("cd one && git config filter.odd.\(kind) ../program && git config filter.odd.required true")
        try clones.shell("cd two && echo 2 > plain && git add . && git commit -qm 2 && $WAYMARK sync map")
        #expect(try clones.shell("cd one && $WAYMARK sync map").status == 0)
        #expect(clones.workspace.text("one/plain") == "2\n")
        #expect(!hasRun)
        try clones.shell(
            """
            cd two && echo 'other filter=odd' > .gitattributes && echo 3 > other && git add . && git commit -qm 3 &&
            $WAYMARK sync map
            """)
        try clones.shell("cd one && touch -d '1 hour ago' plain && $WAYMARK add map 'it-1@dec: x'")
        let refused = try clones.shell("cd one && $WAYMARK sync map")
        #expect(refused.status == 3)
        #expect(refused.complaints.count == 1 && refused.complaints[0].contains("others changed other"))
        #expect(!hasRun)
        #expect(clones.workspace.text("one/other") == "here\n")
        #expect(try clones.shell("cd one && git status --porcelain").text == "")
    }
}
