import Glibc

/// One save, from a resolved place to durable bytes.
///
/// The bytes go to a temporary file beside the target, which takes over the
/// target's name only when the disk has all of them. So whoever opens the
/// target, at any time and after any failure, finds the old bytes or the new.
struct Saving {
    /// The disk.
    let files: any FileSystem
    /// The file to save.
    let place: Place
    /// What it shall hold.
    let bytes: [UInt8]
    /// What it held when it was read; `nil` for a new file.
    let base: [UInt8]?

    /// Saves, or throws why not.
    func run() throws(SaveError) -> LoadedFile {
        guard place.status != nil else { return try create() }
        let original = try SaveError.wrapLoad(try OpenDocument(at: place, with: files))
        defer { files.discard(original.descriptor) }
        guard let base else { throw .alreadyExists(place.path) }
        if original.bytes == bytes { return try keep(original) }
        guard original.bytes == base else { throw .changedOnDisk(place.path, current: original.bytes) }
        return try replace(original)
    }

    /// The file holds the bytes already: only sees to it that they last.
    private func keep(_ original: OpenDocument) throws(SaveError) -> LoadedFile {
        try SaveError.wrap(try files.synchronize(original.descriptor))
        try synchronizeFolder()
        return original.loaded(from: place, with: files)
    }

    private func replace(_ original: OpenDocument) throws(SaveError) -> LoadedFile {
        try refuseUnlessReplaceable(original.status)
        let draft = try createDraft(mode: 0o600, like: original)
        let identity = try publish(draft, like: original) { name throws(SaveError) in
            try compare(with: original)
            try takePlace(name)
        }
        return LoadedFile(bytes: bytes, identity: identity, isReadOnly: false)
    }

    private func create() throws(SaveError) -> LoadedFile {
        guard base == nil else { throw .missingOnDisk(place.path) }
        let draft = try createDraft(mode: 0o666, like: nil)
        let identity = try publish(draft, like: nil) { name throws(SaveError) in
            try takeFreePlace(name)
        }
        return LoadedFile(bytes: bytes, identity: identity, isReadOnly: false)
    }

    /// Fills the draft, gives it the target's name by `rename` under the lock
    /// of the folder, and makes that last. A draft that did not get there is removed.
    private func publish(
        _ draft: Draft, like original: OpenDocument?, rename: (FilePath) throws(SaveError) -> Void
    ) throws(SaveError) -> FileIdentity {
        let identity: FileIdentity
        do throws(SaveError) {
            identity = try draft.fill(with: bytes, like: original)
            lockFolder()
            try rename(draft.name)
        } catch {
            try? files.remove(draft.name, in: place.folder)
            throw error
        }
        try synchronizeFolder()
        return identity
    }

    /// Throws unless the file still holds the base, and is protected as it was.
    private func compare(with original: OpenDocument) throws(SaveError) {
        let current = try SaveError.wrapLoad(try OpenDocument(at: place, with: files))
        defer { files.discard(current.descriptor) }
        guard current.bytes == original.bytes else {
            throw .changedOnDisk(place.path, current: current.bytes)
        }
        guard current.status.isProtected(like: original.status) else {
            throw .wouldChangeWhatTheFileIs(place.path, .changedPermissions)
        }
        try refuseHardLinks(current.status)
    }

    private func synchronizeFolder() throws(SaveError) {
        do throws(SystemError) {
            try files.synchronize(place.folder)
        } catch {
            throw .notDurable(error)
        }
    }
}
