import Testing

/// What somebody does in a clone while one sync of it goes on.
@Suite struct SyncMeanwhileTests {
    private let clones: SyncingClones

    init() throws {
        clones = try SyncingClones()
        try clones.shell(
            """
            cd one && git switch -qc side && \(Self.add("Of side")) > /dev/null && git commit -qam side &&
            git switch -q main
            """)
    }

    private static func add(_ title: String) -> String { "$WAYMARK add map 'it-1@dec: \(title)'" }

    private func hub(_ file: String) throws -> String { try clones.shell("git -C hub.git show main:\(file)").text }

    private var status: String { get throws { try clones.shell("cd one && git status --porcelain; ls .git").text } }

    /// Syncs the map of clone one; `lines` run there when git is called with `word` for the first time, before it does
    /// what it was called for.
    private func sync(doing lines: String, at word: String) throws -> Outcome {
        try clones.workspace.write(
            """
            #!/bin/sh
            PATH=${PATH#*:}
            case " $* " in *" \(word) "*) if mkdir ../done 2> /dev/null; then
            \(lines)
            fi;; esac
            exec git "$@"

            """, to: "git")
        return try clones.shell("chmod +x git; cd one && PATH=$PWD/..:$PATH $WAYMARK sync map")
    }

    private static let leaving = [
        ("git switch -q side", "main is not checked out any more"),
        ("git checkout -q side -- map; git rev-parse HEAD > .git/CHERRY_PICK_HEAD", "a cherry-pick is half done here"),
    ]

    @Test("What is of another branch, or half done, by the time of a second try is not committed", arguments: leaving)
    func push(leaving: String, words: String) throws {
        try clones.shell("cd two && \(Self.add("Of two")) && git commit -qam two; cd ../one && \(Self.add("Of one"))")
        let refused = try sync(doing: "git -C ../two push -q origin main; \(leaving)", at: "push")
        #expect(refused.status == 3 && refused.complaints.count == 1, "\(refused.complaints)")
        #expect(refused.complaints.first?.contains(words) == true, "\(refused.complaints)")
        let map = try hub("map")
        #expect(map.contains("Of two") && !map.contains("Of side"))
        #expect(try !clones.shell("git -C one show main:map").text.contains("Of side"))
        #expect(clones.workspace.text("one/map").contains("Of side"))
        #expect(try !status.contains("waymark"))
    }

    @Test("What others have does not come into another branch, nor into what is half done", arguments: leaving)
    func fetch(leaving: String, words: String) throws {
        try clones.shell(
            "cd two && \(Self.add("Of two")) && echo 2 > new && git add . && git commit -qm 2 && git push -q")
        let refused = try sync(doing: leaving, at: "fetch")
        #expect(refused.status == 3 && refused.complaints.count == 1, "\(refused.complaints)")
        #expect(refused.complaints.first?.contains(words) == true, "\(refused.complaints)")
        #expect(!clones.workspace.text("one/map").contains("Of two"))
        #expect(
            try clones.shell("cd one && git diff --stat side -- map; ls; git log --format=%s main").text
                == "map\nother\nfirst\n")
        #expect(try !status.contains("waymark"))
        try clones.shell("cd one && rm -f .git/CHERRY_PICK_HEAD && git switch -qf main")
        #expect(try clones.shell("cd one && $WAYMARK sync map").status == 0)
        #expect(clones.workspace.text("one/map").contains("Of two") && clones.workspace.text("one/new") == "2\n")
    }

    @Test("Nothing else can be checked out between the last look at what is and the move of the branch")
    func held() throws {
        try clones.shell(
            "cd two && echo 2 > other && git commit -qam 2 && git push -q; cd ../one && \(Self.add("Of one"))")
        let synced = try sync(doing: "git switch -q side > ../switched 2>&1", at: "update-ref")
        #expect(synced.status == 0, "\(synced.complaints)")
        #expect(clones.workspace.text("switched").contains("index.lock"))
        let map = try hub("map")
        #expect(map.contains("Of one") && !map.contains("Of side"))
        #expect(try clones.shell("cd one && git branch --show-current; git status --porcelain").text == "main\n")
        #expect(clones.workspace.text("one/other") == "2\n")
    }

    /// Commits what is staged, as somebody does whose git has let go of the index and not moved the branch yet.
    private static let committing = """
        cp .git/index ../staged; tree=$(GIT_INDEX_FILE=../staged git write-tree)
        git update-ref refs/heads/main $(git commit-tree -p main -m meanwhile $tree)
        """

    @Test("A branch that is moved while files of others come in has nothing of them, and nothing is staged against it")
    func moved() throws {
        try clones.shell("cd two && echo 2 > other && echo 2 > new && git add . && git commit -qm 2 && git push -q")
        let refused = try sync(doing: Self.committing, at: "update-ref")
        #expect(refused.status == 4 && refused.complaints.count == 1, "\(refused.complaints)")
        #expect(refused.complaints.first?.contains("moved main meanwhile") == true, "\(refused.complaints)")
        #expect(
            try clones.shell("cd one && git log --format=%s main; git status --porcelain; cat other; ls").text
                == "meanwhile\nfirst\nhere\nmap\nother\n")
        #expect(try clones.shell("cd one && $WAYMARK sync map").status == 0)
        #expect(try hub("other") == "2\n")
        #expect(clones.workspace.text("one/other") == "2\n")
        #expect(try clones.shell("cd one && git status --porcelain; ls .git | grep -e waymark -e lock").text == "")
    }

    @Test(
        "What could not be taken back goes with the branch, wherever somebody has moved that before the next sync",
        arguments: [
            "echo own > own && git add own && git commit -qm own", "git commit -qam own",
            "git checkout -q other && git merge -q origin/main",
        ])
    func notTakenBack(_ commit: String) throws {
        try clones.shell("cd two && echo 2 > other && echo 2 > new && git add . && git commit -qm 2 && git push -q")
        let failed = try sync(doing: "echo 2 mine > new; echo 'fatal: full' >&2; exit 1", at: "update-ref")
        #expect(failed.status == 3 && failed.complaints == ["waymark: map: git says: full"], "\(failed.complaints)")
        #expect(try status.contains("waymark-sync"))
        try clones.shell("cd one && rm new; \(commit)")
        let synced = try clones.shell("cd one && $WAYMARK sync map")
        #expect(synced.status == 0, "\(synced.complaints)")
        #expect(try hub("other") + hub("new") == "2\n2\n")
        #expect(try clones.shell("cd one && git status --porcelain; ls .git | grep -e waymark -e lock").text == "")
        #expect(clones.workspace.text("one/other") == "2\n" && clones.workspace.text("one/new") == "2\n")
    }

    @Test("A sync that is killed while it holds the index leaves nothing that the next one does not settle")
    func killed() throws {
        try clones.shell("cd two && echo 2 > other && echo 2 > new && git add . && git commit -qm 2 && git push -q")
        let killed = try sync(doing: "kill -KILL $PPID; sleep 0.2; exit 1", at: "update-ref")
        #expect(killed.status != 0)
        #expect(try status.contains("index.lock"))
        #expect(try status.contains("waymark-sync"))
        #expect(clones.workspace.text("one/new") == "2\n")
        try clones.shell("cd two && echo 3 > other && git commit -qam 3 && git push -q")
        let synced = try clones.shell("cd one && $WAYMARK sync map")
        #expect(synced.status == 0, "\(synced.complaints)")
        #expect(clones.workspace.text("one/other") == "3\n" && clones.workspace.text("one/new") == "2\n")
        #expect(
            try clones.shell("cd one && git status --porcelain; ls .git | grep -e waymark-sync -e index.lock").text
                == "")
    }

    @Test("A sync that is interrupted while it holds the index ends when the branch and the index are one again")
    func interrupted() throws {
        try clones.shell("cd two && echo 2 > other && git commit -qam 2 && git push -q")
        let ended = try sync(doing: "kill -INT $PPID; sleep 0.2", at: "update-ref")
        #expect(ended.status != 0 && ended.complaints.isEmpty, "\(ended.status) \(ended.complaints)")
        #expect(
            try clones.shell("cd one && git log -1 --format=%s; git status --porcelain; cat other").text == "2\n2\n")
        #expect(try clones.shell("ls one/.git | grep -e waymark -e lock").text == "")
    }
}
