/// What git keeps of the permissions of a file: whether it can be run.
struct RunBit {
    private static let all: UInt32 = 0o111

    private let isSet: Bool

    /// The bit of a file that has this mode in a tree; `nil` where that is no file.
    init?(mode: String) {
        switch mode {
        case "100755": isSet = true
        case "100644": isSet = false
        default: return nil
        }
    }

    /// Gives the bit to the file with the real path `path`: whoever may read it may run it, or nobody may. Nothing else
    /// of its permissions changes.
    func give(to path: FilePath, on files: any FileSystem = RealFileSystem()) throws(SystemError) {
        let folder = try files.openFolder(path.folder, from: nil)
        defer { files.discard(folder) }
        let file = try files.openFile(path.lastComponent, in: folder)
        defer { files.discard(file) }
        let old = try files.status(of: file).mode
        let new = old & ~Self.all | (isSet ? (old >> 2) & Self.all : 0)
        if new != old { try files.setMode(new, of: file) }
    }
}
