import Glibc

extension Saving {
    /// Waits at most this long for another save in the same folder, in milliseconds.
    static let lockPatience = 2000

    /// Takes the lock of the folder, which closing the folder gives back. Going
    /// on without is fine: many network mounts have no locks, and a save whose
    /// program was stopped must not hold up all others.
    ///
    /// - Returns: whether this save has the lock.
    func lockFolder() -> Bool { lock(place.folder) }

    /// Takes the lock of a folder or of a file that has several names, in the same way.
    @discardableResult
    func lock(_ descriptor: Descriptor) -> Bool {
        (try? files.lock(descriptor, patience: Self.lockPatience)) != nil
    }

    /// Gives the draft `name` the name of the file that it replaces.
    func takePlace(_ name: FilePath) throws(SaveError) {
        do throws(SystemError) {
            try files.rename(name, to: place.name, in: place.folder)
        } catch {
            throw refusal(error)
        }
    }

    /// What it means that the file cannot be replaced.
    func refusal(_ error: SystemError) -> SaveError {
        switch error.code {
        case EBUSY: .wouldChangeWhatTheFileIs(place.path, .mountPoint)
        case EPERM, EACCES: .wouldChangeWhatTheFileIs(place.path, .unwritableFolder)
        case ENOENT: .missingOnDisk(place.path)
        default: .failed(error)
        }
    }

    /// Gives the draft `name` the name of the new file, unless that is taken by now.
    func takeFreePlace(_ name: FilePath) throws(SaveError) {
        do throws(SystemError) {
            try files.renameNew(name, to: place.name, in: place.folder)
        } catch {
            switch error.code {
            case EEXIST: throw .alreadyExists(place.path)
            case EINVAL, ENOSYS, EOPNOTSUPP: try takeFreePlaceByLock(name)
            default: throw .failed(error)
            }
        }
    }

    /// Where the file system cannot promise not to replace: looks, then renames,
    /// relying on the lock of the folder.
    private func takeFreePlaceByLock(_ name: FilePath) throws(SaveError) {
        do throws(SystemError) {
            _ = try files.status(of: place.name, in: place.folder)
        } catch {
            guard error.code == ENOENT else { throw .failed(error) }
            return try takePlace(name)
        }
        throw .alreadyExists(place.path)
    }

    /// Throws when replacing the file is not allowed, or would change what it is.
    func refuseUnlessReplaceable(_ status: FileStatus) throws(SaveError) {
        try WritePermission(files: files).check(status, at: place)
        try refuseHardLinks(status)
        let folder = try SaveError.wrap(try files.status(of: place.folder))
        let isSticky = folder.mode & 0o1000 != 0
        let user = files.effectiveUser
        if isSticky && ![0, status.owner, folder.owner].contains(user) {
            throw .wouldChangeWhatTheFileIs(place.path, .stickyFolder)
        }
    }

    /// Throws when the file has other names.
    func refuseHardLinks(_ status: FileStatus) throws(SaveError) {
        guard status.links > 1 else { return }
        throw .wouldChangeWhatTheFileIs(place.path, .hardLinks(status.links))
    }

    /// Creates an empty draft beside the file, readable by `mode` less the umask. Where the save does not have the lock
    /// of the folder, which `isAlone` says, the draft itself is locked, so that nobody takes it for what a save left.
    func createDraft(mode: UInt32, like original: OpenDocument?, isAlone: Bool) throws(SaveError) -> Draft {
        var attempt = 0
        while true {
            attempt += 1
            let name = DraftName(
                for: place.name, number: files.randomNumber(), base: original.map { ContentMark(of: $0.bytes) })
            let draft = name.path
            do throws(SystemError) {
                let file = try files.retrying(try files.createFile(draft, in: place.folder, mode: mode))
                let guardian = isAlone ? nil : try guardian(of: draft, besides: file)
                // Messages about the draft name the file that people know.
                return Draft(
                    files: files, name: draft, descriptor: Descriptor(number: file.number, path: place.path),
                    guardian: guardian)
            } catch {
                if error.code == EEXIST && attempt < 8 { continue }
                let isLocked = original != nil && [EACCES, EPERM].contains(error.code)
                if isLocked { throw .wouldChangeWhatTheFileIs(place.path, .unwritableFolder) }
                throw .failed(SystemError(error.code, .createFile, place.path))
            }
        }
    }

    /// A descriptor that holds the lock of a draft; `nil` where there are no locks. Fails with EEXIST, and closes `file`,
    /// where somebody has taken the draft for what a save left, so that another one has to be made.
    private func guardian(of draft: FilePath, besides file: Descriptor) throws(SystemError) -> Descriptor? {
        var guardian: Descriptor?
        do throws(SystemError) {
            let opened = try files.retrying(try files.openToWrite(draft, in: place.folder))
            guardian = opened
            try files.retrying(try files.lock(opened))
            _ = try files.status(of: draft, in: place.folder)
            return opened
        } catch {
            if let guardian { files.discard(guardian) }
            guard [ENOENT, EWOULDBLOCK].contains(error.code) else { return nil }
            files.discard(file)
            throw SystemError(EEXIST, .createFile, place.path)
        }
    }
}
