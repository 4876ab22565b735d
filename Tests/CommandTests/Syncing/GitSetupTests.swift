import Foundation
import Testing

/// git with the merge driver and the textconv of the program.
@Suite struct GitSetupTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.run("new", "one.journey.json", "--template", "example")
        try #require(shell("git init -q -b main . && git add . && git commit -qm first").status == 0)
    }

    /// A line of the shell that finds the program by its name.
    @discardableResult
    private func shell(_ line: String) throws -> Outcome {
        let names = ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"]
        let identity = names.map { "export \($0)=ana;" }.joined()
        let path = "export PATH=\"$(dirname \"$WAYMARK\"):$PATH\";"
        return try workspace.shell("export GIT_CONFIG_GLOBAL=/dev/null; \(path) \(identity) \(line)")
    }

    @Test("It says what it would do, does it once, and takes all of it away again")
    func life() throws {
        let config = workspace.text(".git/config")
        let dry = try shell("waymark git-setup --dry-run")
        #expect(dry.lines.count == 4 && dry.lines.allSatisfy { $0.hasPrefix("Would set") })
        #expect(workspace.text(".git/config") == config && workspace.read(".gitattributes") == nil)
        #expect(try shell("waymark git-setup one.journey.json").lines.count == 4)
        #expect(try shell("waymark git-setup .").text == "All of it is set up already.\n")
        #expect(try shell("git check-attr merge one.journey.json").text.contains("merge: waymark"))
        #expect(try shell("waymark git-setup --undo").lines.count == 4)
        #expect(workspace.read(".gitattributes") == nil)
        #expect(!workspace.text(".git/config").contains("waymark"))
        #expect(try shell("waymark git-setup --undo").text == "Nothing is set up here.\n")
    }

    @Test(
        "What stood in the attributes before stays, and the same bytes are left when it is taken away again",
        arguments: ["*.png binary\n# ours", "*.png binary\n", "*.png binary\n\n\n", "\n", "", "*.png binary\r\n"])
    func attributes(own: String) throws {
        try workspace.write(own, to: ".gitattributes")
        #expect(try shell("waymark git-setup").status == 0)
        #expect(workspace.text(".gitattributes").hasPrefix(own))
        #expect(try shell("git check-attr merge one.journey.json").text.contains("merge: waymark"))
        #expect(try shell("waymark git-setup --undo").lines.count == 4)
        #expect(workspace.read(".gitattributes") == Array(own.utf8))
    }

    @Test(
        "A line that somebody appends afterwards stands for itself, and stays when the rest is taken away",
        arguments: ["", "*.png binary", "*.png binary\n"])
    func appended(own: String) throws {
        try workspace.write(own, to: ".gitattributes")
        try shell("waymark git-setup && echo '*.gif binary' >> .gitattributes")
        #expect(try shell("git check-attr merge one.journey.json").text.contains("merge: waymark"))
        #expect(try shell("git check-attr binary a.gif").text.contains("binary: set"))
        #expect(try shell("waymark git-setup --undo").lines.count == 4)
        let before = own.isEmpty || own.hasSuffix("\n") ? own : own + "\n"
        #expect(workspace.text(".gitattributes") == before + "*.gif binary\n")
    }

    @Test(
        "What versions wrote that left the last line without its end is taken away as well",
        arguments: [("*.png binary\n", "", "*.png binary"), ("", "", ""), ("", "\n", nil)])
    func older(before: String, end: String, left: String?) throws {
        try shell("waymark git-setup && rm .gitattributes")
        let note = "# Maps are merged and compared by waymark; waymark git-setup --undo takes this away."
        let line = "*.journey.json merge=waymark diff=waymark"
        try workspace.write("\(before)\(note)\n\(line)\(end)", to: ".gitattributes")
        #expect(try shell("waymark git-setup --undo").lines.count == 4)
        #expect(workspace.read(".gitattributes") == left.map { Array($0.utf8) })
    }

    @Test("Attributes in another encoding keep what they hold")
    func foreignAttributes() throws {
        try shell("printf '# na\\357ve \\351\\n*.png binary\\n' > .gitattributes && cp .gitattributes before")
        #expect(try shell("waymark git-setup && waymark git-setup --undo && cmp .gitattributes before").status == 0)
    }

    @Test("Attributes behind a link, which git does not follow, are not written", arguments: ["", "--dry-run"])
    func linkedAttributes(option: String) throws {
        try shell("echo '*.png binary' > ../shared && ln -s ../shared .gitattributes && cp .git/config before")
        let refused = try shell("waymark git-setup \(option)")
        #expect(refused.status == 4 && refused.complaints.count == 1, "\(refused.complaints)")
        #expect(refused.complaints.first?.contains(".gitattributes is a symbolic link") == true)
        #expect(workspace.text("../shared") == "*.png binary\n")
        #expect(try shell("test -L .gitattributes && cmp .git/config before").status == 0)
    }

    @Test("A driver that somebody has set already is named and stays, also when the rest is taken away")
    func ownDriver() throws {
        try shell("git config merge.waymark.driver 'mine %A' && git config merge.waymark.recursive binary")
        let before = workspace.text(".git/config")
        for option in ["", "--dry-run"] {
            let refused = try shell("waymark git-setup \(option)")
            #expect(refused.status == 4 && refused.complaints.count == 1, "\(refused.complaints)")
            #expect(refused.complaints.first?.contains("merge.waymark.driver is set to “mine %A” here already") == true)
        }
        #expect(workspace.text(".git/config") == before && workspace.read(".gitattributes") == nil)
        #expect(try shell("waymark git-setup --undo").text == "Nothing is set up here.\n")
        #expect(workspace.text(".git/config") == before)
        try shell("git config --unset merge.waymark.driver && waymark git-setup && waymark git-setup --undo")
        #expect(try shell("git config --get-regexp waymark").text == "merge.waymark.recursive binary\n")
    }

    @Test("git merges two branches record by record, and compares maps as outlines")
    func merging() throws {
        try shell("waymark git-setup && git add . && git commit -qm setup")
        try shell("git switch -qc theirs && waymark add one.journey.json 'fin-2@dec: Theirs' && git commit -qam theirs")
        try shell("git switch -q main && waymark add one.journey.json 'it+1@dec: Ours' && git commit -qam ours")
        #expect(try shell("git merge -q -m both theirs").status == 0)
        let map = workspace.text("one.journey.json")
        #expect(map.contains("Theirs") && map.contains("Ours"))
        let difference = try shell("git diff HEAD~1 -- one.journey.json").text
        #expect(difference.contains("+  Theirs") && !difference.contains("\"experiences\""))
        let edits = { (title: String) in
            #"echo '{"at":["title"],"to":"\#(title)"}' | waymark apply one.journey.json - && git commit -qam \#(title)"#
        }
        try shell("git switch -qc other && \(edits("B")) && git switch -q main && \(edits("A"))")
        let conflict = try shell("git merge -q -m both other")
        #expect(conflict.status != 0)
        let merged = workspace.text("one.journey.json")
        #expect(merged.contains(#""title": "A""#) && merged.contains(#""theirs": "B""#) && !merged.contains("<<<<<<<"))
    }

    @Test("A limit on the size of files is an error like others to git as well")
    func sizeLimit() throws {
        let outcome = try shell("(ulimit -f 0; waymark git-setup; echo \"status $?\") 2>&1 | cat")
        #expect(outcome.lines.last == "status 4")
        #expect(
            outcome.lines.count == 2 && outcome.lines[0].contains("failed to write new configuration file"),
            "\(outcome.lines)")
        #expect(try shell("ls .git | grep lock").text == "")
        #expect(try shell("waymark git-setup").status == 0)
    }

    @Test("A git that is killed is told of")
    func killed() throws {
        try workspace.write("#!/bin/sh\nkill -9 $$\n", to: "git")
        let outcome = try shell("chmod +x git && PATH=$PWD:$PATH && waymark git-setup")
        #expect(outcome.status == 3)
        #expect(outcome.complaints == ["waymark: git says: git was ended by a signal: Killed"])
    }

    @Test(
        "A repository of somebody else is none that git uses, and that is told",
        .enabled(if: geteuid() == 0, "only the superuser gives files away"))
    func foreign() throws {
        let outcome = try shell("chown -R 65534 . && waymark git-setup")
        #expect(outcome.status == 3 && outcome.complaints.count == 1)
        #expect(outcome.complaints.first?.contains("dubious ownership") == true, "\(outcome.complaints)")
    }

    @Test("Outside of a repository it says so")
    func nowhere() throws {
        for place in ["/", "/tmp"] {
            let outcome = try shell("cd / && waymark git-setup \(place)")
            #expect(outcome.status == 3)
            #expect(outcome.complaints == ["waymark: \(place) is in no git repository; git init makes one"])
        }
    }
}
