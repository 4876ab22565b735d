import Glibc

/// What the system tells about the user. Nothing is looked up before it is asked for.
public struct UserEnvironment: Sendable {
    /// The value of a variable of the environment; `nil` when it is not set.
    public let variable: @Sendable (String) -> String?
    /// The real user number.
    public let user: UInt32
    /// The text of the password file; empty when it cannot be read.
    private let readPasswords: @Sendable () -> [UInt8]

    /// An environment with these values.
    public init(variables: [String: String], user: UInt32, passwords: [UInt8]) {
        self.init(variable: { variables[$0] }, user: user, readPasswords: { passwords })
    }

    private init(
        variable: @escaping @Sendable (String) -> String?, user: UInt32,
        readPasswords: @escaping @Sendable () -> [UInt8]
    ) {
        self.variable = variable
        self.user = user
        self.readPasswords = readPasswords
    }

    /// The environment of this process. Accounts that are kept elsewhere than
    /// in the password file are not found: that would need the system's shared
    /// libraries, which a static program does not have.
    public static func current() -> UserEnvironment {
        UserEnvironment(
            variable: { name in getenv(name).map { String(cString: $0) } }, user: getuid(),
            readPasswords: readPasswordFile)
    }

    /// The name that changes are signed with: `LOGNAME`, else what the password
    /// file says, else `uid` and the number. Never empty, at most 256 bytes.
    public var userName: String {
        usable(variable("LOGNAME")) ?? usable(account?.name) ?? "uid\(user)"
    }

    /// `HOME`, else what the password file says, if it is an absolute path.
    public var home: FilePath? {
        absolute(variable("HOME")) ?? absolute(account?.home)
    }

    /// Where the program keeps what it remembers: `waymark` in `XDG_STATE_HOME`,
    /// else in `.local/state` at home. `nil` when there is no home.
    public var stateFolder: FilePath? {
        folder("XDG_STATE_HOME", atHome: ".local/state")
    }

    /// Where the user's settings are: `waymark` in `XDG_CONFIG_HOME`, else in
    /// `.config` at home. `nil` when there is no home.
    public var configFolder: FilePath? {
        folder("XDG_CONFIG_HOME", atHome: ".config")
    }

    private func folder(_ name: String, atHome: FilePath) -> FilePath? {
        let base = absolute(variable(name)) ?? home?.appending(atHome)
        return base?.appending("waymark")
    }

    /// A relative path in such a variable is invalid and counts as absent.
    private func absolute(_ path: String?) -> FilePath? {
        path.map { FilePath($0) }.flatMap { $0.isAbsolute ? $0 : nil }
    }

    private func usable(_ name: String?) -> String? {
        name.flatMap { $0.isEmpty || $0.utf8.count > 256 ? nil : $0 }
    }

    private var account: UserAccount? { UserAccount(user: user, in: readPasswords()) }

    @Sendable private static func readPasswordFile() -> [UInt8] {
        let files = RealFileSystem()
        guard let folder = try? files.openFolder("/etc", from: nil) else { return [] }
        defer { files.discard(folder) }
        guard let file = try? files.openFile("passwd", in: folder) else { return [] }
        defer { files.discard(file) }
        return (try? files.readAll(file, expected: 0, limit: 1 << 20)) ?? []
    }
}
