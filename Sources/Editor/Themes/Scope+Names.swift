extension Scope {
    /// The name, role and meaning of this scope.
    public var entry: ScopeEntry { Self.entries[Int(rawValue)] }

    /// The name of this scope in theme files.
    public var name: String { entry.name }

    /// The scope called `name`, or `nil` if there is none.
    public init?(name: String) {
        guard let scope = Self.byName[name] else { return nil }
        self = scope
    }

    /// Where this scope gets what a theme does not say about it: the scope named by the longest beginning of its name,
    /// cut at a dot, else ``text``; `nil` for ``text`` itself.
    public var parent: Scope? { self == .text ? nil : Self.parents[Int(rawValue)] }

    private static let byName = Dictionary(
        entries.map { ($0.name, $0.scope) }, uniquingKeysWith: { first, _ in first }
    )

    private static let parents: [Scope] = entries.map { entry in
        var name = entry.name.utf8[...]
        while let dot = name.lastIndex(of: UInt8(ascii: ".")) {
            name = name[..<dot]
            if let parent = byName[String(Substring(name))] { return parent }
        }
        return .text
    }
}
