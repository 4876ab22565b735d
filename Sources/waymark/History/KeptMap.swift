import JourneyModel
import JourneyStore

/// A map whose past states are asked for: its real path, and the state folder that remembers them.
struct KeptMap {
    /// The real path of the file.
    let path: FilePath
    /// The state folder.
    let state: FilePath

    /// The map in `file`, which must be there.
    init(_ file: FileArgument) throws(CommandFailure) {
        guard !file.isStandard else { throw CommandFailure(.usage, "standard input has no past; name a file") }
        guard let state = UserEnvironment.current().stateFolder else {
            throw CommandFailure(.unreadable, "there is no home folder, so nothing is remembered; set HOME")
        }
        do throws(LoadError) {
            path = try DocumentFile(file.path).realPath()
        } catch {
            throw CommandFailure(.unreadable, "\(error)")
        }
        self.state = state
    }

    /// The snapshots of all maps.
    var snapshots: SnapshotShelf { SnapshotShelf(in: state) }
}

extension SystemError {
    /// Looks for something that is remembered; that it cannot be read is the failure of the command.
    static func telling<Result>(
        _ body: () throws(SystemError) -> Result
    ) throws(CommandFailure) -> Result {
        do throws(SystemError) {
            return try body()
        } catch {
            throw CommandFailure(.unreadable, "\(error)")
        }
    }
}

extension SnapshotError {
    /// Does something with snapshots; that it fails is the failure of the command.
    static func telling<Result>(
        _ body: () throws(SnapshotError) -> Result
    ) throws(CommandFailure) -> Result {
        do throws(SnapshotError) {
            return try body()
        } catch {
            throw error.failure
        }
    }

    /// The failure of a command that this is.
    var failure: CommandFailure {
        switch self {
        case .missing, .taken, .badLabel: CommandFailure(.usage, "\(self)")
        case .damaged, .newer: CommandFailure(.unreadable, "\(self)")
        case .failed: CommandFailure(.unwritable, "\(self)")
        }
    }
}
