import JourneyStore

extension MemoryDisk {
    /// Puts `node` in the root folder, or in the one at `folder`, before the test begins.
    @discardableResult
    func put(_ node: Node, at name: FilePath, in folder: Int = root) -> Int {
        let id = add(node, as: name, in: folder)
        log = []
        return id
    }

    /// Puts a file that holds `text`.
    @discardableResult
    func put(_ text: String, at name: FilePath) -> Int {
        put(Node(bytes: Array(text.utf8)), at: name)
    }

    /// What the file `name` in the root folder holds; `nil` when there is none.
    func text(at name: FilePath) -> String? {
        node(at: name).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// What stands at `name` in the root folder.
    func node(at name: FilePath) -> Node? {
        nodes[Self.root]?.entries[name].flatMap { nodes[$0] }
    }

    /// The names in the root folder, sorted.
    var names: [String] {
        (nodes[Self.root]?.entries.keys.map(\.description) ?? []).sorted()
    }
}

/// The UTF-8 bytes of `text`.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// Takes any bytes for faithful.
func trusting(_ bytes: [UInt8]) -> Bool { true }
