import Glibc
import JourneyStore

/// A small POSIX file system in memory that records every change, fails when
/// told to, and reads and writes in short pieces.
///
/// Used by one thread at a time.
final class MemoryDisk: FileSystem, @unchecked Sendable {
    static let root = 1

    var nodes: [Int: Node] = [root: .folder()]
    var log: [Mutation] = []
    var calls: [FileCall] = []
    var openFiles: [Int32: (node: Int, offset: Int)] = [:]
    /// What is locked, and by which descriptor.
    var locked: [Int: Int32] = [:]
    var fault: Fault?
    var user: UInt32 = 1000
    var groups: Set<UInt32> = [1000]
    var umask: UInt32 = 0o022
    /// The most bytes that one write takes and one read gives.
    var piece = 7
    /// Bytes that are left; writing more fails with ENOSPC.
    var space = Int.max
    var canRenameNew = true
    var canExchange = true
    var hasAttributes = true
    var paused = 0
    /// Called before each call is carried out, with its number.
    var beforeCall: (Int) -> Void = { _ in }
    /// Called after each change.
    var afterChange: () -> Void = {}
    /// What a new file in a folder gets, as from a default access list.
    var inherited: [FilePath: [UInt8]] = [:]

    private var nextNode = 2
    private var nextDescriptor: Int32 = 3
    private var counter: UInt64 = 0
    private var failing: Fault?

    init() {}

    /// A disk that was found with these contents.
    init(nodes: [Int: Node]) {
        self.nodes = nodes
        nextNode = (nodes.keys.max() ?? 0) + 1
    }

    var effectiveUser: UInt32 { user }

    func randomNumber() -> UInt64 {
        counter += 1
        return counter
    }

    func pause(milliseconds: Int) {
        paused += milliseconds
    }

    /// Counts the call, and fails it where that is the plan.
    func begin(_ call: FileCall, _ path: FilePath) throws(SystemError) {
        let number = calls.count
        beforeCall(number)
        calls.append(call)
        guard let fault else { return }
        let isNow = number == fault.call
        let isStill =
            switch fault.span {
            case .once: false
            case .kind: number > fault.call && calls.indices.contains(fault.call) && calls[fault.call] == call
            case .everything: number > fault.call
            }
        if isNow || isStill { throw SystemError(fault.code, call, path) }
    }

    /// Carries out a change and records it.
    func change(_ mutation: Mutation) {
        mutation.apply(to: &nodes)
        log.append(mutation)
        afterChange()
    }

    func open(_ node: Int, _ path: FilePath) -> Descriptor {
        nextDescriptor += 1
        openFiles[nextDescriptor] = (node, 0)
        return Descriptor(number: nextDescriptor, path: path)
    }

    /// The node that is open, EBADF if none.
    func node(_ descriptor: Descriptor, _ call: FileCall) throws(SystemError) -> Int {
        guard let open = openFiles[descriptor.number] else { throw SystemError(EBADF, call, descriptor.path) }
        return open.node
    }

    /// The node of an entry, ENOENT if there is none.
    func entry(_ name: FilePath, _ folder: Descriptor, _ call: FileCall) throws(SystemError) -> Int {
        let parent = try node(folder, call)
        if name == "." || name == ".." { return parent }
        guard let found = nodes[parent]?.entries[name] else {
            throw SystemError(ENOENT, call, folder.path.appending(name))
        }
        return found
    }

    func add(_ node: Node, as name: FilePath, in folder: Int) -> Int {
        let id = nextNode
        nextNode += 1
        change(.birth(id, node))
        change(.link(folder: folder, name: name, node: id))
        return id
    }
}
