import Foundation
import Testing

@testable import Terminal

/// A folder for one test, with the bundled example and the editor on it.
struct EditorPlace {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("waymark-\(UUID().uuidString)")

    /// A copy of the bundled example in the folder.
    func example(_ name: String = "map.journey.json", _ change: (Any) -> Any = { $0 }) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/CTemplates/example.journey.json")
        let journey = try change(JSONSerialization.jsonObject(with: Data(contentsOf: source)))
        let file = folder.appendingPathComponent(name)
        try JSONSerialization.data(withJSONObject: journey, options: [.sortedKeys]).write(to: file)
        return file.path
    }

    /// The editor on `file`, with the folder as its home, started in `start` where that is given.
    func edit(
        _ file: String, isLive: Bool = false, environment: [String: String?] = [:],
        size: Size = Size(width: 120, height: 40), in start: String? = nil
    ) throws -> TerminalSession {
        let home: [String: String?] = ["HOME": folder.path, "XDG_STATE_HOME": folder.path, "LOGNAME": "ana"]
        let settings = home.merging(environment) { $1 }
        return try TerminalSession(
            Products.path("waymark"), isLive ? ["open", "--live", file] : [file], environment: settings,
            folder: start, size: size)
    }

    /// The editor on a copy of the example, once it shows the map.
    func editExample() throws -> TerminalSession {
        let session = try edit(try example())
        try session.wait(for: "the map") { session.text.contains("CRM") }
        return session
    }

    /// Removes the folder.
    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }
}

extension TerminalSession {
    /// The process that edits: the child of the one that was started.
    func editor() throws -> Int32 { try #require(runningEditor) }

    /// The process that edits, as long as there is one.
    var runningEditor: Int32? { Self.child(of: process) }

    /// The first child of `process`, if it has one.
    static func child(of process: Int32) -> Int32? {
        let path = "/proc/\(process)/task/\(process)/children"
        let children = try? String(contentsOfFile: path, encoding: .utf8).split(separator: " ")
        return children?.first.flatMap { Int32($0) }
    }
}

/// Expects a terminal that a shell can go on with.
func expectSane(_ session: TerminalSession) {
    #expect(session.isCooked)
    #expect(session.state.cursor_visible)
    #expect(!session.state.alternate_screen)
    #expect(session.state.mouse_mode == 0)
}
