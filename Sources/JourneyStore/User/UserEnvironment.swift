import Glibc

/// What the system tells about the user, as it was when the program started.
public struct UserEnvironment: Sendable {
    /// The environment's variables; the first of two with one name counts.
    public let variables: [String: String]
    /// The real user number.
    public let user: UInt32
    /// The text of the password file; empty when it cannot be read.
    public let passwords: [UInt8]

    /// An environment with these values.
    public init(variables: [String: String], user: UInt32, passwords: [UInt8]) {
        self.variables = variables
        self.user = user
        self.passwords = passwords
    }

    /// The environment of this process. Accounts that are kept elsewhere than
    /// in the password file are not found: that would need the system's shared
    /// libraries, which a static program does not have.
    public static func current() -> UserEnvironment {
        UserEnvironment(variables: currentVariables(), user: getuid(), passwords: readPasswords())
    }

    /// The name that changes are signed with: `LOGNAME`, else what the password
    /// file says, else `uid` and the number. Never empty, at most 256 bytes.
    public var userName: String {
        let names = [variables["LOGNAME"], account?.name]
        let name = names.compactMap { $0 }.first { !$0.isEmpty && $0.utf8.count <= 256 }
        return name ?? "uid\(user)"
    }

    /// `HOME`, else what the password file says, if it is an absolute path.
    public var home: FilePath? {
        absolute(variables["HOME"]) ?? absolute(account?.home)
    }

    /// Where the program keeps what it remembers: `waymark` in `XDG_STATE_HOME`,
    /// else in `.local/state` at home. `nil` when there is no home.
    public var stateFolder: FilePath? {
        folder(variable: "XDG_STATE_HOME", atHome: ".local/state")
    }

    /// Where the user's settings are: `waymark` in `XDG_CONFIG_HOME`, else in
    /// `.config` at home. `nil` when there is no home.
    public var configFolder: FilePath? {
        folder(variable: "XDG_CONFIG_HOME", atHome: ".config")
    }

    private func folder(variable: String, atHome: FilePath) -> FilePath? {
        let base = absolute(variables[variable]) ?? home?.appending(atHome)
        return base?.appending("waymark")
    }

    /// A relative path in such a variable is invalid and counts as absent.
    private func absolute(_ path: String?) -> FilePath? {
        path.map { FilePath($0) }.flatMap { $0.isAbsolute ? $0 : nil }
    }

    private var account: UserAccount? { UserAccount(user: user, in: passwords) }

    private static func currentVariables() -> [String: String] {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let end = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
                let (name, value) = (String(text[..<end]), String(text[text.utf8.index(after: end)...]))
                variables[name] = variables[name] ?? value
            }
            next += 1
        }
        return variables
    }

    private static func readPasswords() -> [UInt8] {
        let files = RealFileSystem()
        guard let folder = try? files.openFolder("/etc", from: nil) else { return [] }
        defer { files.discard(folder) }
        guard let file = try? files.openFile("passwd", in: folder) else { return [] }
        defer { files.discard(file) }
        return (try? files.readAll(file, expected: 0, limit: 1 << 20)) ?? []
    }
}
