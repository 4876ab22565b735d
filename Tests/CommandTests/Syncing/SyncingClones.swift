import Testing

/// Three clones of a repository with a map and another file, called one, two and three, and the hub that they push to.
struct SyncingClones {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(Sample.journey, to: "map")
        let made = try shell(
            """
            git init -q --bare -b main hub.git && git init -q -b main one && cp map one/map && cd one &&
            echo here > other && git add . && git commit -qm first && git remote add origin ../hub.git &&
            $WAYMARK sync map && cd .. && git clone -q hub.git two && git clone -q hub.git three
            """)
        try #require(made.status == 0, "\(made.complaints)")
    }

    /// A line of the shell with a git that knows who is there and reads nobody's settings.
    @discardableResult
    func shell(_ line: String) throws -> Outcome {
        let names = ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"]
        let identity = names.map { "export \($0)=ana;" }.joined()
        return try workspace.shell("export GIT_CONFIG_GLOBAL=/dev/null; \(identity) \(line)")
    }
}
