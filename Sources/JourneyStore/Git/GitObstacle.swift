import Glibc

/// Files of a work tree that git does not know and that stand where others have added some. `read-tree` writes over
/// those that are ignored, as worth nothing; to whoever has them they are worth something.
extension GitRepository {
    /// Fails where such a file is in the way of what `new` has and `old` has not; `index` tells what git knows.
    func refuseObstacles(from old: String, to new: String, index: FilePath) throws(GitError) {
        let added = try git("diff-tree", "-r", "-z", "--name-only", "--no-renames", "--diff-filter=A", old, new)
        for name in added.split(separator: 0) {
            guard let place = place(inTheWayOf: Array(name)) else { continue }
            let unknown = try git("ls-files", "-o", "-z", "--", path: place, index: index)
            if let first = unknown.split(separator: 0).first { throw .inTheWay(FilePath(bytes: Array(first))) }
        }
    }

    /// What there is at a path in the work tree, or instead of a folder on the way to it; `nil` where nothing is.
    private func place(inTheWayOf path: [UInt8]) -> FilePath? {
        let slashes = path.indices.filter { path[$0] == UInt8(ascii: "/") }
        for end in slashes {
            let folder = FilePath(bytes: Array(path[..<end]))
            guard let kind = kind(of: folder) else { return nil }
            if kind != S_IFDIR { return folder }
        }
        let whole = FilePath(bytes: path)
        return kind(of: whole) == nil ? nil : whole
    }

    /// What kind of file there is at a path in the work tree; `nil` where none is.
    func kind(of path: FilePath) -> mode_t? {
        var status = stat()
        return top.appending(path).withCString { lstat($0, &status) } == 0 ? status.st_mode & S_IFMT : nil
    }
}
