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
    /// Whether those read back as the map.
    let verification: Verification
    /// What it held when it was read; `nil` for a new file.
    let base: [UInt8]?
    /// Who saves, where that is to be remembered beside the bytes.
    var author: String?
    /// Where contents are kept while a file is written over; without it that is not done.
    var safety: SafetyShelf?

    /// Saves, or throws why not.
    func run() throws(SaveError) -> LoadedFile {
        guard place.status != nil else { return try create() }
        guard let base else { throw .alreadyExists(place.path) }
        let original = try OpenDocument(at: place, with: files, holding: [base, bytes])
        defer { files.discard(original.descriptor) }
        if original.bytes == bytes { return try keep(original) }
        verification.begin()
        let isAlone = prepareFolder()
        // What is replaced gets the name of the draft for a moment, and is somebody's like that one.
        if !isAlone { try? files.lock(original.descriptor) }
        do throws(SaveError) {
            return try replace(original, isAlone: isAlone)
        } catch {
            guard let safety, case .wouldChangeWhatTheFileIs(_, let trait) = error, trait.allowsOverwriting else {
                throw error
            }
            return try Overwrite(saving: self, original: original, safety: safety).run(insteadOf: error)
        }
    }

    /// The file holds the bytes already: only sees to it that they last.
    private func keep(_ original: OpenDocument) throws(SaveError) -> LoadedFile {
        try requireFaithful()
        try SaveError.wrap(try files.synchronize(original.descriptor))
        try synchronizeFolder()
        return original.loaded(from: place, with: files)
    }

    private func replace(_ original: OpenDocument, isAlone: Bool) throws(SaveError) -> LoadedFile {
        try refuseUnlessReplaceable(original.status)
        let draft = try createDraft(mode: 0o600, like: original, isAlone: isAlone)
        let identity = try publish(draft, like: original) { name, identity throws(SaveError) in
            try compare(with: original)
            return try Exchange(saving: self, draft: name, identity: identity, original: original).run()
        }
        return LoadedFile(bytes: bytes, identity: identity, isReadOnly: false)
    }

    private func create() throws(SaveError) -> LoadedFile {
        guard base == nil else { throw .missingOnDisk(place.path) }
        verification.begin()
        let draft = try createDraft(mode: 0o666, like: nil, isAlone: prepareFolder())
        let identity = try publish(draft, like: nil) { name, _ throws(SaveError) in
            try takeFreePlace(name)
            return false
        }
        return LoadedFile(bytes: bytes, identity: identity, isReadOnly: false)
    }

    /// Takes the lock of the folder and clears away what saves that were cut off left there. Drafts of whoever has the
    /// lock are made under it, and others are locked themselves, so what is found there without a lock belongs to nobody.
    ///
    /// - Returns: whether this save has the lock.
    private func prepareFolder() -> Bool {
        guard lockFolder() else { return false }
        Strays(files: files, place: place).sweep()
        return true
    }

    /// Fills the draft, has `take` give it the target's name under the lock of
    /// the folder, and makes that last. What then has the draft's name is
    /// removed: a draft that did not get there, or what was replaced.
    ///
    /// - Parameter take: says whether the name of the draft is that of what was replaced.
    private func publish(
        _ draft: Draft, like original: OpenDocument?, take: (FilePath, FileIdentity) throws(SaveError) -> Bool
    ) throws(SaveError) -> FileIdentity {
        defer { draft.release() }
        let identity: FileIdentity
        let hasOld: Bool
        do throws(SaveError) {
            identity = try draft.fill(with: bytes, like: original) { sign($0, like: original) }
            try requireFaithful()
            hasOld = try take(draft.name, identity)
        } catch {
            if case .unchecked = error { throw error }
            removeDraft(draft.name)
            throw error
        }
        // Whatever a power failure keeps of the exchange and the removal, the name stands for the old bytes or the new.
        defer { if hasOld { removeDraft(draft.name) } }
        try synchronizeFolder()
        return identity
    }

    /// Throws unless the bytes read back as the map that they were made of.
    func requireFaithful() throws(SaveError) {
        guard verification.isFaithful() else { throw .unfaithful(place.path) }
    }

    /// Remembers who made the bytes, where the file system can.
    func sign(_ file: Descriptor, like original: OpenDocument?) {
        guard let author else { return }
        let old = original.flatMap { try? files.attribute(Signature.name, of: $0.descriptor) }
        try? files.setAttribute(Signature.name, to: Signature(old ?? []).adding(author, bytes), of: file)
    }

    /// Takes a name away that is of no use to anyone; a second time where the first one fails.
    private func removeDraft(_ name: FilePath) {
        do throws(SystemError) {
            try files.remove(name, in: place.folder)
        } catch {
            try? files.remove(name, in: place.folder)
        }
    }

    /// Throws unless the file still holds the base, and is protected as it was.
    private func compare(with original: OpenDocument) throws(SaveError) {
        let current = try OpenDocument(at: place, with: files, holding: [original.bytes])
        defer { files.discard(current.descriptor) }
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
