import Glibc

/// Whether a file may be written. Replacing it would work without, but a
/// read-only file is somebody's decision.
struct WritePermission {
    /// The disk.
    let files: any FileSystem

    /// Throws `readOnly` unless this user may write the file at `place`. A file
    /// that nobody may write is read-only to the superuser too.
    func check(_ status: FileStatus, at place: Place) throws(SaveError) {
        guard status.mode & 0o222 != 0 else { throw .readOnly(place.path) }
        do throws(SystemError) {
            try files.checkWritable(place.name, in: place.folder)
        } catch {
            throw [EACCES, EPERM].contains(error.code) ? .readOnly(place.path) : .failed(error)
        }
    }
}
