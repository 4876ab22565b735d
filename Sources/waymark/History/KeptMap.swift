import JourneyModel
import JourneyStore

/// A map whose past states are asked for: its real path, and the state folder that remembers them.
struct KeptMap {
    /// The real path of the file.
    let path: FilePath
    /// The state folder.
    let state: FilePath

    /// The map in `file`, which must be there. `status` is that of a command for which there is no state folder.
    init(_ file: FileArgument, failing status: ExitStatus = .unreadable) throws(CommandFailure) {
        guard !file.isStandard else { throw CommandFailure(.usage, "standard input has no past; name a file") }
        guard let state = UserEnvironment.current().stateFolder else {
            throw CommandFailure(status, "there is no home folder, so nothing is remembered; set HOME")
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
    /// Looks for something among the snapshots; that it cannot be read is the failure of the command.
    static func telling<Result>(
        _ body: () throws(SnapshotError) -> Result
    ) throws(CommandFailure) -> Result {
        try failing(.unreadable, body)
    }

    /// Changes something among the snapshots; that it cannot be written is the failure of the command.
    static func tellingUnwritten<Result>(
        _ body: () throws(SnapshotError) -> Result
    ) throws(CommandFailure) -> Result {
        try failing(.unwritable, body)
    }

    private static func failing<Result>(
        _ status: ExitStatus, _ body: () throws(SnapshotError) -> Result
    ) throws(CommandFailure) -> Result {
        do throws(SnapshotError) {
            return try body()
        } catch {
            throw error.failure(status)
        }
    }

    /// The failure of a command that this is; `status` is that where the disk is to blame.
    func failure(_ status: ExitStatus) -> CommandFailure {
        switch self {
        case .missing, .taken, .badLabel: CommandFailure(.usage, "\(self)")
        case .damaged, .newer: CommandFailure(.unreadable, "\(self)")
        case .failed: CommandFailure(status, "\(self)")
        }
    }
}
