import JourneyStore

/// One change that a `MemoryDisk` made, or one promise that it gave.
enum Mutation {
    /// Something new, in no folder yet.
    case birth(Int, Node)
    /// A name was given.
    case link(folder: Int, name: FilePath, node: Int)
    /// A name was taken away.
    case unlink(folder: Int, name: FilePath)
    /// A name was moved onto another, in one step.
    case rename(folder: Int, from: FilePath, to: FilePath, node: Int)
    /// What two names stood for was exchanged, in one step.
    case exchange(folder: Int, FilePath, Int, FilePath, Int)
    /// Bytes were written.
    case write(Int, offset: Int, bytes: [UInt8])
    /// The file was cut off, or filled with zeros, to a size.
    case size(Int, Int)
    /// The mode was set.
    case mode(Int, UInt32)
    /// Owner and group were set.
    case owner(Int, UInt32, UInt32)
    /// An attribute was set or removed.
    case attribute(Int, FilePath, [UInt8]?)
    /// Everything about a file, or about the entries of a folder, is on the disk.
    case synchronize(Int)

    /// Which file or folder must be synchronised for this to last; `nil` for what is no change.
    var subject: Int? {
        switch self {
        case .birth, .synchronize: nil
        case .link(let folder, _, _), .unlink(let folder, _), .rename(let folder, _, _, _),
            .exchange(let folder, _, _, _, _):
            folder
        case .write(let node, _, _), .size(let node, _), .mode(let node, _), .owner(let node, _, _),
            .attribute(let node, _, _):
            node
        }
    }

    /// What a power failure may leave of a write: half of it, or its length without its bytes.
    var torn: [Mutation] {
        guard case .write(let node, let offset, let bytes) = self else { return [] }
        let half = Array(bytes.prefix(bytes.count / 2))
        let zeros = [UInt8](repeating: 0, count: bytes.count)
        return [.write(node, offset: offset, bytes: half), .write(node, offset: offset, bytes: zeros)]
    }

    /// Carries this out on `nodes`.
    func apply(to nodes: inout [Int: Node]) {
        switch self {
        case .birth(let id, let node): nodes[id] = node
        case .link(let folder, let name, let node): nodes[folder]?.entries[name] = node
        case .unlink(let folder, let name): nodes[folder]?.entries[name] = nil
        case .rename(let folder, let from, let to, let node):
            nodes[folder]?.entries[from] = nil
            nodes[folder]?.entries[to] = node
        case .exchange(let folder, let one, let first, let other, let second):
            nodes[folder]?.entries[one] = second
            nodes[folder]?.entries[other] = first
        case .write(let node, let offset, let bytes): nodes[node]?.write(bytes, at: offset)
        case .size(let node, let size): nodes[node]?.resize(to: size)
        case .mode(let node, let mode): nodes[node]?.mode = mode
        case .owner(let node, let owner, let group):
            nodes[node]?.owner = owner
            nodes[node]?.group = group
        case .attribute(let node, let name, let value): nodes[node]?.attributes[name] = value
        case .synchronize: break
        }
    }
}

extension Node {
    mutating func resize(to size: Int) {
        bytes = Array(bytes.prefix(size)) + [UInt8](repeating: 0, count: max(0, size - bytes.count))
    }

    mutating func write(_ new: [UInt8], at offset: Int) {
        let missing = offset + new.count - bytes.count
        if missing > 0 { bytes += [UInt8](repeating: 0, count: missing) }
        bytes.replaceSubrange(offset..<(offset + new.count), with: new)
    }
}
