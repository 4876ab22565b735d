import JourneyModel

/// Who changed what last, as far as it is known.
public struct Credits: Sendable {
    private var authors: [[Text]: Text] = [:]

    /// The credits of changes, which are taken in the order of their times.
    public init(_ changes: [Change] = []) {
        add(changes)
    }

    /// Takes in changes that were made after those before.
    public mutating func add(_ changes: [Change]) {
        let inOrder = changes.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        for (_, change) in inOrder where !change.author.isEmpty {
            for edit in change.edits { authors[Array(edit.at)] = change.author }
        }
    }

    /// Who made an edit: the one that changed just that place last, else the record that it is in; `nil` where nobody
    /// is known to have.
    public func author(of edit: Edit) -> Text? {
        let path = edit.at
        return (2...max(2, path.count)).reversed().lazy.compactMap { authors[Array(path.prefix($0))] }.first
            ?? authors[path]
    }
}
