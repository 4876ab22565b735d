import Testing

/// Line ends are git's own matter: they are no change of a map, and a clone keeps those that it checks out.
@Suite struct SyncLineEndTests {
    private let clones: SyncingClones

    init() throws {
        clones = try SyncingClones()
    }

    private var commits: String { get throws { try clones.shell("git -C hub.git rev-list --count main").text } }

    private func expectReturns(in file: String) {
        let bytes = clones.workspace.read(file) ?? []
        #expect(bytes.count { $0 == UInt8(ascii: "\n") } == bytes.count { $0 == UInt8(ascii: "\r") })
        #expect(bytes.contains(UInt8(ascii: "\r")))
    }

    /// Checks the map of clone two out anew, with CR LF.
    private func checkOut(by setting: String) throws {
        let setting =
            setting == "attributes"
            ? "mkdir -p .git/info && echo 'map text eol=crlf' > .git/info/attributes"
            : "git config core.autocrlf true"
        let made = try clones.shell("cd two && \(setting) && rm map && git checkout -q map")
        try #require(made.status == 0, "\(made.complaints)")
        expectReturns(in: "two/map")
    }

    @Test(
        "A clone with other line ends has nothing to commit, and both come to the same", arguments: ["attributes", ""])
    func clone(setting: String) throws {
        try checkOut(by: setting)
        let before = try commits
        #expect(try clones.shell("cd two && $WAYMARK sync map").text.contains("nothing new here"))
        #expect(try commits == before)
        try clones.shell("cd one && $WAYMARK add map 'it-1@dec: From one' && $WAYMARK sync map")
        let synced = try clones.shell("cd two && $WAYMARK add map 'it-1@dec: From two' && $WAYMARK sync map")
        #expect(synced.status == 0, "\(synced.complaints)")
        let after = try commits
        for clone in ["one", "two", "one", "two"] {
            #expect(try clones.shell("cd \(clone) && $WAYMARK sync map").status == 0)
            #expect(try clones.shell("cd \(clone) && git status --porcelain").text == "")
        }
        #expect(try commits == after)
        expectReturns(in: "two/map")
        #expect(!clones.workspace.text("one/map").contains("\r\n"))
        #expect(clones.workspace.text("two/map").replacing("\r\n", with: "\n") == clones.workspace.text("one/map"))
        #expect(try clones.shell("git -C hub.git show main:map").text == clones.workspace.text("one/map"))
        #expect(clones.workspace.text("one/map").contains("From two"))
    }

    @Test("A map that is committed with CR LF keeps them; where another has line feeds, all come to those")
    func committed() throws {
        let made = try clones.shell(
            "cd two && sed -i 's/$/\\r/' map && git commit -qam returns && git push -q && $WAYMARK add map 'it@dec: A'")
        try #require(made.status == 0, "\(made.complaints)")
        #expect(try clones.shell("cd two && $WAYMARK sync map").text.contains("committed"))
        expectReturns(in: "two/map")
        #expect(try clones.shell("cd two && git status --porcelain").text == "")
        try clones.shell("cd one && $WAYMARK add map 'it-1@dec: B' && $WAYMARK sync map")
        for clone in ["two", "one"] { try clones.shell("cd \(clone) && $WAYMARK sync map") }
        let after = try commits
        for clone in ["two", "one"] {
            #expect(try clones.shell("cd \(clone) && $WAYMARK sync map").text.contains("nothing new here"))
            #expect(try clones.shell("cd \(clone) && git status --porcelain").text == "")
        }
        #expect(try commits == after)
        #expect(!clones.workspace.text("one/map").contains("\r\n"))
        #expect(clones.workspace.text("two/map") == clones.workspace.text("one/map"))
    }

    @Test(
        "A new map keeps its line ends and comes to rest, unless git is told to give it line feeds",
        arguments: [
            ("true", true), ("echo 'new -text' > .git/info/attributes && git config core.autocrlf true", true),
            ("git config core.autocrlf true", false), ("git config core.autocrlf input", false),
            ("echo 'new text=auto' > .git/info/attributes", false),
            ("echo 'new eol=crlf' > .git/info/attributes", false),
        ], ["git add -N new", "git add new"])
    func new(setting: (line: String, keepsReturns: Bool), adding: String) throws {
        let made = try clones.shell(
            "cd one && mkdir -p .git/info && \(setting.line) && sed 's/$/\\r/' map > new && \(adding)")
        try #require(made.status == 0, "\(made.complaints)")
        for edit in ["true", "$WAYMARK add new 'it-1@dec: x'"] {
            let synced = try clones.shell("cd one && \(edit) && $WAYMARK sync new")
            #expect(synced.status == 0, "\(synced.complaints)")
            #expect(try clones.shell("cd one && git status --porcelain").text == "")
            #expect(try clones.shell("cd one && git show HEAD:new").text.contains("\r\n") == setting.keepsReturns)
            expectReturns(in: "one/new")
        }
    }
}
