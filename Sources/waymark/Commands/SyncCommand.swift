import ArgumentParser
import JourneyStore

/// `waymark sync FILE`.
struct SyncCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.sync.rawValue,
        abstract: "Bring a map together with those of others through git.",
        discussion: """
            Commits the map, fetches what others have, merges it record by record, and pushes. Nothing else is \
            committed, and no other changed file is touched; where others changed a file that is changed here as \
            well, it stops and says so. Never forces a push, and runs no hooks, filters or helpers that a repository \
            brings along. With --every it tells once what is in its way, such as a merge that is half done, and goes \
            on when that is over, or ends where only a decision about the repository helps.

            Example: waymark sync crm.journey.json --every 5s
            """
    )

    @Argument(help: "The map.")
    var file: FileArgument

    @Option(help: "Go on until interrupted, with this pause: 5s, 2m.")
    var every: Pause?

    @Option(help: "The remote; by default the one that the branch follows.")
    var remote: String?

    @Option(help: "The branch there; by default the one that the branch follows.")
    var branch: String?

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        if file.isStandard { throw CommandFailure(.usage, "a map on standard input has no repository; name a file") }
        guard let every else { return try once(console) }
        var repetition = Repetition(of: file.path, every: every, on: console) { () throws(GitError) in try sync() }
        try repetition.run()
        return .good
    }

    private func sync() throws(GitError) -> GitSync {
        try GitSync(file.path, remote: remote, branch: branch, maps: MapMerging(file: file).maps)
    }

    private func once(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let sync: GitSync
        do throws(GitError) {
            sync = try self.sync()
        } catch {
            throw CommandFailure(.unreadable, "\(error)")
        }
        let result = sync.result()
        var ledger = SyncLedger(of: sync.file)
        ledger.note(result)
        do throws(GitError) {
            let outcome = try result.get()
            console.write("\(file.name): \(SyncText(outcome, sync))")
            return outcome.isDurable ? .good : .unwritable
        } catch {
            throw CommandFailure(error.isPassing ? .unwritable : .unreadable, "\(file.name): \(error)")
        }
    }
}
