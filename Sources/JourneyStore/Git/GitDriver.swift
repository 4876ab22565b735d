import Glibc

/// The merge driver and the textconv by which git merges and compares maps as this program does: two settings of a
/// repository and one line of its attributes.
public struct GitDriver {
    /// Something that is set up, or taken away again.
    public enum Step: Equatable, Sendable {
        /// A setting of the repository and its value.
        case setting(String, String)
        /// The line in a file of attributes.
        case attributes(FilePath, line: String)
    }

    /// What `*.journey.json` is, in the attributes.
    public static let line = "*.journey.json merge=waymark diff=waymark"
    private static let note = "# Maps are merged and compared by waymark; waymark git-setup --undo takes this away."
    /// The note where the attributes were empty, or ended within a line: what ended that goes with the note.
    private static let endingNote =
        "# Maps are merged and compared by waymark; waymark git-setup --undo takes this and the line end above away."
    private let repository: GitRepository

    /// The driver of the repository that `folder`, or a file, is in.
    public init(around place: FilePath) throws(GitError) {
        repository = try GitRepository(around: place)
    }

    /// The file of attributes.
    public var attributes: FilePath { repository.top.appending(".gitattributes") }

    private var settings: [(name: String, value: String)] {
        [
            ("merge.waymark.name", "journey maps, record by record"),
            ("merge.waymark.driver", "waymark merge %O %A %B --output %A"),
            ("diff.waymark.textconv", "waymark show --layout outline"),
        ]
    }

    /// What is missing of the driver. Fails where it would take the place of something that somebody else has set, or
    /// would be written where git does not look.
    public var missing: [Step] {
        get throws(GitError) {
            var steps: [Step] = []
            for (name, value) in settings {
                let found = repository.setting(name, isOwn: true)
                if let found, found != value { throw .settingTaken(name: name, value: found) }
                if found == nil { steps.append(.setting(name, value)) }
            }
            if isLink { throw .linkedAttributes(attributes) }
            return steps + (hasLine ? [] : [.attributes(attributes, line: Self.line)])
        }
    }

    /// What is there of the driver.
    public var present: [Step] {
        let set = settings.filter { repository.setting($0.name, isOwn: true) == $0.value }
        return set.map { Step.setting($0.name, $0.value) } + (hasLine ? [.attributes(attributes, line: Self.line)] : [])
    }

    /// Sets up what is missing.
    public func setUp() throws(GitError) {
        for step in try missing {
            switch step {
            case .setting(let name, let value): try repository.git("config", "--local", name, value)
            case .attributes: try addLine()
            }
        }
    }

    /// Takes away what is there, and nothing else.
    public func takeAway() throws(GitError) {
        for step in present {
            switch step {
            case .setting(let name, let value):
                try repository.git("config", "--local", "--fixed-value", "--unset-all", name, value)
            case .attributes: try removeLine()
            }
        }
    }

    /// Adds the line to the attributes. It ends in a line feed whatever they ended with, so that what somebody appends is
    /// a line of its own; which note stands above tells what they ended with, so that the same bytes are left when it goes.
    private func addLine() throws(GitError) {
        let old = try content()
        let isEnded = old.map { $0.last == Self.lineFeed } ?? true
        let start = (old ?? []) + (isEnded || old?.isEmpty == true ? [] : [Self.lineFeed])
        let added = "\(isEnded ? Self.note : Self.endingNote)\n\(Self.line)\n"
        try write(start + Array(added.utf8), over: old)
    }

    private func removeLine() throws(GitError) {
        guard let old = try content() else { return }
        let lines = Self.lines(of: old)
        let own = [Self.line, Self.note, Self.endingNote]
        let left = lines.filter { line in !own.contains { Self.isLine(line, $0) } }
        let wasUnended = lines.contains { Self.isLine($0, Self.endingNote) }
        let isLast = lines.dropLast().last.map { Self.isLine($0, Self.line) } ?? false
        let kept = Array((wasUnended && isLast ? left.dropLast() : left[...]).joined(separator: [Self.lineFeed]))
        // Older versions left the line itself without an end where there was an empty file before.
        if kept.isEmpty, !wasUnended, old.last == Self.lineFeed { return remove() }
        try write(kept, over: old)
    }

    /// Whether the attributes are a symbolic link, which git does not follow.
    private var isLink: Bool {
        var status = stat()
        return attributes.withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private var hasLine: Bool {
        guard !isLink, let content = try? content() else { return false }
        return Self.lines(of: content).contains { Self.isLine($0, Self.line) }
    }

    private static let lineFeed = UInt8(ascii: "\n")

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
    }

    private static func isLine(_ bytes: ArraySlice<UInt8>, _ line: String) -> Bool { bytes.elementsEqual(line.utf8) }

    /// What the attributes hold, in whatever encoding; `nil` where there are none.
    private func content() throws(GitError) -> [UInt8]? {
        do throws(LoadError) {
            return try DocumentFile(attributes).load().bytes
        } catch {
            if case .missing = error { return nil }
            throw .file("\(error)")
        }
    }

    private func write(_ new: [UInt8], over old: [UInt8]?) throws(GitError) {
        do throws(SaveError) {
            _ = try DocumentFile(attributes).save(new, base: old) { _ in true }
        } catch {
            throw .file("\(error)")
        }
    }

    private func remove() {
        _ = attributes.withCString { unlink($0) }
    }
}
