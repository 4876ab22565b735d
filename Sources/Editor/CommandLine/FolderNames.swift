/// What there is in a folder, for the completion of file names. The editor never looks itself: it asks with
/// ``Effect/list(_:)`` and is told with ``EditorState/offer(_:)``.
public struct FolderNames: Equatable, Sendable {
    /// The folder as it was typed: empty, or with a slash at its end.
    public let folder: String
    /// The names in it, in the order in which they are offered; those of folders end in a slash.
    public let names: [String]

    /// The names in a folder. Those that could not be typed, because they hold control characters, are left out.
    public init(folder: String, names: [String]) {
        self.folder = folder
        self.names = names.filter { name in
            !name.isEmpty && name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        }
    }

    /// The folder of a path that is being typed, up to its last slash; empty without one.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// The paths that a typed one may become: those whose name begins with what stands behind the last slash. Hidden
    /// names are offered only to who types their dot.
    func paths(for typed: String) -> [String] {
        guard Self.folder(of: typed) == folder else { return [] }
        let isHiddenWanted = typed.dropFirst(folder.count).hasPrefix(".")
        return names.filter { isHiddenWanted || !$0.hasPrefix(".") }.map { folder + $0 }
    }
}

extension EditorState {
    /// Tells what there is in the folder that was asked for.
    public mutating func offer(_ names: FolderNames) {
        folderNames = names
    }
}
