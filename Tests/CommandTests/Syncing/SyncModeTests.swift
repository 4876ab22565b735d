import Foundation
import Testing

/// Whether a map can be run is kept by git like what it holds.
@Suite struct SyncModeTests {
    private let clones: SyncingClones

    init() throws {
        clones = try SyncingClones()
    }

    private var commits: String { get throws { try clones.shell("git -C hub.git rev-list --count main").text } }

    private func permissions(in clone: String) throws -> String {
        try clones.shell("stat -c %a \(clone)/map").text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test(
        "The mode that others gave the map comes to the file as well, which keeps all else, and nothing looks changed")
    func taken() throws {
        try clones.shell("chmod 640 one/map")
        for (mode, edit, expected) in [("+x", "true", "750"), ("-x", "$WAYMARK add map 'it-1@dec: Theirs'", "640")] {
            let made = try clones.shell(
                "cd two && chmod \(mode) map && \(edit) && git commit -qam mode && $WAYMARK sync map")
            try #require(made.status == 0, "\(made.complaints)")
            let synced = try clones.shell("cd one && $WAYMARK sync map")
            #expect(synced.status == 0, "\(synced.complaints)")
            #expect(try clones.shell("cd one && git status --porcelain").text == "")
            #expect(try permissions(in: "one") == expected)
        }
        #expect(clones.workspace.text("one/map").contains("Theirs"))
    }

    @Test("A mode comes along where both sides changed the map")
    func merged() throws {
        try clones.shell(
            "cd two && chmod +x map && $WAYMARK add map 'it-1@dec: B' && git commit -qam mode && $WAYMARK sync map")
        let synced = try clones.shell("cd one && $WAYMARK add map 'it-1@dec: A' && $WAYMARK sync map")
        #expect(synced.status == 0, "\(synced.complaints)")
        #expect(
            try clones.shell("cd one && git status --porcelain && test -x map && git show HEAD:map").text.contains("B"))
        #expect(try clones.shell("cd one && git status --porcelain").text == "")
    }

    @Test("Clones whose git keeps other modes of the map do not answer each other for ever")
    func rest() throws {
        try clones.shell("cd two && chmod +x map && git commit -qam mode && $WAYMARK sync map")
        for clone in ["one", "two", "one", "two"] { try clones.shell("cd \(clone) && $WAYMARK sync map") }
        #expect(try commits == "2\n")
    }

    @Test("A new map is committed with the mode that it was announced or staged with", arguments: ["-N new", "new"])
    func new(adding: String) throws {
        let synced = try clones.shell("cd one && cp map new && chmod +x new && git add \(adding) && $WAYMARK sync new")
        #expect(synced.status == 0, "\(synced.complaints)")
        #expect(try clones.shell("cd one && git status --porcelain").text == "")
    }
}
