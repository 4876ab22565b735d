import Testing

/// What a sync stops for, in one line and before anything is done.
@Suite struct SyncRefusalTests {
    private let clones: SyncingClones

    init() throws {
        clones = try SyncingClones()
    }

    /// What the references, the index, what is half done and the map of clone one are, and what the hub has.
    private func state() throws -> String {
        try clones.shell(
            """
            cd one && git show-ref; git -C ../hub.git show-ref; git ls-files -s; git status | cat; cat map; ls .git
            """
        ).text
    }

    /// Begins something in clone one that stops at what both branches changed.
    private func begin(_ command: String) throws {
        let made = try clones.shell(
            """
            cd one && git switch -qc side && echo side > other && git commit -qam side && echo 2 > more &&
            git add . && git commit -qm more && git switch -q main && echo main > other && git commit -qam main &&
            $WAYMARK sync map && ! \(command) && $WAYMARK add map 'it-1@dec: x'
            """)
        try #require(made.status == 0, "\(made.complaints)")
    }

    @Test(
        "Something half done stops it",
        arguments: [
            ("git merge side", "a merge"), ("git cherry-pick side~1", "a cherry-pick"),
            ("git revert side~1", "a revert"), ("git rebase side", "a rebase"),
            ("git format-patch -q -o .. main..side && git am ../0*.patch", "git am"),
        ])
    func halfDone(command: String, name: String) throws {
        try begin("(\(command)) > /dev/null 2>&1")
        let before = try state()
        let refused = try clones.shell("cd one && $WAYMARK sync map")
        #expect(refused.status == 3 && refused.complaints.count == 1, "\(refused.complaints)")
        #expect(
            refused.complaints.first?.contains("\(name) is half done here; end it with ") == true,
            "\(refused.complaints)")
        #expect(try state() == before)
    }

    @Test(
        "A map that is broken here is told to be so, with the file and the place, whether it is committed or not",
        arguments: [
            ("sed -i '3i <<<<<<< HEAD' map", "line 3, column 1: git conflict markers"),
            ("sed -i '3s/,//' map", "line 4, column "),
            ("sed -i 's,waymark/1,waymark/99,' map", "a newer waymark made it"),
            ("sed -i '3i <<<<<<< HEAD' map && git commit -qam broken", "line 3, column 1: git conflict markers"),
        ])
    func brokenHere(_ edit: String, words: String) throws {
        try clones.shell("cd two && $WAYMARK add map 'it-1@dec: x' && $WAYMARK sync map")
        try clones.shell("cd one && \(edit)")
        let before = clones.workspace.text("one/map")
        let head = try clones.shell("git -C one rev-parse main").text
        let refused = try clones.shell("cd one && $WAYMARK sync map")
        #expect(refused.status == 3 && refused.complaints.count == 1, "\(refused.complaints)")
        #expect(
            refused.complaints.first?.contains("what map holds here cannot be merged: \(words)") == true,
            "\(refused.complaints)")
        #expect(try clones.shell("git -C one rev-parse main").text == head)
        #expect(clones.workspace.text("one/map") == before)
    }

    @Test(
        "A file that git ignores, and that is where others have added one, is named and stays",
        arguments: [
            ("echo precious > notes.log", "echo theirs > notes.log", "notes.log"),
            ("echo precious > notes", "mkdir notes && echo theirs > notes/a", "notes"),
            ("mkdir notes && echo precious > notes/a", "echo theirs > notes", "notes/a"),
            ("ln -s precious notes", "mkdir notes && echo theirs > notes/a", "notes"),
        ])
    func ignored(mine: String, theirs: String, name: String) throws {
        try clones.shell("cd two && \(theirs) && git add . && git commit -qm notes && $WAYMARK sync map")
        try clones.shell("cd one && printf 'notes\nnotes.log\n' >> .git/info/exclude && \(mine)")
        let before = try clones.shell("cd one && git rev-parse HEAD && ls -lR && cat notes notes.log notes/a").text
        let refused = try clones.shell("cd one && $WAYMARK sync map")
        #expect(refused.status == 3 && refused.complaints.count == 1, "\(refused.complaints)")
        #expect(refused.complaints.first?.contains("others have added \(name), and") == true, "\(refused.complaints)")
        #expect(
            try clones.shell("cd one && git rev-parse HEAD && ls -lR && cat notes notes.log notes/a").text == before)
        #expect(try clones.shell("cd one && git status --porcelain").text == "")
        try clones.shell("cd one && rm -r \(name)")
        #expect(try clones.shell("cd one && $WAYMARK sync map").status == 0)
        #expect(try clones.shell("cd one && cat notes notes.log notes/a").text == "theirs\n")
    }
}
