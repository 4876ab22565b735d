import Glibc

/// A folder that only its user may enter, made when it is needed.
struct PrivateFolder {
    /// The disk.
    let files: any FileSystem
    /// Where it is, absolute.
    let path: FilePath

    /// Opens the folder, and makes it and what it lies in where they are
    /// missing. A folder that others could enter is closed to them; one that
    /// belongs to someone else is refused (EPERM). The caller closes it.
    func open() throws(SystemError) -> Descriptor {
        let folder = try openOrMake()
        do throws(SystemError) {
            let status = try files.status(of: folder)
            guard status.owner == files.effectiveUser else { throw SystemError(EPERM, .openFolder, path) }
            if status.mode & 0o077 != 0 { try files.setMode(0o700, of: folder) }
        } catch {
            files.discard(folder)
            throw error
        }
        return folder
    }

    /// Opens the folder as it is; nothing is made. The caller closes it.
    func openExisting() throws(SystemError) -> Descriptor {
        try files.openFolder(path, from: nil)
    }

    private func openOrMake() throws(SystemError) -> Descriptor {
        do throws(SystemError) {
            return try openExisting()
        } catch {
            guard error.code == ENOENT else { throw error }
        }
        try make(path)
        return try openExisting()
    }

    private func make(_ path: FilePath) throws(SystemError) {
        do throws(SystemError) {
            try files.makeFolder(path, mode: 0o700)
        } catch {
            if error.code == EEXIST { return }
            guard error.code == ENOENT, path.folder != path, path.folder.isAbsolute else { throw error }
            try make(path.folder)
            try files.makeFolder(path, mode: 0o700)
        }
    }
}
