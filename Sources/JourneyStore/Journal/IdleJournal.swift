import Glibc
import JourneyModel

/// A journal that no session writes any more. As long as this exists it is locked, so that nobody else takes it up.
final class IdleJournal: @unchecked Sendable {
    /// Why a file is not taken up.
    enum Refusal: Error {
        /// A session still writes it, or has just ended.
        case inUse
        /// It is no file that this user wrote as a journal.
        case foreign
        /// It cannot be read.
        case failed(SystemError)

        init(_ error: SystemError) {
            switch error.code {
            case ENOENT: self = .inUse
            case ELOOP: self = .foreign
            default: self = .failed(error)
            }
        }
    }

    /// The name of the file.
    let name: FilePath
    /// What it says.
    let text: JournalText
    /// What stands behind a damaged first or second line; `nil` where these are sound.
    let textBehindDamage: JournalText?
    private let files: any FileSystem
    private let folder: Descriptor
    private let file: Descriptor

    /// Opens the journal `name` in an open folder.
    init(_ name: FilePath, in folder: Descriptor, on shelf: JournalShelf) throws(Refusal) {
        let files = shelf.files
        let own = try Self.refusing { () throws(SystemError) in try files.openSubfolder(".", in: folder) }
        var file: Descriptor?
        do throws(Refusal) {
            let opened = try Self.refusing { () throws(SystemError) in try files.openFile(name, in: own) }
            file = opened
            let (bytes, unread) = try Self.read(opened, name, in: own, on: shelf)
            (self.name, self.files, self.folder, self.file) = (name, files, own, opened)
            text = JournalText(bytes, unread: unread)
            textBehindDamage = text.isDamagedAtStart ? JournalText(behindDamagedStartOf: bytes, unread: unread) : nil
        } catch {
            if let file { files.discard(file) }
            files.discard(own)
            throw error
        }
    }

    private static func refusing<Result>(_ call: () throws(SystemError) -> Result) throws(Refusal) -> Result {
        do throws(SystemError) { return try call() } catch { throw Refusal(error) }
    }

    deinit {
        files.discard(file)
        files.discard(folder)
    }

    /// The bytes of the journal that are read, and how many more there are, once its lock is taken.
    private static func read(
        _ file: Descriptor, _ name: FilePath, in folder: Descriptor, on shelf: JournalShelf
    ) throws(Refusal) -> (bytes: [UInt8], unread: Int) {
        let files = shelf.files
        let status = try refusing { () throws(SystemError) in try files.status(of: file) }
        guard shelf.isOwn(status) else { throw .foreign }
        guard isFree(file, on: files) else { throw .inUse }
        // Its session may have closed it a moment ago.
        let named = try refusing { () throws(SystemError) in try files.status(of: name, in: folder) }
        guard named.identity == status.identity else { throw .inUse }
        return try refusing { () throws(SystemError) in try shelf.beginning(of: file, status) }
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
