import ArgumentParser
import Glibc
import JourneyInsight
import JourneyModel
import JourneyStore

/// `waymark log FILE`.
struct LogCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.log.rawValue,
        abstract: "Tell what was done to a map: the minutes of a workshop.",
        discussion: """
            As Markdown, session by session, with time, author and what each change did; or with --json one change a \
            line, as waymark apply takes them. It is read from what editors, waymark add, apply and sync of this user wrote \
            down, which is kept for 30 days; what was taken back again is left out.

            Exit code: 0 all was told, 3 what is written down cannot be read, or not all of it.
            """
    )

    @Argument(help: "The map.")
    var file: FileArgument

    @Option(
        help: ArgumentHelp(
            "Only what was done since a day (2026-03-01), or such as 36h, 7d or 2w ago.", valueName: "when"))
    var since: Since?

    @Flag(help: "Print one change a line as JSON.")
    var json = false

    mutating func validate() throws {
        switch since {
        case .seen, .name: throw ValidationError("--since takes a day, such as 2026-03-01, or a time ago, such as 7d.")
        default: break
        }
    }

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let map = try KeptMap(file)
        let minutes = try SystemError.telling { () throws(SystemError) in
            try Minutes(of: map.path, in: map.state, from: start)
        }
        if json {
            for change in minutes.changes {
                console.write(raw: Array("\(Printable.json(EditLines.line(change)))\n".utf8))
            }
        } else {
            for line in minutes.markdown(title: file.name) { console.write(line) }
        }
        for gap in minutes.gaps { console.complain("\(file.name): \(gap)") }
        return minutes.gaps.isEmpty ? .good : .unreadable
    }

    /// The moment from which on changes are told.
    private var start: Int {
        switch since {
        case .ago(let seconds): time(nil) - seconds
        case .day(let day): LocalTime.seconds(ofMidnight: day)
        default: 0
        }
    }
}
