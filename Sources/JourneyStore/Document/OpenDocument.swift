import Glibc

/// A map's file that is open, with what it holds.
struct OpenDocument {
    /// The open file.
    let descriptor: Descriptor
    /// What it was when it was opened.
    let status: FileStatus
    /// All that it holds.
    let bytes: [UInt8]

    /// Opens and reads the file at `place`. The caller closes the descriptor. Where the file holds `known`, that stands for
    /// what was read, and the bytes are in memory once.
    init(at place: Place, with files: any FileSystem, like known: [UInt8] = []) throws(LoadError) {
        descriptor = try Self.open(place, with: files)
        do throws(LoadError) {
            (status, bytes) = try Self.read(descriptor, with: files, like: known)
        } catch {
            files.discard(descriptor)
            throw error
        }
    }

    private static func open(_ place: Place, with files: any FileSystem) throws(LoadError) -> Descriptor {
        do throws(SystemError) {
            return try files.retrying(try files.openFile(place.name, in: place.folder))
        } catch {
            throw error.code == ENOENT ? .missing(place.path) : .failed(error)
        }
    }

    private static func read(
        _ descriptor: Descriptor, with files: any FileSystem, like known: [UInt8]
    ) throws(LoadError) -> (FileStatus, [UInt8]) {
        let limit = DocumentFile.sizeLimit
        let status = try LoadError.wrap(try files.status(of: descriptor))
        // Only now is it certain what was opened: the name may have been given to something else.
        if let reason = UnsuitablePath(status.kind) { throw .unsuitable(descriptor.path, reason) }
        if status.size > limit { throw .tooLarge(descriptor.path) }
        let bytes = try LoadError.wrap(try files.readAll(descriptor, expected: status.size, limit: limit, like: known))
        if bytes.count > limit { throw .tooLarge(descriptor.path) }
        return (status, bytes)
    }
}
