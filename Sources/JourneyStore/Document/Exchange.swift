import Glibc

/// Puts a finished draft in the place of the file by exchanging the two, looks
/// at what came out, and takes the exchange back where that is not what the
/// save was made of. So a program that knows nothing of the folder's lock
/// cannot lose what it saves at the same moment.
struct Exchange {
    /// The save.
    let saving: Saving
    /// The name of the draft, which afterwards is that of what was replaced.
    let draft: FilePath
    /// What the draft is.
    let identity: FileIdentity
    /// The file as the save found it.
    let original: OpenDocument

    /// The most times that an exchange is taken back when others go on saving.
    private static let mostTries = 8

    private var files: any FileSystem { saving.files }
    private var place: Place { saving.place }

    /// Exchanges; whether the draft's name now stands for what was replaced, and not for nothing.
    func run() throws(SaveError) -> Bool {
        do throws(SystemError) {
            try files.exchange(draft, place.name, in: place.folder)
        } catch {
            switch error.code {
            case EINVAL, ENOSYS, EOPNOTSUPP:
                // The lock of the folder has to do.
                try saving.takePlace(draft)
                return false
            default: throw saving.refusal(error)
            }
        }
        let displaced = try look()
        guard !displaced.isOriginal else { return true }
        try takeBack(displaced)
    }

    private typealias Found = (isOriginal: Bool, identity: FileIdentity)

    /// Whether what has the draft's name now holds what the file did, and which file it is.
    private func look() throws(SaveError) -> Found {
        do throws(LoadError) {
            let displaced = Place(folder: place.folder, name: draft, status: nil)
            let found = try OpenDocument.compare(displaced, with: files, [original.bytes])
            files.discard(found.descriptor)
            return (found.held != nil, found.status.identity)
        } catch {
            // A file of another kind, or one that cannot be read, is put back as it is.
            if (try? files.exchange(draft, place.name, in: place.folder)) != nil { throw SaveError(error) }
            throw .unchecked(place.path, kept: draft, SystemError(EIO, .exchange, place.path))
        }
    }

    /// Puts back what others saved since the save began. What comes out must be what was put there last: else someone
    /// saved once more on the way, and that is put back in turn.
    private func takeBack(_ displaced: Found) throws(SaveError) -> Never {
        var latest = displaced
        var placed = identity
        for _ in 0..<Self.mostTries {
            do throws(SystemError) {
                try files.exchange(draft, place.name, in: place.folder)
            } catch {
                throw .unchecked(place.path, kept: draft, error)
            }
            let out = try look()
            if out.identity == placed { throw .changedOnDisk(place.path) }
            placed = latest.identity
            latest = out
        }
        throw .unchecked(place.path, kept: draft, SystemError(EBUSY, .exchange, place.path))
    }
}
