import CSystem
import Glibc

extension RealFileSystem {
    /// See `FileSystem`.
    public func status(of name: FilePath, in folder: Descriptor) throws(SystemError) -> FileStatus {
        var found = stat()
        let result = name.withCString { fstatat(folder.number, $0, &found, AT_SYMLINK_NOFOLLOW) }
        try check(result, .status, folder.path.appending(name))
        return FileStatus(found)
    }

    /// See `FileSystem`.
    public func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus {
        var found = stat()
        try check(fstat(descriptor.number, &found), .status, descriptor.path)
        return FileStatus(found)
    }

    /// See `FileSystem`.
    public func readLink(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> FilePath {
        try link(folder.number, name, .readLink, folder.path.appending(name))
    }

    /// See `FileSystem`.
    public func entries(of folder: Descriptor) throws(SystemError) -> [FilePath] {
        // A descriptor of its own, because reading a folder moves its offset.
        let copy = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        try check(copy, .entries, folder.path)
        guard let stream = fdopendir(copy) else {
            defer { Glibc.close(copy) }
            throw SystemError(errno, .entries, folder.path)
        }
        defer { closedir(stream) }
        var names: [FilePath] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = FilePath(bytes: entry.nameBytes)
            if name != "." && name != ".." { names.append(name) }
        }
        try check(-errno, .entries, folder.path)
        return names
    }

    /// See `FileSystem`.
    public func realPath(of folder: Descriptor) throws(SystemError) -> FilePath {
        try link(AT_FDCWD, FilePath("/proc/self/fd/\(folder.number)"), .realPath, folder.path)
    }

    /// See `FileSystem`.
    public func checkWritable(_ name: FilePath, in folder: Descriptor) throws(SystemError) {
        let result = name.withCString { faccessat(folder.number, $0, W_OK, AT_EACCESS) }
        try check(result, .checkWritable, folder.path.appending(name))
    }

    /// See `FileSystem`.
    public func rename(
        _ name: FilePath, to newName: FilePath, in folder: Descriptor
    ) throws(SystemError) {
        let result = name.withCString { old in
            newName.withCString { renameat(folder.number, old, folder.number, $0) }
        }
        try check(result, .rename, folder.path.appending(newName))
    }

    /// See `FileSystem`.
    public func renameNew(
        _ name: FilePath, to newName: FilePath, in folder: Descriptor
    ) throws(SystemError) {
        let result = name.withCString { old in
            newName.withCString { waymark_rename_new(folder.number, old, $0) }
        }
        try checkResult(result, .renameNew, folder.path.appending(newName))
    }

    /// See `FileSystem`.
    public func exchange(_ name: FilePath, _ other: FilePath, in folder: Descriptor) throws(SystemError) {
        let result = name.withCString { one in
            other.withCString { waymark_exchange(folder.number, one, $0) }
        }
        try checkResult(result, .exchange, folder.path.appending(other))
    }

    /// See `FileSystem`.
    public func remove(_ name: FilePath, in folder: Descriptor) throws(SystemError) {
        let result = name.withCString { unlinkat(folder.number, $0, 0) }
        try check(result, .remove, folder.path.appending(name))
    }

    /// See `FileSystem`.
    public func makeSubfolder(_ name: FilePath, in folder: Descriptor, mode: UInt32) throws(SystemError) {
        let result = name.withCString { mkdirat(folder.number, $0, mode) }
        try check(result, .makeFolder, folder.path.appending(name))
    }

    /// See `FileSystem`.
    public func makeFolder(_ path: FilePath, mode: UInt32) throws(SystemError) {
        try check(path.withCString { mkdir($0, mode) }, .makeFolder, path)
    }

    private func link(
        _ folder: Int32, _ name: FilePath, _ call: FileCall, _ path: FilePath
    ) throws(SystemError) -> FilePath {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = name.withCString { readlinkat(folder, $0, &target, target.count) }
        try check(count, call, path)
        return FilePath(bytes: target.prefix(count).map { UInt8(bitPattern: $0) })
    }
}

extension FileStatus {
    /// What `stat` filled in.
    init(_ found: stat) {
        self.init(
            kind: Kind(found.st_mode), mode: found.st_mode & 0o7777, owner: found.st_uid, group: found.st_gid,
            links: Int(clamping: found.st_nlink), size: Int(found.st_size),
            identity: FileIdentity(device: UInt64(found.st_dev), inode: UInt64(found.st_ino)),
            modifiedAt: Int(found.st_mtim.tv_sec))
    }
}

extension FileStatus.Kind {
    /// The kind in the upper bits of `st_mode`.
    init(_ mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .regular
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        case S_IFIFO: self = .pipe
        case S_IFSOCK: self = .socket
        default: self = .device
        }
    }
}
