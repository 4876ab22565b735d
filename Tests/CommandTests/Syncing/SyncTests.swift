import Foundation
import Testing

/// Maps brought together through git, by the program as it is run.
@Suite struct SyncTests {
    private let clones: SyncingClones

    init() throws {
        clones = try SyncingClones()
    }

    private var workspace: Workspace { clones.workspace }

    @discardableResult
    private func shell(_ line: String) throws -> Outcome { try clones.shell(line) }

    @Test("What a sync brought in stands in the minutes with those who committed it")
    func minutes() throws {
        try shell("cd two && $WAYMARK add map 'it-1@dec: Of raj' && export GIT_AUTHOR_NAME=raj && $WAYMARK sync map")
        #expect(try shell("cd one && $WAYMARK sync map").status == 0)
        let log = try shell("cd one && $WAYMARK log map").lines
        #expect(log.count { $0.contains("Synced 1 edit of raj · Decision / Of raj: added") } == 1, "\(log)")
        #expect(log.contains { $0.hasPrefix("## ") && $0.hasSuffix(" · raj") })
    }

    @Test("Where whoever starts it ignores the end of children, git is waited for all the same")
    func endOfChildrenIgnored() throws {
        let ignoring = "env --ignore-signal=CHLD"
        let synced = try shell("cd one && $WAYMARK add map 'it-1@dec: x' && \(ignoring) $WAYMARK sync map")
        #expect(synced.status == 0, "\(synced.complaints)")
        #expect(try shell("cd two && $WAYMARK sync map").status == 0)
        #expect(workspace.text("two/map") == workspace.text("one/map"))
    }

    @Test("What both set differently stands in a comment")
    func conflict() throws {
        for (clone, title) in [("one", "A"), ("two", "B")] {
            let edit = #"{"at": ["touchpoints", "t-1", "title"], "to": "\#(title)"}"#
            try shell("cd \(clone) && echo '\(edit)' | $WAYMARK apply map && $WAYMARK sync map")
        }
        let map = workspace.text("two/map")
        #expect(map.contains(#""title": "B""#))
        #expect(map.contains(#""theirs": "A""#))
    }

    @Test("Staged and changed files stay as they are; one that others changed as well stops the sync")
    func otherFiles() throws {
        try shell("cd two && echo there > other && git commit -qam other && $WAYMARK sync map")
        try shell(
            "cd one && echo new > staged && git add staged && echo mine > other && $WAYMARK add map 'it-1@dec: x'")
        let stopped = try shell("cd one && $WAYMARK sync map")
        #expect(stopped.status == 3)
        #expect(stopped.complaints.count == 1)
        #expect(stopped.complaints.first?.contains("other") == true)
        #expect(workspace.text("one/other") == "mine\n")
        try shell("cd one && git checkout -q other")
        #expect(try shell("cd one && $WAYMARK sync map").status == 0)
        #expect(workspace.text("one/other") == "there\n")
        #expect(try shell("cd one && git status --porcelain").text == "A  staged\n")
        try shell("cd one && git commit -qm staged && echo ours >> other && git commit -qam ours")
        try shell("cd two && echo theirs >> other && git commit -qam theirs && $WAYMARK sync map")
        let both = try shell("cd one && $WAYMARK sync map")
        #expect(both.status == 3)
        #expect(both.complaints.first?.contains("both sides changed other") == true)
    }

    @Test("An index that another git holds for a moment is waited for")
    func lockedIndex() throws {
        try shell("cd one && $WAYMARK add map 'it@dec: While locked'")
        let outcome = try shell(
            "cd one && : > .git/index.lock && (sleep 0.4; rm .git/index.lock) & cd one && $WAYMARK sync map")
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(try shell("cd one && git status --porcelain").text == "")
    }

    @Test("What an ended run brought in before the branch had it is taken back by the next one")
    func cutOff() throws {
        try shell("cd two && echo 2 > other && git add . && git commit -qm 2 && $WAYMARK sync map")
        let left = try shell(
            """
            cd one && git fetch -q && git read-tree -m -u HEAD origin/main &&
            printf '%s %s' $(git rev-parse HEAD) $(git rev-parse origin/main^{tree}) > .git/waymark-sync
            """)
        #expect(left.status == 0, "\(left.complaints)")
        #expect(workspace.text("one/other") == "2\n")
        try shell("cd two && echo 3 > other && git commit -qam 3 && $WAYMARK sync map")
        let synced = try shell("cd one && $WAYMARK sync map")
        #expect(synced.status == 0, "\(synced.complaints)")
        #expect(workspace.text("one/other") == "3\n")
        #expect(try shell("cd one && git status --porcelain && ls .git | grep waymark").text == "")
    }

    @Test("A branch that somebody moves meanwhile stays where they moved it, and the next sync goes on from there")
    func moved() throws {
        try workspace.write(
            """
            #!/bin/sh
            PATH=${PATH#*:}
            case " $* " in *" update-ref "*)
                git update-ref refs/heads/main $(git commit-tree -p main -m meanwhile main^{tree});; esac
            exec git "$@"

            """, to: "git")
        try shell("chmod +x git; cd one && $WAYMARK add map 'it-1@dec: x'")
        let refused = try shell("cd one && PATH=$PWD/..:$PATH $WAYMARK sync map")
        #expect(refused.status == 4 && refused.complaints.count == 1, "\(refused.complaints)")
        #expect(refused.complaints.first?.contains("moved main meanwhile") == true, "\(refused.complaints)")
        #expect(try shell("cd one && git log --format=%s").lines == ["meanwhile", "first"])
        #expect(try shell("cd one && $WAYMARK sync map && git status --porcelain").lines.count == 1)
        #expect(try shell("git -C hub.git log --format=%s main").lines.dropFirst() == ["meanwhile", "first"])
    }

    @Test("What could not be taken back of a sync that failed is taken back by the next one")
    func notTakenBack() throws {
        try workspace.write(
            """
            #!/bin/sh
            case " $* " in *" update-ref "*) echo mine > "$WORK/other"; echo 'fatal: full' >&2; exit 1;; esac
            PATH=${PATH#*:}; exec git "$@"

            """, to: "git")
        try shell("chmod +x git; cd two && echo 2 > other && git commit -qam 2 && $WAYMARK sync map")
        let failed = try shell("export WORK=$PWD/one; cd one && PATH=$WORK/..:$PATH $WAYMARK sync map")
        #expect(failed.status == 3 && failed.complaints == ["waymark: map: git says: full"], "\(failed.complaints)")
        #expect(workspace.text("one/other") == "mine\n")
        try shell("cd two && echo 3 > other && git commit -qam 3 && $WAYMARK sync map")
        let synced = try shell("cd one && git checkout -q other && $WAYMARK sync map")
        #expect(synced.status == 0, "\(synced.complaints)")
        #expect(workspace.text("one/other") == "3\n")
        #expect(try shell("cd one && git status --porcelain && ls .git | grep waymark").text == "")
    }

    @Test("An index of its own that an ended run left goes with the next run, and no other file does")
    func strayIndex() throws {
        let left = "waymark-index-1 waymark-index-1.lock other-index"
        try shell("cd one/.git && touch -d '2 hours ago' \(left) && touch waymark-index-2")
        #expect(try shell("cd one && $WAYMARK add map 'it-1@dec: x' && $WAYMARK sync map").status == 0)
        #expect(try shell("ls one/.git | grep -- -index").lines == ["other-index", "waymark-index-2"])
    }

    @Test("What a hook of the remote says is told, and a push that it declines is not tried again")
    func declined() throws {
        try shell(
            """
            printf '#!/bin/sh\necho once >> tried\necho "maps are frozen" >&2; echo "  until Monday" >&2; exit 1\n' \
                > hub.git/hooks/pre-receive && chmod +x hub.git/hooks/pre-receive
            """)
        let refused = try shell("cd one && $WAYMARK add map 'it-1@dec: x' && $WAYMARK sync map")
        #expect(
            refused.complaints == ["waymark: map: origin does not let the changes in: maps are frozen until Monday"])
        #expect(refused.status == 3)
        #expect(workspace.text("hub.git/tried") == "once\n")
    }

    @Test("An index that stays locked is named, and nothing of others is left staged")
    func heldIndex() throws {
        try shell("cd two && echo 2 > other && git commit -qam 2 && $WAYMARK sync map")
        let held = try shell("cd one && : > .git/index.lock && $WAYMARK sync map")
        #expect(held.status == 4)
        #expect(held.complaints.count == 1 && held.complaints[0].contains("index.lock"), "\(held.complaints)")
        #expect(workspace.text("one/other") == "here\n")
        #expect(try shell("cd one && rm .git/index.lock && git status --porcelain").text == "")
        #expect(try shell("cd one && $WAYMARK sync map").status == 0)
        #expect(workspace.text("one/other") == "2\n")
    }

    @Test("The message of a commit names what changed")
    func messages() throws {
        let edit = #"{"at": ["touchpoints", "t-1", "experiences", "finance", "emotion"], "to": -1}"#
        try shell("cd one && echo '\(edit)' | $WAYMARK apply map && $WAYMARK sync map")
        #expect(
            try shell("cd one && git log -1 --format=%B").text
                == "Sample: Awareness / First call: Finance emotion +1 → −1\n\n")
        try shell("cd one && $WAYMARK add map 'it-1@dec: Second' 'fin@dec: Third' && $WAYMARK sync map")
        let lines = try shell("cd one && git log -1 --format=%B").lines
        #expect(lines.first == "Sample: 2 changes")
        #expect(lines.contains { $0.hasPrefix("- ") && $0.contains("Third") }, "\(lines)")
    }

    @Test("Hooks of a repository are not run")
    func hooks() throws {
        try shell(
            """
            cd one && for h in pre-commit post-commit pre-push reference-transaction post-checkout post-index-change; do
            printf '#!/bin/sh\\ntouch ../../ran\\nexit 1\\n' > .git/hooks/$h; chmod +x .git/hooks/$h; done
            """)
        let synced = try shell("cd one && $WAYMARK add map 'it-1@dec: x' && $WAYMARK sync map")
        #expect(synced.status == 0, "\(synced.complaints)")
        #expect(!FileManager.default.fileExists(atPath: workspace.path("../ran")))
        #expect(!FileManager.default.fileExists(atPath: workspace.path("ran")))
    }

    @Test(
        "What cannot be synced says why in one line and leaves the disk as it was",
        arguments: [
            ("git checkout -q --detach", "map", 3, "detached"), ("true", "missing", 3, "no such file"),
            ("cp map mine", "mine", 3, "git add"), ("git remote remove origin", "map", 3, "no remote"),
            ("git remote set-url origin /nonexistent", "map", 4, "cannot be reached"),
            ("rm -rf .git", "map", 3, "no git repository"), ("rm -rf .git; git init -q", "map", 3, "no commit"),
            ("echo broken > map", "map", 3, "map"),
            ("git config core.filemode false", "map --branch=--force", 3, "no name of a remote or a branch"),
            ("true", "map --branch 'a b'", 3, "no name of a remote or a branch"),
            ("true", "map --remote=--upload-pack=x", 3, "no name of a remote or a branch"),
        ])
    func refusals(preparation: String, file: String, status: Int, words: String) throws {
        try shell("cd one && \(preparation)")
        let before = workspace.read("one/map")
        let refused = try shell("cd one && $WAYMARK sync \(file)")
        #expect(Int(refused.status) == status)
        #expect(refused.complaints.count == 1)
        #expect(refused.complaints.first?.contains(words) == true, "\(refused.complaints)")
        #expect(workspace.read("one/map") == before)
        #expect(try shell("ls -a one/.git 2>/dev/null | grep waymark").text == "")
    }
}
