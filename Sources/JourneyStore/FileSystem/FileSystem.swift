/// Everything that the store asks of the disk, one method a system call.
///
/// A path is resolved once to an open folder and a name in it; from there on
/// every call names its file by that folder, so that nothing that happens to
/// the path in between leads elsewhere. No call follows a symbolic link in the
/// last component, waits, or repeats itself after an interruption.
public protocol FileSystem: Sendable {
    /// The user number that permissions are checked against.
    var effectiveUser: UInt32 { get }

    /// Opens the folder `path`, looked up from `start`, else from the working folder.
    func openFolder(_ path: FilePath, from start: Descriptor?) throws(SystemError) -> Descriptor
    /// Opens the folder `name` in `folder`; ELOOP or ENOTDIR for a symbolic link.
    func openSubfolder(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor
    /// Opens a file to read; ELOOP for a symbolic link, and a FIFO does not block.
    func openFile(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor
    /// Creates a file to write; EEXIST when there is one. `mode` is subject to the umask.
    func createFile(_ name: FilePath, in folder: Descriptor, mode: UInt32) throws(SystemError) -> Descriptor
    /// Opens a file to read and write it where it is; otherwise as `openFile`.
    func openToWrite(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor
    /// Closes; the descriptor is gone even when this fails.
    func close(_ descriptor: Descriptor) throws(SystemError)

    /// The status of an entry, of the link itself if it is one.
    func status(of name: FilePath, in folder: Descriptor) throws(SystemError) -> FileStatus
    /// The status of what is open.
    func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus
    /// Where a symbolic link points.
    func readLink(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> FilePath
    /// The names in an open folder, in no order, without `.` and `..`.
    func entries(of folder: Descriptor) throws(SystemError) -> [FilePath]
    /// The absolute path of an open folder, free of links.
    func realPath(of folder: Descriptor) throws(SystemError) -> FilePath
    /// Fails unless this user may write the file.
    func checkWritable(_ name: FilePath, in folder: Descriptor) throws(SystemError)

    /// Up to `count` bytes from where the last read ended; none at the end.
    func read(_ descriptor: Descriptor, upTo count: Int) throws(SystemError) -> [UInt8]
    /// Writes a leading part of `bytes` and returns its length.
    func write(_ bytes: ArraySlice<UInt8>, to descriptor: Descriptor) throws(SystemError) -> Int
    /// Cuts a file off behind `size` bytes; where the next write goes stays as it was.
    func setSize(_ size: Int, of descriptor: Descriptor) throws(SystemError)
    /// Waits until content, and what is needed to read it, is on the disk; times may not be.
    func synchronizeContent(of descriptor: Descriptor) throws(SystemError)
    /// Waits until content, or the entries of a folder, are on the disk.
    func synchronize(_ descriptor: Descriptor) throws(SystemError)
    /// Takes the exclusive lock; EWOULDBLOCK while another holds it. Given back by `close`.
    func lock(_ descriptor: Descriptor) throws(SystemError)

    /// Sets the permission bits.
    func setMode(_ mode: UInt32, of descriptor: Descriptor) throws(SystemError)
    /// Sets owner and group; `nil` leaves one as it is.
    func setOwner(_ owner: UInt32?, group: UInt32?, of descriptor: Descriptor) throws(SystemError)
    /// The names of the extended attributes, access control lists among them.
    func attributeNames(of descriptor: Descriptor) throws(SystemError) -> [FilePath]
    /// The value of an extended attribute; ENODATA when there is none.
    func attribute(_ name: FilePath, of descriptor: Descriptor) throws(SystemError) -> [UInt8]
    /// Creates or replaces an extended attribute.
    func setAttribute(_ name: FilePath, to value: [UInt8], of descriptor: Descriptor) throws(SystemError)
    /// Removes an extended attribute; ENODATA when there is none.
    func removeAttribute(_ name: FilePath, of descriptor: Descriptor) throws(SystemError)

    /// Renames within a folder, replacing what has the new name, in one step.
    func rename(_ name: FilePath, to newName: FilePath, in folder: Descriptor) throws(SystemError)
    /// Renames within a folder; EEXIST when the new name is taken, EINVAL or
    /// ENOSYS where the file system cannot promise that.
    func renameNew(_ name: FilePath, to newName: FilePath, in folder: Descriptor) throws(SystemError)
    /// Exchanges what two names stand for, in one step. Fails (EINVAL, ENOSYS or EOPNOTSUPP) where the file system cannot.
    func exchange(_ name: FilePath, _ other: FilePath, in folder: Descriptor) throws(SystemError)
    /// Removes the name of a file.
    func remove(_ name: FilePath, in folder: Descriptor) throws(SystemError)
    /// Makes the folder `name` in `folder`; EEXIST when the name is taken.
    func makeSubfolder(_ name: FilePath, in folder: Descriptor, mode: UInt32) throws(SystemError)
    /// Makes a folder, looked up from the working folder unless absolute.
    func makeFolder(_ path: FilePath, mode: UInt32) throws(SystemError)

    /// A number that no one can guess.
    func randomNumber() -> UInt64
    /// Lets `milliseconds` pass.
    func pause(milliseconds: Int)
}
