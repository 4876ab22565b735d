import Foundation

/// Everything that may lie where a map should, and why it is refused.
enum BadFile: String, CaseIterable {
    case missing, folder, pipe, empty, broken, trailingComma, notUTF8, tooDeep, otherJSON, list, foreignFormat

    /// The words that the message must have.
    var complaint: String {
        switch self {
        case .missing: "no such file"
        case .folder: "this is a folder"
        case .pipe: "this is a FIFO"
        case .empty, .broken, .trailingComma: "bad:1:"
        case .notUTF8: "not UTF-8"
        case .tooDeep: "64"
        case .otherJSON, .list, .foreignFormat: "journey"
        }
    }

    /// The reason that `check --json` gives.
    var reason: String {
        switch self {
        case .missing, .folder, .pipe: "io"
        case .empty, .broken, .trailingComma: "syntax"
        case .notUTF8: "encoding"
        case .tooDeep: "depth"
        case .otherJSON, .list, .foreignFormat: "not-a-journey"
        }
    }

    /// Puts it under the name `bad`.
    func put(in workspace: Workspace) throws {
        switch self {
        case .missing: break
        case .folder:
            try FileManager.default.createDirectory(atPath: workspace.path("bad"), withIntermediateDirectories: false)
        case .pipe: mkfifo(workspace.path("bad"), 0o644)
        case .empty: try workspace.write("", to: "bad")
        case .broken: try workspace.write(#"{"format": "waymark/1", "#, to: "bad")
        case .trailingComma: try workspace.write(#"{"format": "waymark/1",}"#, to: "bad")
        case .notUTF8:
            try workspace.write(Array(#"{"format": "waymark/1", "title": ""#.utf8) + [0xFF, 0x22, 0x7D], to: "bad")
        case .tooDeep:
            let (open, close) = (String(repeating: "[", count: 100), String(repeating: "]", count: 100))
            try workspace.write(#"{"format": "waymark/1", "x": \#(open)\#(close)}"#, to: "bad")
        case .otherJSON: try workspace.write(#"{"name": "package"}"#, to: "bad")
        case .list: try workspace.write("[1, 2]", to: "bad")
        case .foreignFormat: try workspace.write(#"{"format": "draw/1"}"#, to: "bad")
        }
    }
}
