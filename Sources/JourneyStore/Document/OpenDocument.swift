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

    /// Opens the file at `place`, which is to hold one of `contents`; that one stands for what was read. The caller closes the
    /// descriptor. Fails with `changedOnDisk` where the file holds something else, of which nothing is kept.
    init(at place: Place, with files: any FileSystem, holding contents: [[UInt8]]) throws(SaveError) {
        let found = try SaveError.wrapLoad(try Self.compare(place, with: files, contents))
        guard let held = found.held else {
            files.discard(found.descriptor)
            throw .changedOnDisk(place.path)
        }
        (descriptor, status, bytes) = (found.descriptor, found.status, held)
    }

    /// Opens the file at `place` and looks which of `contents` it holds; `nil` for none of them. The caller closes the
    /// descriptor.
    static func compare(
        _ place: Place, with files: any FileSystem, _ contents: [[UInt8]]
    ) throws(LoadError) -> (descriptor: Descriptor, status: FileStatus, held: [UInt8]?) {
        let descriptor = try open(place, with: files)
        do throws(LoadError) {
            let status = try status(of: descriptor, with: files)
            return (descriptor, status, try LoadError.wrap(try files.held(by: descriptor, among: contents)))
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
        let status = try status(of: descriptor, with: files)
        let bytes = try LoadError.wrap(try files.readAll(descriptor, expected: status.size, limit: limit, like: known))
        if bytes.count > limit { throw .tooLarge(descriptor.path) }
        return (status, bytes)
    }

    /// What was opened, which can be that of a map.
    private static func status(of descriptor: Descriptor, with files: any FileSystem) throws(LoadError) -> FileStatus {
        let status = try LoadError.wrap(try files.status(of: descriptor))
        // Only now is it certain what was opened: the name may have been given to something else.
        if let reason = UnsuitablePath(status.kind) { throw .unsuitable(descriptor.path, reason) }
        if status.size > DocumentFile.sizeLimit { throw .tooLarge(descriptor.path) }
        return status
    }
}
