import Editor

/// The names of the commands, in the order of the help.
///
/// They stand here and not only in the commands themselves, so that opening a map need not wake the argument parser.
enum CommandName: String, CaseIterable {
    case open, new, example
    case add, apply, recover
    case show, check, report, compare, portfolio
    case diff, merge, sync, log, seen, snapshot
    case importReadings = "import-readings"
    case gitSetup = "git-setup"
    case schema, keys, themes, doctor, completions
    /// The argument parser's own.
    case help

    /// The command that was probably meant by `word`; `nil` when it is like none.
    init?(misspelled word: String) {
        let likeness = 2
        let near = NearestWord.nearest(to: word, among: Self.allCases.map(\.rawValue))
        guard let near, NearestWord.distance(Array(word.utf8), Array(near.utf8)) <= likeness else { return nil }
        self.init(rawValue: near)
    }
}
