import ArgumentParser
import Glibc
import JourneyModel
import JourneyStore

/// `waymark seen FILE`.
struct SeenCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.seen.rawValue,
        abstract: "Mark maps as seen; what changes from now on is news.",
        discussion: "waymark diff FILE --since seen prints the news, ]n in the editor walks through them."
    )

    @Argument(help: "The maps.")
    var files: [FileArgument]

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        for file in files {
            let map = try KeptMap(file, failing: .unwritable)
            let document = try OpenedDocument.read(file)
            try SnapshotError.tellingUnwritten { () throws(SnapshotError) in
                try map.snapshots.markSeen(
                    document.base, of: map.path, author: UserEnvironment.current().userName,
                    at: Timestamp.text(secondsSince1970: time(nil)))
            }
            console.write("Marked \(file.name) as seen")
        }
        return .good
    }
}
