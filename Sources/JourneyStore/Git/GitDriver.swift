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

    /// What is missing of the driver.
    public var missing: [Step] {
        let unset = settings.filter { repository.setting($0.name) != $0.value }.map { Step.setting($0.name, $0.value) }
        return unset + (hasLine ? [] : [.attributes(attributes, line: Self.line)])
    }

    /// What is there of the driver.
    public var present: [Step] {
        let set = settings.filter { repository.setting($0.name) == $0.value }.map { Step.setting($0.name, $0.value) }
        return set + (hasLine ? [.attributes(attributes, line: Self.line)] : [])
    }

    /// Sets up what is missing.
    public func setUp() throws(GitError) {
        for step in missing {
            switch step {
            case .setting(let name, let value): try repository.git("config", "--local", name, value)
            case .attributes:
                let old = try content()
                let start = old.isEmpty || old.last == Self.lineFeed ? old : old + [Self.lineFeed]
                try write(start + Array("\(Self.note)\n\(Self.line)\n".utf8), over: old)
            }
        }
    }

    /// Takes away what is there, and nothing else.
    public func takeAway() throws(GitError) {
        for section in ["merge.waymark", "diff.waymark"] where hasSection(section) {
            try repository.git("config", "--local", "--remove-section", section)
        }
        guard hasLine else { return }
        let old = try content()
        let lines = Self.lines(of: old).filter { !Self.isLine($0, Self.line) && !Self.isLine($0, Self.note) }
        let kept = Array(lines.joined(separator: [Self.lineFeed]))
        if kept.isEmpty { return remove() }
        try write(kept, over: old)
    }

    private func hasSection(_ name: String) -> Bool {
        settings.contains { $0.name.hasPrefix(name) && repository.setting($0.name) != nil }
    }

    private var hasLine: Bool {
        ((try? content()).map(Self.lines) ?? []).contains { Self.isLine($0, Self.line) }
    }

    private static let lineFeed = UInt8(ascii: "\n")

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
    }

    private static func isLine(_ bytes: ArraySlice<UInt8>, _ line: String) -> Bool { bytes.elementsEqual(line.utf8) }

    /// What the attributes hold, in whatever encoding; nothing where there are none.
    private func content() throws(GitError) -> [UInt8] {
        do throws(LoadError) {
            return try DocumentFile(attributes).load().bytes
        } catch {
            if case .missing = error { return [] }
            throw .file("\(error)")
        }
    }

    private func write(_ new: [UInt8], over old: [UInt8]) throws(GitError) {
        let file = DocumentFile(attributes)
        do throws(SaveError) {
            let isThere = (try? file.load()) != nil
            _ = try file.save(new, base: isThere ? old : nil) { _ in true }
        } catch {
            throw .file("\(error)")
        }
    }

    private func remove() {
        _ = attributes.withCString { unlink($0) }
    }
}
