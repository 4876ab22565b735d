import ArgumentParser
import JourneyInsight

/// `waymark check FILE…`.
struct CheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.check.rawValue,
        abstract: "Say what is wrong with maps, and what they leave open.",
        discussion: """
            Errors are what the format does not allow, warnings are what the map says that needs an answer, notes are \
            what is still open. Exit code: 0 no errors, 1 errors (with --strict also warnings), 3 a file cannot be \
            read; of several files the highest.
            """
    )

    @Argument(help: "The maps; - for standard input.")
    var files: [FileArgument]

    @Flag(help: "Print one JSON object a file, each on one line.")
    var json = false

    @Flag(help: "List every note, also where a rule has more than three.")
    var all = false

    @Flag(help: "Let warnings count as errors do.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "Apply only this rule; may stand several times. Docs/rules.md lists them.", valueName: "rule"))
    var only: [String] = []

    @Option(help: ArgumentHelp("Leave this rule out; may stand several times.", valueName: "rule"))
    var skip: [String] = []

    mutating func validate() throws {
        guard let unknown = RuleChoice(only: only, skipping: skip).unknown else { return }
        throw ValidationError("There is no rule “\(unknown)”; Docs/rules.md lists them.")
    }

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        var status = ExitStatus.good
        let today = Today.date
        for file in files {
            let verdict = FileVerdict(of: file, today: today, rules: RuleChoice(only: only, skipping: skip))
            tell(verdict, console)
            try console.flush()
            status = max(status, verdict.status(strict: strict))
        }
        return status
    }

    private func tell(_ verdict: FileVerdict, _ console: Console) {
        if json { return console.write(raw: Array("\(verdict.json.line)\n".utf8)) }
        for line in verdict.lines(all: all || !only.isEmpty) { console.write(line) }
        if case .unreadable(let failure) = verdict.outcome { console.complain("\(failure)") }
    }
}
