import JourneyStore

/// The files of the user's own settings folder.
struct Settings: Sendable {
    /// The folder; `nil` when there is no home.
    let folder: FilePath?

    /// The settings of the user whose environment this is.
    init(_ environment: UserEnvironment = .current()) {
        folder = environment.configFolder
    }

    /// The path of `name` in the folder; `nil` when there is none.
    func path(_ name: FilePath) -> FilePath? { folder?.appending(name) }

    /// The names of what stands in the folder `name` of the folder; none where there is no such folder. Fails where
    /// there is one that cannot be looked into.
    func names(in name: FilePath) throws(CommandFailure) -> [FilePath] {
        guard let path = path(name) else { return [] }
        do throws(SystemError) {
            return try FolderListing.names(in: path)
        } catch {
            throw CommandFailure(.unreadable, "\(error)")
        }
    }

    /// The bytes of `name` in the folder; `nil` when there is no such file. Fails where there is one that cannot be read.
    func read(_ name: FilePath) throws(CommandFailure) -> [UInt8]? {
        guard let path = path(name) else { return nil }
        do throws(LoadError) {
            return try DocumentFile(path).load().bytes
        } catch {
            if case .missing = error { return nil }
            if case .failed(let failure) = error, failure.call == .openFolder, failure.isAbsence { return nil }
            throw CommandFailure(.unreadable, "\(error)")
        }
    }
}
