import Foundation

/// The program as it was built beside the tests.
enum Program {
    /// Where it is.
    static let path: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "waymark").path
    }()

    /// The words before a command that is to be run by somebody without rights.
    static let asNobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

    /// Whether permissions can be tested: the superuser needs another user who may run the program.
    static let canLoseRights: Bool = {
        guard geteuid() == 0 else { return true }
        guard FileManager.default.isExecutableFile(atPath: asNobody[0]) else { return false }
        let process = Process()
        process.executableURL = URL(filePath: asNobody[0])
        process.arguments = Array(asNobody.dropFirst()) + [path, "--version"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try? process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
}
