import Glibc

/// A file of the state folder that saves work and loses nothing when it is gone.
public struct StateFile: Sendable {
    private let files: any FileSystem
    private let state: FilePath
    private let folder: FilePath
    private let name: FilePath
    private static let sizeLimit = 64 << 20

    /// The file `name` in the folder `folder` of the state folder `state`, none of which need exist.
    public init(_ name: FilePath, in folder: FilePath, of state: FilePath, on files: any FileSystem = RealFileSystem())
    {
        (self.files, self.state, self.folder, self.name) = (files, state, folder, name)
    }

    /// What it holds; `nil` where it is not there, or is no file of this user.
    public func read() -> [UInt8]? {
        guard let around = try? PrivateFolder(files: files, path: state).openExisting() else { return nil }
        defer { files.discard(around) }
        guard let inside = try? files.openPrivate(folder, in: around) else { return nil }
        defer { files.discard(inside) }
        guard let file = try? files.openFile(name, in: inside) else { return nil }
        defer { files.discard(file) }
        guard let status = try? files.status(of: file), status.kind == .regular, status.owner == files.effectiveUser,
            status.size <= Self.sizeLimit
        else { return nil }
        return try? files.readAll(file, expected: status.size, limit: Self.sizeLimit)
    }

    /// Makes or replaces it in one step.
    public func write(_ bytes: [UInt8]) throws(SystemError) {
        let around = try PrivateFolder(files: files, path: state).open()
        defer { files.discard(around) }
        let inside = try files.openOrMakePrivate(folder, in: around)
        defer { files.discard(inside) }
        let draft = StateDrafts(files: files).name()
        let file = try files.createFile(draft, in: inside, mode: 0o600)
        do throws(SystemError) {
            defer { files.discard(file) }
            try files.writeAll(bytes, to: file)
            try files.rename(draft, to: name, in: inside)
        } catch {
            try? files.remove(draft, in: inside)
            throw error
        }
        StateDrafts(files: files).sweep(inside)
    }
}
