import Glibc
import JourneyStore

extension MemoryDisk {
    func openFolder(_ path: FilePath, from start: Descriptor?) throws(SystemError) -> Descriptor {
        try begin(.openFolder, path)
        let from = try start.map { start throws(SystemError) in try node(start, .openFolder) }
        let found = try walk(path, from: from ?? Self.root, depth: 0)
        guard nodes[found]?.kind == .folder else { throw SystemError(ENOTDIR, .openFolder, path) }
        return open(found, start.map { $0.path.appending(path) } ?? path)
    }

    func openSubfolder(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor {
        let path = folder.path.appending(name)
        try begin(.openFolder, path)
        let found = try entry(name, folder, .openFolder)
        guard nodes[found]?.kind == .folder else { throw SystemError(ENOTDIR, .openFolder, path) }
        return open(found, path)
    }

    func openToWrite(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor {
        let path = folder.path.appending(name)
        try begin(.openToWrite, path)
        let found = try entry(name, folder, .openToWrite)
        guard let node = nodes[found], node.kind != .link else { throw SystemError(ELOOP, .openToWrite, path) }
        if user != 0, !canWrite(node) { throw SystemError(EACCES, .openToWrite, path) }
        return open(found, path)
    }

    func openFile(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor {
        let path = folder.path.appending(name)
        try begin(.openFile, path)
        let found = try entry(name, folder, .openFile)
        if nodes[found]?.kind == .link { throw SystemError(ELOOP, .openFile, path) }
        return open(found, path)
    }

    func createFile(
        _ name: FilePath, in folder: Descriptor, mode: UInt32
    ) throws(SystemError) -> Descriptor {
        let path = folder.path.appending(name)
        try begin(.createFile, path)
        let parent = try node(folder, .createFile)
        guard nodes[parent]?.entries[name] == nil else { throw SystemError(EEXIST, .createFile, path) }
        try checkFolder(parent, .createFile, path)
        let group = groups.min() ?? 0
        let new = Node(mode: mode & ~umask, owner: user, group: group, attributes: inherited)
        return open(add(new, as: name, in: parent), path)
    }

    func close(_ descriptor: Descriptor) throws(SystemError) {
        let closed = openFiles.removeValue(forKey: descriptor.number)
        if let closed, locked[closed.node] == descriptor.number { locked[closed.node] = nil }
        try begin(.close, descriptor.path)
        if closed == nil { throw SystemError(EBADF, .close, descriptor.path) }
    }

    func read(_ descriptor: Descriptor, upTo count: Int) throws(SystemError) -> [UInt8] {
        try begin(.read, descriptor.path)
        let id = try node(descriptor, .read)
        guard let node = nodes[id], node.kind == .regular else { throw SystemError(EISDIR, .read, descriptor.path) }
        let part = node.bytes.dropFirst(openFiles[descriptor.number]?.offset ?? 0).prefix(min(count, piece))
        openFiles[descriptor.number]?.offset += part.count
        return Array(part)
    }

    func write(_ bytes: ArraySlice<UInt8>, to descriptor: Descriptor) throws(SystemError) -> Int {
        try begin(.write, descriptor.path)
        let id = try node(descriptor, .write)
        let part = Array(bytes.prefix(min(piece, space)))
        if part.isEmpty { throw SystemError(ENOSPC, .write, descriptor.path) }
        space -= part.count
        change(.write(id, offset: openFiles[descriptor.number]?.offset ?? 0, bytes: part))
        openFiles[descriptor.number]?.offset += part.count
        return part.count
    }

    func setSize(_ size: Int, of descriptor: Descriptor) throws(SystemError) {
        try begin(.setSize, descriptor.path)
        change(.size(try node(descriptor, .setSize), size))
    }

    func synchronizeContent(of descriptor: Descriptor) throws(SystemError) {
        try synchronize(descriptor)
    }

    func synchronize(_ descriptor: Descriptor) throws(SystemError) {
        try begin(.synchronize, descriptor.path)
        change(.synchronize(try node(descriptor, .synchronize)))
    }

    func lock(_ descriptor: Descriptor) throws(SystemError) {
        try begin(.lock, descriptor.path)
        let id = try node(descriptor, .lock)
        let owner = locked[id] ?? descriptor.number
        guard owner == descriptor.number else { throw SystemError(EWOULDBLOCK, .lock, descriptor.path) }
        locked[id] = owner
    }

    func rename(
        _ name: FilePath, to newName: FilePath, in folder: Descriptor
    ) throws(SystemError) {
        let path = folder.path.appending(newName)
        try begin(.rename, path)
        let (parent, moved) = (try node(folder, .rename), try entry(name, folder, .rename))
        try checkFolder(parent, .rename, path)
        if let target = nodes[parent]?.entries[newName], let old = nodes[target] {
            if old.isMountPoint { throw SystemError(EBUSY, .rename, path) }
            if old.kind == .folder { throw SystemError(EISDIR, .rename, path) }
        }
        change(.rename(folder: parent, from: name, to: newName, node: moved))
    }

    func renameNew(
        _ name: FilePath, to newName: FilePath, in folder: Descriptor
    ) throws(SystemError) {
        let path = folder.path.appending(newName)
        try begin(.renameNew, path)
        let (parent, moved) = (try node(folder, .renameNew), try entry(name, folder, .renameNew))
        guard canRenameNew else { throw SystemError(EINVAL, .renameNew, path) }
        guard nodes[parent]?.entries[newName] == nil else { throw SystemError(EEXIST, .renameNew, path) }
        change(.rename(folder: parent, from: name, to: newName, node: moved))
    }

    func exchange(_ name: FilePath, _ other: FilePath, in folder: Descriptor) throws(SystemError) {
        let path = folder.path.appending(other)
        try begin(.exchange, path)
        let parent = try node(folder, .exchange)
        let (one, second) = (try entry(name, folder, .exchange), try entry(other, folder, .exchange))
        guard canExchange else { throw SystemError(EINVAL, .exchange, path) }
        try checkFolder(parent, .exchange, path)
        if nodes[second]?.isMountPoint == true { throw SystemError(EBUSY, .exchange, path) }
        change(.exchange(folder: parent, name, one, other, second))
    }

    func remove(_ name: FilePath, in folder: Descriptor) throws(SystemError) {
        try begin(.remove, folder.path.appending(name))
        _ = try entry(name, folder, .remove)
        change(.unlink(folder: try node(folder, .remove), name: name))
    }

    func entries(of folder: Descriptor) throws(SystemError) -> [FilePath] {
        try begin(.entries, folder.path)
        return nodes[try node(folder, .entries)]?.entries.keys.sorted { $0.description < $1.description } ?? []
    }

    func makeSubfolder(_ name: FilePath, in folder: Descriptor, mode: UInt32) throws(SystemError) {
        let path = folder.path.appending(name)
        try begin(.makeFolder, path)
        let parent = try node(folder, .makeFolder)
        guard nodes[parent]?.entries[name] == nil else { throw SystemError(EEXIST, .makeFolder, path) }
        try checkFolder(parent, .makeFolder, path)
        var new = Node.folder(mode: mode & ~umask)
        new.owner = user
        _ = add(new, as: name, in: parent)
    }

    func makeFolder(_ path: FilePath, mode: UInt32) throws(SystemError) {
        try begin(.makeFolder, path)
        let parent = try walk(path.folder, from: Self.root, depth: 0)
        guard nodes[parent]?.entries[path.lastComponent] == nil else { throw SystemError(EEXIST, .makeFolder, path) }
        var folder = Node.folder(mode: mode & ~umask)
        folder.owner = user
        _ = add(folder, as: path.lastComponent, in: parent)
    }

    /// Follows every component of `path`, links included.
    private func walk(_ path: FilePath, from start: Int, depth: Int) throws(SystemError) -> Int {
        guard depth < 40 else { throw SystemError(ELOOP, .openFolder, path) }
        var (here, around) = (path.isAbsolute ? Self.root : start, start)
        for part in path.bytes.split(separator: UInt8(ascii: "/")) where part != [UInt8(ascii: ".")] {
            guard let next = nodes[here]?.entries[FilePath(bytes: Array(part))] else {
                throw SystemError(ENOENT, .openFolder, path)
            }
            (around, here) = (here, next)
            if let node = nodes[next], node.kind == .link {
                here = try walk(node.target, from: around, depth: depth + 1)
            }
        }
        return here
    }

    /// Whether this user may change the entries of a folder.
    private func checkFolder(_ folder: Int, _ call: FileCall, _ path: FilePath) throws(SystemError) {
        guard let node = nodes[folder], user != 0 else { return }
        if !canWrite(node) { throw SystemError(EACCES, call, path) }
    }
}
