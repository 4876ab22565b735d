import JourneyStore

/// The files of the user's own settings folder.
struct Settings {
    /// The folder; `nil` when there is no home.
    let folder: FilePath?

    /// The settings of the user whose environment this is.
    init(_ environment: UserEnvironment = .current()) {
        folder = environment.configFolder
    }

    /// The path of `name` in the folder; `nil` when there is none.
    func path(_ name: FilePath) -> FilePath? { folder?.appending(name) }

    /// The bytes of `name` in the folder; `nil` when there is no such file. Fails where there is one that cannot be read.
    func read(_ name: FilePath) throws(CommandFailure) -> [UInt8]? {
        guard let path = path(name) else { return nil }
        do throws(LoadError) {
            return try DocumentFile(path).load().bytes
        } catch {
            if case .missing = error { return nil }
            if case .failed(let failure) = error, failure.call == .openFolder { return nil }
            throw CommandFailure(.unreadable, "\(error)")
        }
    }
}
