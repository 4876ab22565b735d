import ArgumentParser

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
        let console = Console()
        let file = fileAlone
        guard file != nil || arguments.isEmpty else { return parseAndRun(console) }
        do throws(CommandFailure) {
            let start = SessionStart()
            guard let file else { return try start.openChoices().rawValue }
            return try start.open(file).rawValue
        } catch {
            return console.fail(error)
        }
    }

    /// The file, where the arguments are nothing but one.
    private var fileAlone: FileArgument? {
        guard arguments.count == 1, let word = arguments.first else { return nil }
        return word.hasPrefix("-") || CommandName(rawValue: word) != nil ? nil : FileArgument(argument: word)
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
        guard isResult else {
            return console.fail(CommandFailure(.usage, "\(oneLine(Waymark.message(for: error))); \(advice)"))
        }
        console.write(raw: Array("\(Waymark.fullMessage(for: error))\n".utf8))
        do {
            try console.flush()
            return ExitStatus.good.rawValue
        } catch {
            return console.fail(error)
        }
    }

    private func oneLine(_ message: String) -> String {
        let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        return String(line.last == "." ? line.dropLast() : line[...])
    }

    private var advice: String {
        let name = arguments.first.flatMap(CommandName.init).map { " \($0.rawValue)" } ?? ""
        return "see waymark\(name) --help"
    }
}
