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
                let old = text ?? ""
                let start = old.isEmpty || old.hasSuffix("\n") ? old : old + "\n"
                try write("\(start)\(Self.note)\n\(Self.line)\n")
            }
        }
    }

    /// Takes away what is there, and nothing else.
    public func takeAway() throws(GitError) {
        for section in ["merge.waymark", "diff.waymark"] where hasSection(section) {
            try repository.git("config", "--local", "--remove-section", section)
        }
        guard hasLine, let text else { return }
        let kept = text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { $0 != Self.line && $0 != Self.note }.joined(separator: "\n")
        if kept.isEmpty { return remove() }
        try write(kept)
    }

    private func hasSection(_ name: String) -> Bool {
        settings.contains { $0.name.hasPrefix(name) && repository.setting($0.name) != nil }
    }

    private var hasLine: Bool { text?.split(separator: "\n").contains { $0 == Self.line } ?? false }

    /// What the attributes say; `nil` where there are none, or they are no text.
    private var text: String? {
        let files = RealFileSystem()
        guard let folder = try? files.openFolder(repository.top, from: nil) else { return nil }
        defer { files.discard(folder) }
        guard let file = try? files.openFile(attributes.lastComponent, in: folder) else { return nil }
        defer { files.discard(file) }
        return (try? files.readAll(file, expected: 0, limit: 1 << 20)).flatMap { String(validating: $0, as: UTF8.self) }
    }

    private func write(_ new: String) throws(GitError) {
        let file = DocumentFile(attributes)
        do throws(SaveError) {
            let old = try? file.load().bytes
            _ = try file.save(Array(new.utf8), base: old) { _ in true }
        } catch {
            throw .file("\(error)")
        }
    }

    private func remove() {
        _ = attributes.withCString { unlink($0) }
    }
}
