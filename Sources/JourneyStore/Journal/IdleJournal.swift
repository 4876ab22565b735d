import Glibc
import JourneyModel

/// A journal that no session writes any more. As long as this exists it is locked, so that nobody else takes it up.
final class IdleJournal: @unchecked Sendable {
    /// The name of the file.
    let name: FilePath
    /// What it says.
    let text: JournalText
    private let files: any FileSystem
    private let folder: Descriptor
    private let file: Descriptor

    /// Opens the journal `name` in an open folder; `nil` where a session still writes it, where it is none that this
    /// user wrote, or where it cannot be read.
    init?(_ name: FilePath, in folder: Descriptor, on files: any FileSystem) {
        guard let own = try? files.openSubfolder(".", in: folder) else { return nil }
        guard let file = try? files.openFile(name, in: own) else {
            files.discard(own)
            return nil
        }
        guard let text = try? Self.read(file, name, in: own, on: files) else {
            files.discard(file)
            files.discard(own)
            return nil
        }
        (self.name, self.text, self.files, self.folder, self.file) = (name, text, files, own, file)
    }

    deinit {
        files.discard(file)
        files.discard(folder)
    }

    /// What the journal says, once its lock is taken; `nil` where it is not to be read.
    private static func read(
        _ file: Descriptor, _ name: FilePath, in folder: Descriptor, on files: any FileSystem
    ) throws(SystemError) -> JournalText? {
        let status = try files.status(of: file)
        guard status.kind == .regular, status.owner == files.effectiveUser, status.size <= JournalShelf.sizeLimit else {
            return nil
        }
        guard isFree(file, on: files) else { return nil }
        // Its session may have closed it a moment ago.
        guard try files.status(of: name, in: folder).identity == status.identity else { return nil }
        let bytes = try files.readAll(file, expected: status.size, limit: JournalShelf.sizeLimit)
        return JournalText(bytes)
    }

    /// Where there are no locks, no session can be known to live.
    private static func isFree(_ file: Descriptor, on files: any FileSystem) -> Bool {
        do throws(SystemError) {
            try files.retrying(try files.lock(file))
        } catch {
            return error.code != EWOULDBLOCK
        }
        return true
    }

    /// Says in its name that what the journal holds is done with.
    func close() throws(SystemError) {
        guard !name.isClosedJournal else { return }
        try files.rename(name, to: name.closed, in: folder)
        try files.synchronize(folder)
    }
}
