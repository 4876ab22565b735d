import Foundation

/// Whether programs can be traced.
public enum Tracing {
    /// The program that traces.
    public static let program = "/usr/bin/strace"

    /// Whether it is there and may do so.
    public static let isPossible: Bool = {
        guard FileManager.default.isExecutableFile(atPath: program) else { return false }
        let attempt = Process()
        attempt.executableURL = URL(fileURLWithPath: program)
        attempt.arguments = ["-qq", "-o", "/dev/null", "true"]
        attempt.standardError = FileHandle.nullDevice
        guard (try? attempt.run()) != nil else { return false }
        attempt.waitUntilExit()
        return attempt.terminationStatus == 0
    }()
}
