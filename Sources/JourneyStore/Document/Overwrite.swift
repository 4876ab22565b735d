import Glibc

/// Writes over a file where it is, because another file in its place would change what it is: it has several names, its
/// folder is closed, its group or its access list cannot be given to another.
///
/// Both contents are on the disk elsewhere before the first byte is written. Nothing is cut off before all is written,
/// and what fails is put back.
struct Overwrite {
    /// The save.
    let saving: Saving
    /// The file as the save found it.
    let original: OpenDocument
    /// Where the contents are kept meanwhile.
    let safety: SafetyShelf

    private var files: any FileSystem { saving.files }
    private var place: Place { saving.place }

    /// Overwrites, or throws why not; `refusal`, which says what another file would change, where no copy can be kept.
    func run(insteadOf refusal: SaveError) throws(SaveError) -> LoadedFile {
        try saving.requireFaithful()
        let file = try open()
        defer { files.discard(file) }
        saving.lock(file)
        try compare(file)
        guard let path = try? files.realPath(of: place.folder).appending(place.name) else { throw refusal }
        let copy = try keepCopy(of: path, insteadOf: refusal)
        do throws(SaveError) {
            try overwrite(file)
        } catch {
            if case .torn = error { throw error }
            try? safety.drop(copy, of: path)
            throw error
        }
        saving.sign(file, like: original)
        try? safety.drop(copy, of: path)
        return LoadedFile(bytes: saving.bytes, identity: original.status.identity, isReadOnly: false)
    }

    private func keepCopy(of path: FilePath, insteadOf refusal: SaveError) throws(SaveError) -> SafetyCopy {
        do throws(SystemError) {
            return try safety.keep(original.bytes, saving.bytes, of: path)
        } catch {
            guard case .wouldChangeWhatTheFileIs(let path, let trait) = refusal else { throw refusal }
            throw .noCopy(path, trait, error)
        }
    }

    /// Writes over what others have not changed, and makes sure that it is still what has the name.
    private func overwrite(_ file: Descriptor) throws(SaveError) {
        // Others had time while the copies were made.
        try compare(file)
        do throws(SystemError) {
            try write(saving.bytes, to: file)
        } catch {
            try putBack()
            throw .failed(error)
        }
        try refuseIfReplaced()
    }

    /// Throws where others have put another file in its place meanwhile, which does not hold what was saved.
    private func refuseIfReplaced() throws(SaveError) {
        guard let named = try? files.status(of: place.name, in: place.folder),
            named.identity != original.status.identity
        else { return }
        throw .changedOnDisk(place.path)
    }

    /// Writes the file from its beginning; it is cut off only when all is there.
    private func write(_ bytes: [UInt8], to file: Descriptor) throws(SystemError) {
        try files.writeAll(bytes, to: file)
        try files.setSize(bytes.count, of: file)
        try files.synchronize(file)
    }

    /// Puts the old bytes back, through another descriptor: one whose synchronisation failed is never trusted again. What
    /// others have put in its place meanwhile is left alone.
    private func putBack() throws(SaveError) {
        do throws(SystemError) {
            let file = try files.retrying(try files.openToWrite(place.name, in: place.folder))
            defer { files.discard(file) }
            guard try files.status(of: file).identity == original.status.identity else { return }
            try write(original.bytes, to: file)
        } catch {
            throw .torn(place.path, error)
        }
    }

    private func open() throws(SaveError) -> Descriptor {
        do throws(SystemError) {
            return try files.retrying(try files.openToWrite(place.name, in: place.folder))
        } catch {
            throw [EACCES, EPERM, EROFS].contains(error.code) ? .readOnly(place.path) : .failed(error)
        }
    }

    /// Throws unless `file` is the one that the save found, and still holds what it held.
    private func compare(_ file: Descriptor) throws(SaveError) {
        let current = try OpenDocument(at: place, with: files, holding: [original.bytes])
        defer { files.discard(current.descriptor) }
        let opened = try SaveError.wrap(try files.status(of: file))
        guard current.status.identity == opened.identity else { throw .changedOnDisk(place.path) }
    }
}
