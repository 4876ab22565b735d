import Foundation

/// The repository as it lies on disk: what the architecture tests read.
enum Repository {
    /// The folder that holds `Package.swift`.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folders that hold code of the program.
    static let codeFolders = ["Sources", "Themes"]

    /// Every file below `folder` whose name ends in `suffix`, as a path from the root, sorted.
    static func files(under folder: String, suffix: String) throws -> [String] {
        let base = root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: base.path)
            .filter { $0.hasSuffix(suffix) }
            .map { "\(folder)/\($0)" }
            .sorted()
    }

    /// The names of the folders right below `folder`.
    static func folders(under folder: String) throws -> [String] {
        let base = root.appending(path: folder)
        return try FileManager.default.contentsOfDirectory(at: base, includingPropertiesForKeys: [.isDirectoryKey])
            .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
            .map(\.lastPathComponent)
    }

    /// Every Swift file of the program.
    static func swiftFiles() throws -> [String] {
        try codeFolders.flatMap { try files(under: $0, suffix: ".swift") }
    }

    /// The text of a file, read as UTF-8.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The target that a file belongs to: the folder below `Sources`, or `Themes`.
    static func target(of path: String) -> String {
        let parts = path.split(separator: "/")
        return parts[0] == "Sources" ? String(parts[1]) : String(parts[0])
    }

    /// What lies at the top level for everyone to see: no hidden entry, nothing that `.gitignore` names.
    static func visibleTopLevel() throws -> Set<String> {
        let ignored = try text(".gitignore").split(separator: "\n").map { $0.trimmingPrefix("/") }
        let entries = try FileManager.default.contentsOfDirectory(atPath: root.path)
        return Set(entries.filter { entry in !entry.hasPrefix(".") && !ignored.contains { $0 == entry } })
    }
}
