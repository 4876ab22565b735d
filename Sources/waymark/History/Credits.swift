import JourneyModel

/// Who changed what last, as far as journals tell.
struct Credits {
    private var authors: [[Text]: Text] = [:]

    /// The credits of changes in their order.
    init(_ changes: [Change]) {
        for change in changes where !change.author.isEmpty {
            for edit in change.edits { authors[Array(edit.at)] = change.author }
        }
    }

    /// Who made an edit: the one that changed just that place last, else the record that it is in; `nil` where nobody
    /// is known to have.
    func author(of edit: Edit) -> Text? {
        let path = Array(edit.at)
        return (2...max(2, path.count)).reversed().lazy.compactMap { authors[Array(path.prefix($0))] }.first
            ?? authors[path]
    }
}
