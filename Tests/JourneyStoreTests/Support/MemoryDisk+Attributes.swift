import Glibc
import JourneyStore

extension MemoryDisk {
    func status(of name: FilePath, in folder: Descriptor) throws(SystemError) -> FileStatus {
        try begin(.status, folder.path.appending(name))
        return status(try entry(name, folder, .status))
    }

    func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus {
        try begin(.status, descriptor.path)
        return status(try node(descriptor, .status))
    }

    func readLink(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> FilePath {
        try begin(.readLink, folder.path.appending(name))
        return nodes[try entry(name, folder, .readLink)]?.target ?? ""
    }

    func realPath(of folder: Descriptor) throws(SystemError) -> FilePath {
        try begin(.realPath, folder.path)
        return path(of: try node(folder, .realPath))
    }

    private func path(of folder: Int) -> FilePath {
        for (parent, node) in nodes {
            guard let name = node.entries.first(where: { $0.value == folder })?.key else { continue }
            return path(of: parent).appending(name)
        }
        return "/"
    }

    func checkWritable(_ name: FilePath, in folder: Descriptor) throws(SystemError) {
        let path = folder.path.appending(name)
        try begin(.checkWritable, path)
        guard let node = nodes[try entry(name, folder, .checkWritable)], user != 0 else { return }
        if !canWrite(node) { throw SystemError(EACCES, .checkWritable, path) }
    }

    func setMode(_ mode: UInt32, of descriptor: Descriptor) throws(SystemError) {
        try begin(.setMode, descriptor.path)
        change(.mode(try node(descriptor, .setMode), mode))
    }

    func setOwner(_ owner: UInt32?, group: UInt32?, of descriptor: Descriptor) throws(SystemError) {
        try begin(.setOwner, descriptor.path)
        let id = try node(descriptor, .setOwner)
        guard let old = nodes[id] else { return }
        let isOurGroup = group.map { groups.contains($0) } ?? true
        let isAllowed = user == 0 || ((owner ?? old.owner) == old.owner && isOurGroup)
        guard isAllowed else { throw SystemError(EPERM, .setOwner, descriptor.path) }
        change(.owner(id, owner ?? old.owner, group ?? old.group))
    }

    func attributeNames(of descriptor: Descriptor) throws(SystemError) -> [FilePath] {
        try begin(.attributeNames, descriptor.path)
        guard hasAttributes else { throw SystemError(EOPNOTSUPP, .attributeNames, descriptor.path) }
        let names = nodes[try node(descriptor, .attributeNames)]?.attributes.keys.map { $0 } ?? []
        return names.sorted { $0.description < $1.description }
    }

    func attribute(_ name: FilePath, of descriptor: Descriptor) throws(SystemError) -> [UInt8] {
        try begin(.attribute, descriptor.path)
        let value = nodes[try node(descriptor, .attribute)]?.attributes[name]
        guard let value else { throw SystemError(ENODATA, .attribute, descriptor.path) }
        return value
    }

    func setAttribute(_ name: FilePath, to value: [UInt8], of descriptor: Descriptor) throws(SystemError) {
        try begin(.setAttribute, descriptor.path)
        guard hasAttributes else { throw SystemError(EOPNOTSUPP, .setAttribute, descriptor.path) }
        change(.attribute(try node(descriptor, .setAttribute), name, value))
    }

    func removeAttribute(_ name: FilePath, of descriptor: Descriptor) throws(SystemError) {
        try begin(.removeAttribute, descriptor.path)
        let id = try node(descriptor, .removeAttribute)
        guard nodes[id]?.attributes[name] != nil else {
            throw SystemError(ENODATA, .removeAttribute, descriptor.path)
        }
        change(.attribute(id, name, nil))
    }

    /// Whether the mode lets this user write.
    func canWrite(_ node: Node) -> Bool {
        if node.owner == user { return node.mode & 0o200 != 0 }
        return node.mode & (groups.contains(node.group) ? 0o020 : 0o002) != 0
    }

    private func status(_ id: Int) -> FileStatus {
        let node = nodes[id] ?? Node()
        let names = nodes.values.reduce(0) { $0 + $1.entries.values.count { $0 == id } }
        return FileStatus(
            kind: node.kind, mode: node.mode, owner: node.owner, group: node.group, links: names,
            size: node.bytes.count, identity: FileIdentity(device: 1, inode: UInt64(id)),
            modifiedAt: node.modifiedAt)
    }
}
