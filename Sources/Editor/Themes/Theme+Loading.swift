import Terminal
import Themes

extension Theme {
    /// The names of the themes that come with the program.
    public static var bundledNames: [String] { BundledTheme.allCases.map(\.rawValue) }

    /// Loads the theme called `name` for a terminal of `depth`.
    ///
    /// `source` gives the bytes of a theme of the user by its name, `nil` if there is none; those come before bundled
    /// ones of the same name, which they may still inherit; what it throws ends the loading.
    public static func load(
        _ name: String, for depth: ColorDepth, from source: (String) throws(ThemeError) -> [UInt8]? = { _ in nil }
    ) throws(ThemeError) -> Theme {
        try make(name, from: source).suited(to: depth)
    }

    /// A bundled theme that no theme of the user stands before is ready.
    private static func make(
        _ name: String, from source: (String) throws(ThemeError) -> [UInt8]?
    ) throws(ThemeError) -> Theme {
        guard let ready = ResolvedTheme(name: name) else { return try resolve(name, from: source) }
        guard let own = try source(name) else { return ready.theme(named: name) }
        return try resolve(name) { wanted throws(ThemeError) in try wanted == name ? own : source(wanted) }
    }

    /// This theme for a terminal of `depth`. On a terminal without colours a theme that has some gives way to `mono`.
    public func suited(to depth: ColorDepth) throws(ThemeError) -> Theme {
        guard depth != .full else { return self }
        guard depth == .mono, !isColorless else { return downgraded(to: depth) }
        return try Self.resolve(BundledTheme.mono.rawValue) { _ in nil }
    }

    /// Resolves the theme called `name` from its file and those that it inherits.
    static func resolve(_ name: String, from source: (String) throws(ThemeError) -> [UInt8]?) throws(ThemeError)
        -> Theme
    {
        var chain: [ThemeFile] = []
        var isBundled = false
        var next: String? = name
        while let wanted = next {
            let file = try read(wanted, below: chain, isBundled: &isBundled, from: source)
            chain.append(file)
            next = file.inherits
        }
        return try ThemeResolver(chain: chain).theme(named: name)
    }

    /// The file called `name` that the last one in `chain` inherits. A bundled theme inherits bundled ones only, and a
    /// name that is in the chain already can only mean a bundled one.
    private static func read(
        _ name: String, below chain: [ThemeFile], isBundled: inout Bool,
        from source: (String) throws(ThemeError) -> [UInt8]?
    ) throws(ThemeError) -> ThemeFile {
        let isAgain = chain.contains { $0.name == name }
        if !isBundled, !isAgain, let bytes = try source(name) { return try ThemeReader.read(bytes, name: name) }
        if let bundled = BundledTheme(rawValue: name) {
            isBundled = true
            return try ThemeReader.read(bundled.bytes, name: name)
        }
        guard let heir = chain.last else {
            throw ThemeError(.unknownTheme(name, nearest: NearestWord.nearest(to: name, among: bundledNames)), in: name)
        }
        let place = heir.place(of: heir.inheritsOffset)
        if isAgain { throw ThemeError(.endlessInheritance(chain.map(\.name) + [name]), in: heir.name, at: place) }
        let nearest = NearestWord.nearest(to: name, among: bundledNames)
        throw ThemeError(.unknownTheme(name, nearest: nearest), in: heir.name, at: place)
    }
}
