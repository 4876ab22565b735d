/// What the settings of a repository itself would have git run. They come along with a copy of its folder, so they are
/// believed no more than the files in it; the user's own settings are.
struct GitForeignSettings {
    private let names: [String]

    /// The settings of `repository`.
    init(of repository: GitRepository) throws(GitError) {
        let listed = try repository.git("config", "--list", "-z", "--show-scope", "--name-only").split(separator: 0)
        let words = listed.map { String(decoding: $0, as: UTF8.self) }
        names = stride(from: 0, to: words.count - 1, by: 2).filter { ["local", "worktree"].contains(words[$0]) }
            .map { words[$0 + 1] }
    }

    /// Fails where reaching a remote would run a program that is named here.
    func refuseProgramsOnTheWay() throws(GitError) {
        guard let found = names.first(where: Self.isOnTheWay) else { return }
        throw .foreignProgram(setting: found)
    }

    /// Fails where merely asking for an object that is missing here would reach a remote, and run such a program.
    func refuseProgramsBehindObjects() throws(GitError) {
        let isPartial = names.contains { $0.hasSuffix(".promisor") || $0 == "extensions.partialclone" }
        if isPartial { try refuseProgramsOnTheWay() }
    }

    private static func isOnTheWay(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        return switch (parts.first, parts.last) {
        case ("core", "sshcommand"), ("core", "gitproxy"), ("core", "askpass"), ("core", "alternaterefscommand"),
            ("remote", "uploadpack"), ("remote", "receivepack"), ("remote", "vcs"), ("credential", "helper"):
            true
        default: false
        }
    }

    /// The filters that are named here.
    private var filters: Set<String> {
        Set(
            names.compactMap { name in
                guard name.hasPrefix("filter."), let end = name.lastIndex(of: "."), end > name.startIndex else {
                    return nil
                }
                return String(name[..<end].dropFirst("filter.".count))
            })
    }

    /// The settings that keep these filters from running.
    var unfiltered: [(name: String, value: String)] {
        filters.sorted().flatMap { filter in
            ["smudge", "clean", "process"].map { ("filter.\(filter).\($0)", "") }
                + [("filter.\(filter).required", "false")]
        }
    }

    /// Fails where a file that differs between two trees, and is in the second, would go through one of these filters.
    func refuseFiltered(from old: String, to new: String, in repository: GitRepository) throws(GitError) {
        let filters = filters
        guard !filters.isEmpty else { return }
        let changed = try repository.git("diff-tree", "-r", "-z", "--name-only", "--diff-filter=d", old, new)
        let told = try repository.withOwnIndex { index throws(GitError) in
            try repository.git("read-tree", new, index: index)
            return try repository.git("check-attr", "--cached", "-z", "--stdin", "filter", input: changed, index: index)
        }
        let words = told.split(separator: 0, omittingEmptySubsequences: false)
        for index in stride(from: 0, to: words.count - 2, by: 3)
        where filters.contains(String(decoding: words[index + 2], as: UTF8.self)) {
            throw .filtered(FilePath(bytes: Array(words[index])))
        }
    }
}
