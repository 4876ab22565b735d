/// The names of the commands, in the order of the help.
///
/// They stand here and not only in the commands themselves, so that opening a map need not wake the argument parser.
enum CommandName: String, CaseIterable {
    case open, new, example
    case add, apply
    case show, check, report
    case schema, keys, themes, doctor, completions
    /// The argument parser's own.
    case help
}
