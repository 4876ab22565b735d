import Glibc

/// A folder that only its user may enter, made when it is needed.
struct PrivateFolder {
    /// The disk.
    let files: any FileSystem
    /// Where it is, absolute.
    let path: FilePath

    /// Opens the folder, and makes it and what it lies in where they are
    /// missing. A folder that others could enter is closed to them; one that
    /// belongs to someone else, or that somebody else's link leads to, is
    /// refused (EPERM). The caller closes it.
    func open() throws(SystemError) -> Descriptor {
        try files.claim(try openOrMake())
    }

    /// Opens the folder as it is, under the same conditions; nothing is made. The caller closes it.
    func openExisting() throws(SystemError) -> Descriptor {
        let around = try files.openFolder(path.folder, from: nil)
        defer { files.discard(around) }
        do throws(SystemError) {
            return try files.refusingForeign(try files.openSubfolder(path.lastComponent, in: around))
        } catch {
            guard [ELOOP, ENOTDIR].contains(error.code) else { throw error }
        }
        let found = try files.status(of: path.lastComponent, in: around)
        guard found.kind == .link else { throw SystemError(ENOTDIR, .openFolder, path) }
        guard found.owner == files.effectiveUser else { throw SystemError(EPERM, .openFolder, path) }
        return try files.refusingForeign(try files.openFolder(path, from: nil))
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
            guard try isMade(path) else { return }
        } catch {
            guard error.code == ENOENT, path.folder != path, path.folder.isAbsolute else { throw error }
            try make(path.folder)
            guard try isMade(path) else { return }
        }
        let around = try files.openFolder(path.folder, from: nil)
        defer { files.discard(around) }
        try files.synchronize(around)
    }
}

extension PrivateFolder {
    /// Makes a folder; `false` where it is there, because somebody else made it a moment ago.
    private func isMade(_ path: FilePath) throws(SystemError) -> Bool {
        do throws(SystemError) {
            try files.makeFolder(path, mode: 0o700)
        } catch {
            guard error.code == EEXIST else { throw error }
            return false
        }
        return true
    }
}

extension FileSystem {
    /// The open `folder`, if it belongs to this user; else closes it and throws EPERM.
    func refusingForeign(_ folder: Descriptor) throws(SystemError) -> Descriptor {
        do throws(SystemError) {
            let status = try status(of: folder)
            guard status.owner == effectiveUser else { throw SystemError(EPERM, .openFolder, folder.path) }
        } catch {
            discard(folder)
            throw error
        }
        return folder
    }

    /// The open `folder` of this user, closed to everybody else from now on.
    func claim(_ folder: Descriptor) throws(SystemError) -> Descriptor {
        do throws(SystemError) {
            let status = try status(of: folder)
            if status.mode & 0o077 != 0 { try setMode(0o700, of: folder) }
        } catch {
            discard(folder)
            throw error
        }
        return folder
    }

    /// Opens the folder `name` of this user in an open private folder. The caller closes it.
    func openPrivate(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor {
        try refusingForeign(try openSubfolder(name, in: folder))
    }

    /// Opens the folder `name` in an open private folder, and makes it where it is missing. The caller closes it.
    func openOrMakePrivate(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor {
        do throws(SystemError) {
            try makeSubfolder(name, in: folder, mode: 0o700)
            try synchronize(folder)
        } catch {
            guard error.code == EEXIST else { throw error }
        }
        return try claim(try openPrivate(name, in: folder))
    }
}
