import Glibc
import JourneyInsight
import JourneyModel
import JourneyStore

/// What a command did to a map, for the minutes.
struct Deed {
    private let label: Text
    private let edits: [Edit]

    /// So many edits are told one by one.
    private static let told = 3
    /// The most bytes of a label.
    private static let longest = 400

    /// A deed that people call `label`.
    init(_ label: String, _ edits: [Edit]) {
        self.label = Text(label).beginning(Self.longest)
        self.edits = edits
    }

    /// A deed that is called `name`, and by its edits, which led from `old` to `new`, where they are few.
    static func label(_ name: String, _ edits: [Edit], from old: Journey, to new: Journey) -> String {
        let text = EditText(from: old, to: new)
        let lines = edits.count > told ? [] : edits.map { text.line($0) }
        return ([name] + lines).joined(separator: " · ")
    }

    /// Writes it down as done now to the map in `file`; nowhere where there is no home folder.
    func note(of file: FileArgument, by author: String) throws(SystemError) {
        guard !edits.isEmpty, let state = UserEnvironment.current().stateFolder,
            let path = try? DocumentFile(file.path).realPath()
        else { return }
        let now = Timestamp.text(secondsSince1970: time(nil))
        try DeedShelf(in: state).note(Change(label: label, author: Text(author), at: now, edits: edits), of: path)
    }
}
