import Testing

/// A sync that goes on while others work in the same clone.
@Suite struct SyncRepetitionTests {
    private let clones: SyncingClones

    init() throws {
        clones = try SyncingClones()
    }

    /// Runs a repeated sync in clone one after `preparation`, `lines` beside it, and ends it. `waitFor TEST` waits until
    /// that holds, and `turns` for two more turns; a `git` that meets an index that the sync holds tries again.
    private func repeating(after preparation: String = "true", _ lines: String) throws -> Outcome {
        try clones.shell(
            """
            cd one && $WAYMARK add map 'it-1@dec: First' > /dev/null || exit
            \(preparation)
            $WAYMARK sync map --every 1s > ../told 2> ../complaints & sync=$!
            git() {
                for i in $(seq 50); do
                    command git "$@" 2> ../said; status=$?
                    grep -q 'index.lock' ../said || break
                    sleep 0.1
                done
                cat ../said >&2; return $status
            }
            waitFor() { for i in $(seq 100); do if eval "$1"; then return; fi; sleep 0.1; done; echo "no: $1"; }
            turns() { sleep 2.3; }
            \(preparation == "true" ? "waitFor 'grep -q sent ../told'" : "")
            \(lines)
            kill $sync || echo 'it has ended'
            wait $sync 2> /dev/null
            """)
    }

    /// What was told to be in the way, without what may be at any time: somebody who is just then at the same place.
    private var complaints: [Substring] {
        let lines = clones.workspace.text("complaints").split(separator: "\n")
        let lasting = lines.filter { !$0.contains("moved main meanwhile") && !$0.contains("index.lock") }
        return lasting.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

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

    @Test(
        "What is in the way when it begins is waited for as well",
        arguments: [
            ("git rev-parse HEAD > .git/CHERRY_PICK_HEAD", "a cherry-pick is half done", "rm .git/CHERRY_PICK_HEAD"),
            ("git switch -q --detach", "no branch is checked out", "git switch -q main"),
            ("cp map ../kept; sed -i '3s/,//' map", "cannot be merged", "cp ../kept map"),
        ])
    func beginning(preparation: String, words: String, end: String) throws {
        let outcome = try repeating(
            after: preparation,
            """
            waitFor 'grep -q "\(words)" ../complaints'; turns
            \(end)
            waitFor 'grep -q "sent to origin/main" ../told'
            """)
        #expect(outcome.text == "", "\(outcome.text) \(complaints)")
        #expect(complaints.count == 1, "\(complaints)")
    }

    @Test("What git fails at for a moment is waited for")
    func failing() throws {
        try clones.workspace.write(
            """
            #!/bin/sh
            PATH=${PATH#*:}
            case " $* " in *" hash-object "*) test -e ../full && echo 'fatal: No space left' >&2 && exit 128;; esac
            exec git "$@"

            """, to: "git")
        let outcome = try repeating(
            after: "chmod +x ../git; : > ../full; PATH=$PWD/..:$PATH",
            """
            waitFor 'grep -q "No space left" ../complaints'; turns
            rm ../full
            waitFor 'grep -q "sent to origin/main" ../told'
            """)
        #expect(outcome.text == "", "\(outcome.text) \(complaints)")
        #expect(complaints == ["waymark: git says: No space left"], "\(complaints)")
    }

    /// Waits until the sync has ended, and tells with which status.
    private static let ending = """
        for i in $(seq 50); do kill -0 $sync 2> /dev/null || break; sleep 0.1; done
        kill -0 $sync 2> /dev/null || { wait $sync; echo "status $?"; sync=; }
        """

    @Test("A branch that gets another name ends it")
    func renamed() throws {
        let outcome = try repeating("git branch -m main trunk; \(Self.ending)")
        #expect(outcome.text.hasPrefix("status 3\n"), "\(outcome.text)")
        #expect(
            complaints.count == 1 && complaints[0].contains("there is no branch main here any more"), "\(complaints)")
    }

    @Test("What somebody has to decide ends it")
    func ended() throws {
        let outcome = try repeating(
            """
            (cd ../two && git pull -q && git rm -q map && git commit -qm removed && git push -q)
            waitFor 'grep -q "others have removed map" ../complaints'
            \(Self.ending)
            """)
        #expect(outcome.text.hasPrefix("status 3\n"), "\(outcome.text)")
        #expect(complaints.count == 1, "\(complaints)")
    }
}
