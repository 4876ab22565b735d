import Glibc

/// Drafts of files in the state folder: what is written before it takes the name of what it replaces.
///
/// A draft lasts seconds. One that is a day old was left by a program that was ended in between, and holds nothing that
/// anybody was told to be kept.
struct StateDrafts {
    /// The disk.
    let files: any FileSystem

    private static let start = ".draft-"
    /// After so many seconds whoever made a draft was ended.
    static let lifetime = 86_400
    /// The most folders below each other that are looked into: one a kind, and in it one a document.
    private static let depth = 2

    /// A name for a draft that no other has.
    func name() -> FilePath { FilePath("\(Self.start)\(String(files.randomNumber(), radix: 36))") }

    /// Whether a file of this name is a draft.
    static func isDraft(_ name: FilePath) -> Bool { name.bytes.starts(with: start.utf8) }

    /// Takes away the drafts of this user in an open folder that are old at the time `now`, in seconds since 1970. What
    /// fails is tried again the next time.
    func sweep(_ folder: Descriptor, now: Int = time(nil)) {
        for name in (try? files.entries(of: folder)) ?? [] { remove(name, in: folder, now) }
    }

    /// Does so in the state folder `state` and all that it holds.
    func sweepAll(of state: FilePath, now: Int = time(nil)) {
        guard let folder = try? PrivateFolder(files: files, path: state).openExisting() else { return }
        defer { files.discard(folder) }
        sweep(folder, depth: Self.depth, now)
    }

    private func sweep(_ folder: Descriptor, depth: Int, _ now: Int) {
        for name in (try? files.entries(of: folder)) ?? [] {
            if Self.isDraft(name) {
                remove(name, in: folder, now)
            } else if depth > 0, let inner = try? files.openPrivate(name, in: folder) {
                sweep(inner, depth: depth - 1, now)
                files.discard(inner)
            }
        }
    }

    private func remove(_ name: FilePath, in folder: Descriptor, _ now: Int) {
        guard Self.isDraft(name), let status = try? files.status(of: name, in: folder),
            status.kind == .regular, status.owner == files.effectiveUser, status.modifiedAt < now - Self.lifetime
        else { return }
        try? files.remove(name, in: folder)
    }
}
