/// Finds where the values of a document stand in its file, for messages about them.
public enum JSONLocator {
    /// The line and column at which the keys of these paths stand, in one pass over the file.
    ///
    /// Of a key that stands twice the first is taken. Where a path leads further than the file, it has the place of
    /// the deepest key on the way, at last that of the whole document. Lists are not looked into.
    ///
    /// - Parameters:
    ///   - paths: keys from the root on, such as `["lanes", "fin", "stance"]`.
    ///   - bytes: the file, with or without a byte-order mark.
    /// - Throws: `ReadError` where the file is not JSON.
    public static func places(
        of paths: some Sequence<[Text]>, in bytes: [UInt8]
    ) throws(ReadError) -> [[Text]: TextPlace] {
        var root = PathTree()
        let paths = Array(paths)
        for path in paths { root.add(path[...]) }
        return try JSONSyntax.read(bytes) { (scanner) throws(ReadError) in
            var walk = LocatorWalk(scanner: scanner)
            try walk.run(&root)
            return places(of: paths, in: root, walk.scanner.bytes)
        }
    }

    private static func places(
        of paths: [[Text]], in root: PathTree, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [[Text]: TextPlace] {
        let found = paths.compactMap { path in root.offset(of: path[...]).map { (path, $0) } }
        let places = TextPlace.places(of: found.map(\.1), in: bytes)
        return Dictionary(zip(found.map(\.0), places)) { first, _ in first }
    }
}

/// The paths that are looked for, as a tree of their keys, with the offsets that were found.
private struct PathTree {
    private var children: [Text: PathTree] = [:]
    private(set) var offset: Int?

    mutating func add(_ path: ArraySlice<Text>) {
        guard let key = path.first else { return }
        children[key, default: PathTree()].add(path.dropFirst())
    }

    /// The offset of the deepest key on a path.
    func offset(of path: ArraySlice<Text>) -> Int? {
        guard let key = path.first, let child = children[key], child.offset != nil else { return offset }
        return child.offset(of: path.dropFirst())
    }

    var isLeaf: Bool { children.isEmpty }

    /// Notes the offset of the key, the first time that it is met.
    mutating func meet(at offset: Int) {
        if self.offset == nil { self.offset = offset }
    }

    /// Gives the subtree of a key to `body`, if there is one; whether there is.
    mutating func visit(
        _ key: Text, _ body: (inout PathTree) throws(ReadError) -> Void
    ) throws(ReadError) -> Bool {
        guard var child = children[key] else { return false }
        children[key] = PathTree()
        try body(&child)
        children[key] = child
        return true
    }
}

/// Walks over the tokens of a file and looks only into what the tree names.
private struct LocatorWalk {
    var scanner: JSONScanner

    mutating func run(_ root: inout PathTree) throws(ReadError) {
        _ = scanner.peek()
        root.meet(at: scanner.index)
        try value(&root)
        try scanner.end()
    }

    private mutating func value(_ tree: inout PathTree) throws(ReadError) {
        guard !tree.isLeaf, scanner.peek() == UInt8(ascii: "{") else { return try scanner.skipValue() }
        guard try scanner.opens(until: UInt8(ascii: "}")) else { return }
        repeat { try member(of: &tree) } while try scanner.continues(until: UInt8(ascii: "}"))
    }

    private mutating func member(of tree: inout PathTree) throws(ReadError) {
        _ = scanner.peek()
        let offset = scanner.index
        let key = Text(try scanner.key().decoded(from: scanner.bytes))
        var walk = self
        let isNamed = try tree.visit(key) { (child) throws(ReadError) in
            child.meet(at: offset)
            try walk.value(&child)
        }
        if isNamed { self = walk } else { try scanner.skipValue() }
    }
}
