import Glibc

/// Finds the folder and the name that a path stands for, following symbolic
/// links one by one, so that a save replaces what a link leads to and never
/// the link.
struct PathResolver {
    /// The disk.
    let files: any FileSystem
    /// Whether a place counts where something stands that is neither a file nor a link.
    var takesAnything = false

    /// The most links that are followed, as many as the system follows.
    static let linkLimit = 40

    /// The place of `path`. Nothing is written and no file is opened. The
    /// caller closes the folder.
    func resolve(_ path: FilePath) throws(LoadError) -> Place {
        if path.bytes.isEmpty { throw .unsuitable(path, .empty) }
        if path.bytes.contains(0) { throw .unsuitable(path, .zeroByte) }
        var place = try enter(path, from: nil, asked: path)
        for _ in 0..<Self.linkLimit {
            guard let next = try follow(place, asked: path) else { return place }
            place = next
        }
        files.discard(place.folder)
        throw .unsuitable(path, .linkLoop)
    }

    /// Opens the folder of `path` and looks at its last component.
    private func enter(_ path: FilePath, from start: Descriptor?, asked: FilePath) throws(LoadError) -> Place {
        let name = path.lastComponent
        if name.bytes.isEmpty { throw .unsuitable(asked, .folder) }
        let folder = try openFolder(path.folder, from: start, asked: asked)
        do throws(SystemError) {
            return Place(folder: folder, name: name, status: try files.status(of: name, in: folder))
        } catch {
            if error.code == ENOENT { return Place(folder: folder, name: name, status: nil) }
            files.discard(folder)
            throw .failed(error)
        }
    }

    private func openFolder(
        _ path: FilePath, from start: Descriptor?, asked: FilePath
    ) throws(LoadError) -> Descriptor {
        do throws(SystemError) {
            return try files.retrying(try files.openFolder(path, from: start))
        } catch {
            throw error.code == ELOOP ? .unsuitable(asked, .linkLoop) : .failed(error)
        }
    }

    /// The place that the link at `place` leads to; `nil` where no link stands.
    /// Closes the folder of `place` unless it returns `nil`.
    private func follow(_ place: Place, asked: FilePath) throws(LoadError) -> Place? {
        guard let status = place.status, status.kind != .regular else { return nil }
        if takesAnything, status.kind != .link { return nil }
        defer { files.discard(place.folder) }
        if let reason = UnsuitablePath(status.kind) { throw .unsuitable(asked, reason) }
        if try LoadError.wrap(try isForeign(status, in: place.folder)) { throw .unsuitable(asked, .foreignLink) }
        let target = try LoadError.wrap(try files.readLink(place.name, in: place.folder))
        return try enter(target, from: place.folder, asked: asked)
    }

    /// Whether a link may have been planted: the rule by which the system itself
    /// protects sticky folders that everyone may write (`fs.protected_symlinks`).
    private func isForeign(_ link: FileStatus, in folder: Descriptor) throws(SystemError) -> Bool {
        let around = try files.status(of: folder)
        let isOpenToAll = around.mode & 0o1002 == 0o1002
        return isOpenToAll && link.owner != files.effectiveUser && link.owner != around.owner
    }
}
