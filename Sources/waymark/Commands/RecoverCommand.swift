import ArgumentParser
import JourneyModel
import JourneyStore

/// `waymark recover [FILE]`.
struct RecoverCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.recover.rawValue,
        abstract: "Bring back what sessions that were cut off left unsaved.",
        discussion: """
            Without a file it lists what is left of all maps; with one it shows what was done there. --apply merges it \
            into the map as it is now and saves that; --drop forgets it. A map that never had a file is called by its \
            session: waymark recover NEW.journey.json --session ID --apply makes the file. What a save that was killed \
            left beside the file is shown as well, and called by --session in the same way.

            Exit code: 0 nothing is left, 1 something is, or conflicts were kept in comments; 3 the journals cannot be read.
            """
    )

    @Argument(help: "The map; without it all maps are looked at.")
    var file: FileArgument?

    @Flag(help: "Apply what is left, and save the map.")
    var apply = false

    @Flag(help: "Forget what is left.")
    var drop = false

    @Option(help: ArgumentHelp("Only this session, as the list calls it.", valueName: "id"))
    var session: String?

    @Flag(help: "Print one JSON object a session, each on one line.")
    var json = false

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        guard !(apply && drop) else { throw CommandFailure(.usage, "--apply and --drop cannot both be done") }
        guard let state = UserEnvironment.current().stateFolder else {
            throw CommandFailure(.unreadable, "there is no home folder, so there are no journals; set HOME")
        }
        let shelf = JournalShelf(in: state)
        guard let file else { return try list(shelf, console) }
        guard !file.isStandard else { throw CommandFailure(.usage, "standard input has no journal; name a file") }
        let left = try LeftWork(of: file, session: session, on: shelf)
        if drop { return try left.drop(console) }
        left.tellUnusable(console)
        if apply { return try left.apply(console) }
        return left.tell(json: json, console)
    }

    private func list(_ shelf: JournalShelf, _ console: Console) throws(CommandFailure) -> ExitStatus {
        guard !apply, !drop else { throw CommandFailure(.usage, "name the file whose unsaved work is meant") }
        let left = try SystemError.telling { () throws(SystemError) in try shelf.allLeft() }
        let sessions = left.sessions.filter { session == nil ? !$0.isNothing : $0.id == session }
        let unusable = left.unusable.filter { session == nil || $0.id == session }
        for journal in unusable { journal.tell(console) }
        for session in sessions {
            let told = SessionReport(session)
            if json { console.write(raw: Array("\(told.json.line)\n".utf8)) } else { console.write(told.line) }
        }
        guard sessions.isEmpty, unusable.isEmpty else { return .findings }
        let nothing = LeftWork.nothing(butFor: left.inUse)
        if !json { console.write(nothing.prefix(1).uppercased() + nothing.dropFirst()) }
        return .good
    }
}
