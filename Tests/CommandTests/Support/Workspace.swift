import Foundation

/// A folder of its own for a test, in which the program runs.
final class Workspace {
    /// Where it is.
    let folder: URL
    private let home: URL

    init() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "waymark-command-\(UUID().uuidString)")
        folder = root.appending(path: "maps")
        home = root.appending(path: "home")
        for url in [folder, home] {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Writes a file.
    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    /// Writes a file.
    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: folder.appending(path: name)) }

    /// The bytes of a file; `nil` when there is none.
    func read(_ name: String) -> [UInt8]? { (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) } }

    /// The text of a file; empty when there is none.
    func text(_ name: String) -> String { String(decoding: read(name) ?? [], as: UTF8.self) }

    /// Every file of the folder with what it holds; folders and others with what they are.
    func snapshot() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
            let type = attributes[.type] as? FileAttributeType
            files[name] = type == .typeRegular ? read(name) ?? [] : Array("\(type?.rawValue ?? "")".utf8)
        }
        return files
    }

    /// Runs the program in the folder.
    @discardableResult
    func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:], as user: User = .me
    ) throws -> Outcome {
        try run(list: arguments, input: input, environment: environment, as: user)
    }

    /// Runs the program in the folder.
    @discardableResult
    func run(
        list arguments: [String], input: String = "", environment: [String: String] = [:], as user: User = .me
    ) throws -> Outcome {
        try launch(Program.path, arguments, input: input, environment: environment, as: user)
    }

    /// Runs a line of the shell in the folder; `$WAYMARK` is the program.
    @discardableResult
    func shell(_ line: String) throws -> Outcome {
        try launch("/bin/sh", ["-c", line], input: "", environment: ["WAYMARK": Program.path], as: .me)
    }

    /// Who runs the program.
    enum User {
        /// Who runs the tests.
        case me
        /// Somebody whom permissions bind, which they do not the superuser.
        case nobody
    }

    private func launch(
        _ program: String, _ arguments: [String], input: String, environment: [String: String], as user: User
    ) throws -> Outcome {
        let process = Process()
        let command = [program] + arguments
        let whole = user == .nobody && geteuid() == 0 ? Program.asNobody + command : command
        process.executableURL = URL(filePath: whole[0])
        process.arguments = Array(whole.dropFirst())
        process.currentDirectoryURL = folder
        let base = ["PATH": "/usr/bin:/bin", "HOME": home.path, "LANG": "C.UTF-8", "LOGNAME": "ana"]
        process.environment = base.merging(environment) { $1 }
        let (standardInput, output, errors) = (try scratch(input), try scratch(), try scratch())
        process.standardInput = try FileHandle(forReadingFrom: standardInput)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        let signal: Int32 = process.terminationReason == .uncaughtSignal ? 1000 : 0
        return Outcome(
            status: process.terminationStatus + signal, output: Array(try Data(contentsOf: output)),
            errors: Array(try Data(contentsOf: errors)))
    }

    private func scratch(_ text: String = "") throws -> URL {
        let url = home.appending(path: UUID().uuidString)
        try Data(text.utf8).write(to: url)
        return url
    }
}
