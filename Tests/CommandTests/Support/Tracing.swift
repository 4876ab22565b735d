import Foundation

/// Whether programs can be traced.
enum Tracing {
    static let isPossible: Bool = {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), let workspace = try? Workspace() else {
            return false
        }
        return (try? workspace.shell("strace -o trace true"))?.status == 0
    }()
}
