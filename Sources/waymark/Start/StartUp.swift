import ArgumentParser
import Glibc

/// The way from the arguments to what is to be done.
struct StartUp {
    private let arguments: [String]

    /// A start with these arguments, as `ArgumentText` spells them.
    init(_ arguments: [String]) {
        self.arguments = arguments
    }

    /// Does what the arguments ask for and returns the exit code.
    ///
    /// A file alone goes straight to the editor: waking the argument parser takes longer than everything else.
    func run() -> Int32 {
        Self.standUp()
        let console = Console()
        let file = fileAlone
        guard file != nil || arguments.isEmpty else { return parseAndRun(console) }
        do throws(CommandFailure) {
            let start = SessionStart()
            guard let file else { return try start.openChoices().rawValue }
            return try start.open(file).rawValue
        } catch {
            return console.fail(CommandFailure(error.status, error.messages.map { $0 + hint(for: file) }))
        }
    }

    /// Sees to it that a limit on the size of files is an error like others, and that no file that is opened stands where
    /// output goes that the caller has closed.
    private static func standUp() {
        signal(SIGXFSZ, SIG_IGN)
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", O_RDWR)
        }
    }

    /// What may help where a file that is named like a command is not there.
    private func hint(for file: FileArgument?) -> String {
        guard let file, access(file.name, F_OK) != 0, let command = CommandName(misspelled: file.name) else {
            return ""
        }
        return "; did you mean waymark \(command.rawValue)?"
    }

    /// The file, where the arguments are nothing but one.
    private var fileAlone: FileArgument? {
        guard arguments.count == 1, let word = arguments.first else { return nil }
        return word.hasPrefix("-") || isCommand(word) ? nil : FileArgument(argument: word)
    }

    /// No name of a command has a dot, and nearly every file has one.
    private func isCommand(_ word: String) -> Bool {
        !word.utf8.contains(UInt8(ascii: ".")) && CommandName(rawValue: word) != nil
    }

    private func parseAndRun(_ console: Console) -> Int32 {
        do {
            var command = try Waymark.parseAsRoot(arguments)
            guard let command = command as? any Command else {
                try command.run()
                return ExitStatus.good.rawValue
            }
            let status = try command.execute(console)
            try console.flush()
            return status.rawValue
        } catch let failure as CommandFailure {
            return console.fail(failure)
        } catch {
            return answer(error, console)
        }
    }

    /// What the argument parser has to say: help and scripts are results, everything else is a wrong usage.
    private func answer(_ error: any Error, _ console: Console) -> Int32 {
        let isResult = Waymark.exitCode(for: error) == .success
        guard isResult, unknownTopic == nil else {
            let message = unknownCommand ?? oneLine(Waymark.message(for: error))
            return console.fail(CommandFailure(.usage, "\(message); \(advice)"))
        }
        console.write(raw: Array("\(Waymark.fullMessage(for: error))\n".utf8))
        do {
            try console.flush()
            return ExitStatus.good.rawValue
        } catch {
            return console.fail(error)
        }
    }

    /// What is wrong where the first word is no command: it was taken for a file, and the rest makes no sense then. The
    /// same where help is asked for on what is none.
    private var unknownCommand: String? {
        let first = arguments.count > 1 ? arguments.first : nil
        guard let word = unknownTopic ?? first, !word.hasPrefix("-"), CommandName(rawValue: word) == nil
        else { return nil }
        let guess = CommandName(misspelled: word).map { ", did you mean \($0.rawValue)?" } ?? ""
        return "there is no command “\(word)”\(guess)"
    }

    /// The word behind `help` that is no command; the argument parser shows the general help for it.
    private var unknownTopic: String? {
        guard arguments.first == CommandName.help.rawValue else { return nil }
        return arguments.dropFirst().first { !$0.hasPrefix("-") && CommandName(rawValue: $0) == nil }
    }

    /// A message on one line; what it lists on lines of their own, one behind the other.
    private func oneLine(_ message: String) -> String {
        var line = ""
        var isInList = false
        for part in message.split(whereSeparator: \.isNewline) {
            let text = part.drop { $0 == " " }
            let isItem = text.hasPrefix("- ")
            line += line.isEmpty ? "" : isItem && isInList ? ", " : " "
            line += isItem ? text.dropFirst(2) : text
            isInList = isItem
        }
        return String(line.last == "." ? line.dropLast() : line[...])
    }

    private var advice: String {
        let command = unknownTopic == nil ? arguments.first.flatMap(CommandName.init(rawValue:)) : nil
        let name = command.map { " \($0.rawValue)" } ?? ""
        return "see waymark\(name) --help"
    }
}
