import Testing

/// What git remembers of a map, by the program as it is run.
@Suite struct GitHistoryTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(Sample.journey, to: "map")
    }

    @Test(
        "A map that a commit of today brought in is compared with that, whatever bytes its name has",
        arguments: ["cafe.journey.json", "caf\\351.journey.json", "*.journey.json"])
    func first(name: String) throws {
        let outcome = try workspace.shell(
            """
            export GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=ana GIT_AUTHOR_EMAIL=ana GIT_COMMITTER_NAME=ana
            export GIT_COMMITTER_EMAIL=ana; name="$(printf '\(name)')"; git init -q -b main . && mv map "$name" &&
            git add . && git commit -qm first && $WAYMARK add "$name" 'fin@dec: A card of today' > /dev/null &&
            rm -rf "$HOME/.local/state" && $WAYMARK diff "$name" --since 7d
            """)
        #expect(outcome.text.contains("A card of today"), "\(outcome.text) \(outcome.complaints)")
    }
}
