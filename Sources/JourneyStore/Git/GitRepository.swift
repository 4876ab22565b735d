import Glibc

/// A repository of git, seen through its plumbing commands only.
///
/// Nothing is run that a repository may bring along: no hooks, no file-system monitor, no merge drivers, no filters, no
/// helpers for unusual addresses. No command asks for passwords on the terminal.
struct GitRepository: Sendable {
    /// A commit, a tree or a blob, by its hexadecimal name.
    typealias Object = String

    /// The top folder of the work tree.
    let top: FilePath

    /// The repository that the folder of `file` is in.
    init(around file: FilePath) throws(GitError) {
        let folder = file.folder
        let outcome = Self.run(["rev-parse", "--show-toplevel"].map { Array($0.utf8) }, in: folder)
        if outcome.status == 127 { throw .noGit(Self.reason(outcome.errors)) }
        guard outcome.status == 0 else {
            let reason = Self.reason(outcome.errors)
            throw outcome.status > 128 || reason.contains("dubious ownership") ? .failed(reason) : .noRepository(file)
        }
        top = FilePath(bytes: Self.line(outcome.output))
    }

    /// What a command wrote; fails where its exit status is not 0.
    @discardableResult
    func git(
        _ arguments: String..., path: FilePath? = nil, input: [UInt8] = [], index: FilePath? = nil
    ) throws(GitError) -> [UInt8] {
        let outcome = attempt(arguments, path: path, input: input, index: index)
        guard outcome.status == 0 else { throw .failed(Self.reason(outcome.errors)) }
        return outcome.output
    }

    /// How a command ended. `path` is its last argument; `index` stands for the index of the repository; `settings` are
    /// above all others.
    func attempt(
        _ arguments: [String], path: FilePath? = nil, input: [UInt8] = [], index: FilePath? = nil,
        settings: [(name: String, value: String)] = []
    ) -> Subprocess.Outcome {
        let words = arguments.map { Array($0.utf8) } + (path.map { [$0.bytes] } ?? [])
        return Self.run(words, in: top, input: input, index: index, settings: settings)
    }

    private static let settings = [
        "core.hooksPath=/dev/null", "core.fsmonitor=false", "gc.auto=0", "maintenance.auto=false",
        "fetch.recurseSubmodules=false", "submodule.recurse=false", "push.recurseSubmodules=no", "commit.gpgSign=false",
        "push.gpgSign=false", "core.quotePath=false", "advice.detachedHead=false", "core.splitIndex=false",
    ]

    /// The ways to a remote that run no program but ssh; the user's own list stands above it.
    private static let protocols = (name: "GIT_ALLOW_PROTOCOL", value: Array("file:git:http:https:ssh".utf8))

    private static func run(
        _ words: [[UInt8]], in folder: FilePath, input: [UInt8] = [], index: FilePath? = nil,
        settings more: [(name: String, value: String)] = []
    ) -> Subprocess.Outcome {
        let options = settings.flatMap { ["-c", $0] }.map { Array($0.utf8) }
        let arguments = [Array("-C".utf8), folder.bytes] + options + words
        var process = Subprocess(program: "git", arguments: arguments, input: input)
        process.environment = [
            ("GIT_TERMINAL_PROMPT", Array("0".utf8)), ("LC_ALL", Array("C".utf8)),
            ("GIT_LITERAL_PATHSPECS", Array("1".utf8)),
        ]
        if getenv(protocols.name) == nil { process.environment.append(protocols) }
        process.environment += Self.variables(for: more)
        if let index { process.environment.append(("GIT_INDEX_FILE", index.bytes)) }
        let outcome = process.run()
        guard outcome.status > 128, outcome.errors.isEmpty, let name = strsignal(outcome.status - 128) else {
            return outcome
        }
        let told = Array("git was ended by a signal: \(String(cString: name))".utf8)
        return Subprocess.Outcome(status: outcome.status, output: outcome.output, errors: told)
    }

    /// The variables that tell git settings, behind those that it is told in this way already: a name may hold anything.
    private static func variables(for settings: [(name: String, value: String)]) -> [(name: String, value: [UInt8])] {
        guard !settings.isEmpty else { return [] }
        let known = getenv("GIT_CONFIG_COUNT").flatMap { Int(String(cString: $0)) } ?? 0
        let told = settings.enumerated().flatMap { index, setting in
            [
                ("GIT_CONFIG_KEY_\(known + index)", Array(setting.name.utf8)),
                ("GIT_CONFIG_VALUE_\(known + index)", Array(setting.value.utf8)),
            ]
        }
        return told + [("GIT_CONFIG_COUNT", Array("\(known + settings.count)".utf8))]
    }

    /// The first line of what a command wrote.
    static func line(_ output: [UInt8]) -> [UInt8] {
        Array(output.prefix { $0 != UInt8(ascii: "\n") })
    }

    /// The line of what a command complained about that says why.
    static func reason(_ errors: [UInt8]) -> String {
        let lines = errors.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        for prefix in ["fatal: ", "error: "] {
            if let line = lines.first(where: { $0.hasPrefix(prefix) }) { return String(line.dropFirst(prefix.count)) }
        }
        return lines.last { !$0.hasPrefix("hint:") } ?? "no reason given"
    }
}

extension GitRepository {
    /// The object that `name` means; `nil` when there is none.
    func object(_ name: String) -> Object? {
        let outcome = attempt(["rev-parse", "-q", "--verify", name])
        return outcome.status == 0 ? String(decoding: Self.line(outcome.output), as: UTF8.self) : nil
    }

    /// The folder in which git keeps what belongs to this work tree.
    func folder() throws(GitError) -> FilePath {
        top.appending(FilePath(bytes: Self.line(try git("rev-parse", "--git-dir"))))
    }

    /// The name of the branch that is checked out; `nil` where none is.
    func currentBranch() -> String? {
        let outcome = attempt(["symbolic-ref", "-q", "--short", "HEAD"])
        return outcome.status == 0 ? String(decoding: Self.line(outcome.output), as: UTF8.self) : nil
    }

    /// The value of a setting, or of the repository's own one; `nil` where it has none.
    func setting(_ name: String, isOwn: Bool = false) -> String? {
        let outcome = attempt(["config"] + (isOwn ? ["--local"] : []) + ["--get", name])
        return outcome.status == 0 ? String(decoding: Self.line(outcome.output), as: UTF8.self) : nil
    }

    /// The entry of a file in a commit or a tree; `nil` where it has none.
    func entry(of path: FilePath, in tree: Object) throws(GitError) -> GitEntry? {
        GitEntry(listed: try git("ls-tree", "--full-tree", tree, path: path))
    }

    /// The bytes of a blob.
    func bytes(of blob: Object) throws(GitError) -> [UInt8] {
        try git("cat-file", "blob", blob)
    }

    /// Stores `bytes` as they are.
    func store(_ bytes: [UInt8]) throws(GitError) -> Object {
        let output = try git("hash-object", "-w", "--no-filters", "--stdin", input: bytes)
        return String(decoding: Self.line(output), as: UTF8.self)
    }

    /// Whether all that `older` has is in `newer` as well.
    func isAncestor(_ older: Object, of newer: Object) -> Bool {
        attempt(["merge-base", "--is-ancestor", older, newer]).status == 0
    }

    /// Who made the commits on the way from one to another that changed a file, each once, the latest first.
    func authors(of path: FilePath, from old: Object, to new: Object) -> [String] {
        let outcome = attempt(
            ["log", "--no-show-signature", "--no-merges", "--format=%an", "\(old)..\(new)", "--"], path: path)
        guard outcome.status == 0 else { return [] }
        let names = outcome.output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Whether a branch, or a remote, can have this name; one that looks like an option is none.
    func isName(_ name: String) -> Bool {
        !name.hasPrefix("-") && attempt(["check-ref-format", "refs/heads/\(name)"]).status == 0
    }

    /// Runs `body` with the path of an index of its own, which is removed afterwards.
    func withOwnIndex<Result>(_ body: (FilePath) throws(GitError) -> Result) throws(GitError) -> Result {
        let name = "\(Self.ownIndex)\(UInt64.random(in: 0 ... .max))"
        let path = FilePath(bytes: Self.line(try git("rev-parse", "--git-path", name)))
        let index = top.appending(path)
        Self.sweep(index.folder)
        defer {
            _ = index.withCString { unlink($0) }
            _ = FilePath(bytes: index.bytes + Array(".lock".utf8)).withCString { unlink($0) }
        }
        return try body(index)
    }
}

extension GitRepository {
    /// The beginning of the names of indexes of its own.
    private static let ownIndex = "waymark-index-"
    /// An index of its own lasts seconds; after so many, whoever made it was ended.
    private static let indexLifetime = 3600

    /// Takes away what runs left in the folder of the repository that were ended.
    private static func sweep(_ folder: FilePath) {
        for name in (try? FolderListing.names(in: folder)) ?? [] where name.bytes.starts(with: ownIndex.utf8) {
            folder.appending(name).withCString { path in
                var status = stat()
                guard lstat(path, &status) == 0, status.st_mtim.tv_sec < time(nil) - indexLifetime else { return }
                unlink(path)
            }
        }
    }
}

/// A file in a tree.
struct GitEntry: Equatable, Sendable {
    /// What kind of file it is, in octal, as git spells it.
    let mode: String
    /// What it holds.
    let blob: GitRepository.Object

    /// An entry of these parts.
    init(mode: String, blob: GitRepository.Object) {
        self.mode = mode
        self.blob = blob
    }

    /// The entry that a line of `ls-tree` tells of: `MODE blob NAME\tPATH`; `nil` where it tells of none.
    init?(listed line: [UInt8]) {
        let words = line.prefix { $0 != UInt8(ascii: "\t") }.split(separator: UInt8(ascii: " "))
        guard words.count == 3, words[1].elementsEqual("blob".utf8) else { return nil }
        self.init(mode: String(decoding: words[0], as: UTF8.self), blob: String(decoding: words[2], as: UTF8.self))
    }
}
