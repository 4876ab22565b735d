import Testing

/// What is staged stays as it is when a map is synced.
@Suite struct SyncIndexTests {
    private let clones: SyncingClones

    init() throws {
        clones = try SyncingClones()
    }

    @discardableResult
    private func shell(_ line: String) throws -> Outcome { try clones.shell("cd one && \(line)") }

    private func add(_ title: String) -> String { "$WAYMARK add map 'it-1@dec: \(title)'" }

    @Test("A staged version of the map stays staged, whether the file holds another one or what the branch has")
    func staged() throws {
        try shell("cp map kept && \(add("Staged")) && git add map && cp kept map")
        #expect(try shell("$WAYMARK sync map").status == 0)
        #expect(try shell("git show :map").text.contains("Staged"))
        try shell(add("Work"))
        let synced = try shell("$WAYMARK sync map")
        #expect(synced.status == 0, "\(synced.complaints)")
        #expect(try shell("git show :map").text.contains("Staged"))
        #expect(try shell("git show HEAD:map").text.contains("Work"))
        try clones.shell("cd two && \(add("Theirs")) && $WAYMARK sync map")
        #expect(try shell("$WAYMARK sync map").status == 0)
        #expect(try shell("git show :map").text.contains("Staged"))
        #expect(clones.workspace.text("one/map").contains("Theirs"))
    }

    @Test("Marks on the map's entry of the index stay, and nothing looks staged", arguments: ["skip-worktree", "both"])
    func marks(kind: String) throws {
        let marks = kind == "both" ? ["skip-worktree", "assume-unchanged"] : [kind]
        for mark in marks { try shell("git update-index --\(mark) map") }
        let before = try shell("git ls-files -v map").text
        try shell(add("Mine"))
        try clones.shell("cd two && \(add("Theirs")) && $WAYMARK sync map")
        #expect(try shell("$WAYMARK sync map").status == 0)
        #expect(try shell("git ls-files -v map").text == before)
        #expect(try shell("git diff --cached --name-only").text == "")
        #expect(try shell("git show :map").text.contains("Theirs"))
    }

    @Test("An unmerged map stays unmerged")
    func unmerged() throws {
        try shell(
            """
            blob=$(git rev-parse HEAD:map) && printf "100644 $blob 1\\tmap\\n100644 $blob 2\\tmap\\n" > ../entries &&
            (echo "0 $blob\tmap"; cat ../entries) | git update-index --index-info
            """)
        let before = try shell("git ls-files -s map").text
        #expect(before.contains(" 2\t"))
        try shell(add("Mine"))
        try clones.shell("cd two && \(add("Theirs")) && $WAYMARK sync map")
        let synced = try shell("$WAYMARK sync map")
        #expect(synced.status == 0, "\(synced.complaints)")
        #expect(try shell("git ls-files -s map").text == before)
    }

    @Test("A map that is only announced to git is committed, and nothing looks staged")
    func announced() throws {
        try shell("cp map new && git add -N new")
        #expect(try shell("$WAYMARK sync new").status == 0)
        #expect(try shell("git status --porcelain").text == "")
        #expect(try shell("git show HEAD:new").text == clones.workspace.text("one/new"))
    }

    @Test("Where a run was ended before the index followed the branch, the next one does that, and only then")
    func cutOff() throws {
        try shell("\(add("Mine")) && $WAYMARK sync map")
        try shell("git update-index --cacheinfo 100644,$(git rev-parse HEAD~1:map),map")
        #expect(try shell("$WAYMARK sync map").status == 0)
        #expect(try shell("git status --porcelain").text == "MM map\n")
        try shell("printf '%s %s %s map' $(git rev-parse HEAD~1 HEAD~1 HEAD) > .git/waymark-sync")
        #expect(try shell("$WAYMARK sync map").status == 0)
        #expect(try shell("git status --porcelain && ls .git | grep waymark").text == "")
    }
}
