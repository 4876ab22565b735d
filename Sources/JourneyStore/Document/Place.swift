/// Where a map is, with every symbolic link in the last component followed.
struct Place {
    /// The folder, open as long as the place is used.
    let folder: Descriptor
    /// The name in the folder.
    let name: FilePath
    /// What stands there; `nil` when nothing does yet.
    let status: FileStatus?

    /// The path for messages.
    var path: FilePath { folder.path.appending(name) }
}
