import Testing

/// A sync that goes on while others work in the same clone.
@Suite struct SyncRepetitionTests {
    private let clones: SyncingClones

    init() throws {
        clones = try SyncingClones()
    }

    /// Runs a repeated sync in clone one, `lines` beside it, and ends it. `waitFor TEST` waits until that holds, and
    /// `turns` for two more turns.
    private func repeating(_ lines: String) throws -> Outcome {
        try clones.shell(
            """
            cd one && $WAYMARK add map 'it-1@dec: First' > /dev/null || exit
            $WAYMARK sync map --every 1s > ../told 2> ../complaints & sync=$!
            waitFor() { for i in $(seq 100); do if eval "$1"; then return; fi; sleep 0.1; done; echo "no: $1"; }
            turns() { sleep 2.3; }
            waitFor 'grep -q sent ../told'
            \(lines)
            kill $sync || echo 'it has ended'
            wait $sync 2> /dev/null
            """)
    }

    private var complaints: [Substring] { clones.workspace.text("complaints").split(separator: "\n") }

    @Test("What somebody has begun and ends again is waited for and told once, and so is what is wrong next")
    func waiting() throws {
        try clones.shell("cd two && echo theirs > notes.log && git add . && git commit -qm notes")
        let outcome = try repeating(
            """
            git rev-parse HEAD > .git/CHERRY_PICK_HEAD
            waitFor 'grep -q cherry-pick ../complaints'; turns
            cp map kept; sed -i 's,waymark/1,waymark/99,' map; rm .git/CHERRY_PICK_HEAD
            waitFor 'grep -q newer ../complaints'; turns
            mv kept map
            waitFor 'grep -q "nothing new here" ../told'
            echo mine > notes.log; echo notes.log >> .git/info/exclude
            (cd ../two && git pull -q --rebase && git push -q)
            waitFor 'grep -q notes.log ../complaints'; turns
            rm notes.log
            waitFor 'grep -q "merged what others had" ../told'
            cat notes.log
            """)
        #expect(outcome.text == "theirs\n", "\(complaints)")
        #expect(complaints.count == 3, "\(complaints)")
        #expect(try clones.shell("cd one && git status --porcelain").text == "")
    }

    @Test("A file that is changed here is waited for until it is committed, and the merge that is needed then as well")
    func changedElsewhere() throws {
        try clones.shell("cd two && echo theirs > other && git commit -qam theirs")
        let outcome = try repeating(
            """
            echo mine > other
            (cd ../two && git pull -q --rebase && git push -q)
            waitFor 'grep -q "changed here" ../complaints'; turns
            git commit -qam mine
            waitFor 'grep -q "both sides changed other" ../complaints'; turns
            git merge -q origin/main > /dev/null
            waitFor 'grep -q "a merge is half done" ../complaints'; turns
            echo both > other && git commit -qam both
            waitFor 'test $(grep -c sent ../told) -gt 1'
            git -C ../hub.git show main:other
            """)
        #expect(outcome.text == "both\n", "\(complaints)")
        #expect(complaints.count == 3, "\(complaints)")
    }

    @Test("A map that is away, or that others broke, is waited for")
    func away() throws {
        let outcome = try repeating(
            """
            mv map kept
            waitFor 'grep -q "no such file" ../complaints'; turns
            mv kept map
            waitFor 'grep -q "nothing new here" ../told'
            (cd ../two && git pull -q && sed -i '3s/,//' map && git commit -qam broken && git push -q)
            waitFor 'grep -q "others have sent" ../complaints'; turns
            (cd ../two && git revert --no-edit HEAD > /dev/null && git push -q)
            waitFor 'grep -q "merged what others had" ../told'
            """)
        #expect(outcome.text == "", "\(complaints)")
        #expect(complaints.count == 2, "\(complaints)")
    }

    @Test("While another branch is checked out nothing of it is committed; where the first one is back it goes on")
    func otherBranch() throws {
        let outcome = try repeating(
            """
            git switch -qc side && $WAYMARK add map 'it-1@dec: Of side' > /dev/null
            waitFor 'grep -q "main is not checked out" ../complaints'; turns
            git commit -qam side && git switch -q --detach main; turns
            git switch -q main && $WAYMARK add map 'it-1@dec: Of main' > /dev/null
            waitFor 'test $(grep -c sent ../told) -gt 1'
            git log --format=%s main
            """)
        #expect(outcome.lines.map { $0.hasSuffix("side: added") } == [false, false, false], "\(outcome.lines)")
        #expect(complaints.count == 1, "\(complaints)")
        #expect(try clones.shell("git -C hub.git show main:map").text.contains("Of main"))
        #expect(try !clones.shell("git -C hub.git show main:map").text.contains("Of side"))
    }

    @Test("What somebody has to decide ends it")
    func ended() throws {
        let outcome = try repeating(
            """
            (cd ../two && git pull -q && git rm -q map && git commit -qm removed && git push -q)
            waitFor 'grep -q "others have removed map" ../complaints'
            for i in $(seq 50); do kill -0 $sync 2> /dev/null || break; sleep 0.1; done
            wait $sync; echo "status $?"; sync=
            """)
        #expect(outcome.text.hasPrefix("status 3\n"), "\(outcome.text)")
        #expect(complaints.count == 1, "\(complaints)")
    }
}
