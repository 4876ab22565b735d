import Foundation
import Glibc
import JourneyStore

/// A folder on the real disk that goes with the test.
final class TemporaryFolder {
    let path: FilePath

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("waymark-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = FilePath(url.path)
    }

    deinit {
        _ = chmod(path.description, 0o700)
        try? FileManager.default.removeItem(atPath: path.description)
    }

    func at(_ name: FilePath) -> FilePath { path.appending(name) }

    func write(_ text: String, to name: FilePath, mode: UInt32 = 0o644) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: at(name).description))
        setMode(mode, of: name)
    }

    func setMode(_ mode: UInt32, of name: FilePath) {
        _ = chmod(at(name).description, mode)
    }

    func link(_ name: FilePath, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: at(name).description, withDestinationPath: target)
    }

    func makeFolder(_ name: FilePath) throws {
        try FileManager.default.createDirectory(atPath: at(name).description, withIntermediateDirectories: false)
    }

    func target(of name: FilePath) throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: at(name).description)
    }

    func read(_ name: FilePath) -> String? {
        (try? Data(contentsOf: URL(fileURLWithPath: at(name).description))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// All names in the folder, hidden ones too, sorted.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path.description).sorted() }
    }

    func status(_ name: FilePath) throws -> stat {
        var found = stat()
        guard lstat(at(name).description, &found) == 0 else { throw SystemError(errno, .status, name) }
        return found
    }
}
