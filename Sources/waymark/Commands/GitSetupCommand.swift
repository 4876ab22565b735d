import ArgumentParser
import JourneyStore

/// `waymark git-setup [PLACE]`.
struct GitSetupCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.gitSetup.rawValue,
        abstract: "Have git merge and compare the maps of a repository as waymark does.",
        discussion: """
            It sets a merge driver and a textconv for this clone (git config), and names *.journey.json in \
            .gitattributes, which is committed for everybody. --dry-run says what it would do, --undo takes all of it \
            away again and leaves the rest of .gitattributes as it is. waymark must be on the PATH of those who use it.
            """
    )

    @Argument(help: "A map, or a folder; without it the folder where you are.")
    var place: FileArgument?

    @Flag(help: "Take it away again.")
    var undo = false

    @Flag(help: "Only say what would be done.")
    var dryRun = false

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let driver = try driver()
        let steps: [GitDriver.Step]
        do throws(GitError) {
            steps = undo ? driver.present : try driver.missing
            if !dryRun { if undo { try driver.takeAway() } else { try driver.setUp() } }
        } catch {
            throw CommandFailure(.unwritable, "\(error)")
        }
        for step in steps { console.write(text(step)) }
        if steps.isEmpty { console.write(undo ? "Nothing is set up here." : "All of it is set up already.") }
        return .good
    }

    private func driver() throws(CommandFailure) -> GitDriver {
        do throws(GitError) {
            return try GitDriver(around: (place?.path ?? ".").asPlaceInside)
        } catch {
            let named = if case .noRepository = error { GitError.noRepository(place?.path ?? ".") } else { error }
            throw CommandFailure(.unreadable, "\(named)")
        }
    }

    private func text(_ step: GitDriver.Step) -> String {
        let verb = dryRun ? (undo ? "Would take away" : "Would set") : (undo ? "Took away" : "Set")
        return switch step {
        case .setting(let name, let value): "\(verb) \(name) = \(value)"
        case .attributes(let path, let line): "\(verb) in \(path): \(line)"
        }
    }
}

extension FilePath {
    /// The path itself where it is that of a file, else a name in the folder, so that the folder around it is that one.
    fileprivate var asPlaceInside: FilePath { FolderListing.isFolder(self) ? appending("map") : self }
}
