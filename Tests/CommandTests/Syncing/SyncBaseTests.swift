import Testing

/// The last version of a map that two clones have in common, where it cannot be read.
@Suite struct SyncBaseTests {
    private let clones: SyncingClones

    init() throws {
        clones = try SyncingClones()
    }

    /// Commits the map of all clones broken by `edit`, then lets clones one and two mend it, each with a card and a
    /// title of its own.
    private func mendTwice(_ edit: String) throws {
        let made = try clones.shell(
            """
            cp one/map whole && (cd one && \(edit) && git commit -qam broken && git push -q origin main) &&
            for clone in one two; do (cd $clone && git pull -q origin main && cp ../whole map &&
            $WAYMARK add map "it-1@dec: Card of $clone" &&
            echo '{"at":["title"],"to":"Title of '$clone'"}' | $WAYMARK apply map) || exit; done
            """)
        try #require(made.status == 0, "\(made.complaints)")
    }

    @Test(
        "Where both mended it they are merged without it, nothing of either is lost, and that is told",
        arguments: ["sed -i '3i <<<<<<< HEAD' map", "sed -i '3s/,//' map", "sed -i 's,waymark/1,waymark/99,' map"])
    func broken(edit: String) throws {
        try mendTwice(edit)
        let first = try clones.shell("cd one && $WAYMARK sync map")
        #expect(first.status == 0 && !first.text.contains("cannot be read"), "\(first.text) \(first.complaints)")
        let second = try clones.shell("cd two && $WAYMARK sync map")
        #expect(second.status == 0, "\(second.complaints)")
        #expect(second.text.contains("the last common map cannot be read"), "\(second.text)")
        for words in ["Card of one", "Card of two", "Title of one", "Title of two"] {
            #expect(clones.workspace.text("two/map").contains(words))
        }
        let third = try clones.shell("cd one && $WAYMARK sync map")
        #expect(third.status == 0 && !third.text.contains("cannot be read"), "\(third.text) \(third.complaints)")
        #expect(clones.workspace.text("one/map") == clones.workspace.text("two/map"))
        for clone in ["one", "two"] { #expect(try clones.shell("cd \(clone) && git status --porcelain").text == "") }
    }
}
