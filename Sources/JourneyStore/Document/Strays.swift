import Glibc
import JourneyModel

/// What saves that were cut off left beside a file: drafts that never got its place, and files that were replaced and
/// not removed any more.
struct Strays {
    /// The disk.
    let files: any FileSystem
    /// The file.
    let place: Place

    /// Removes what is of no use, and gives what holds something that is nowhere else a name by which it is offered to
    /// people. To be called under the lock of the folder; what fails is tried again by the next save.
    func sweep() {
        let new = names.filter { !$0.isLeft }
        guard !new.isEmpty else { return }
        let current = try? bytes(of: place.name)
        for name in new {
            guard let document = try? open(name.path) else { continue }
            defer { files.discard(document.descriptor) }
            guard isNobodys(document) else { continue }
            let stray = document.bytes
            if isUseless(stray, name, beside: current) {
                try? files.remove(name.path, in: place.folder)
            } else {
                try? files.renameNew(name.path, to: name.left(of: place.name).path, in: place.folder)
            }
        }
    }

    /// All of it that holds something that is nowhere else, the least name first.
    var left: [LeftSave] {
        let current = try? bytes(of: place.name)
        return names.compactMap { name in
            guard let document = try? open(name.path) else { return nil }
            defer { files.discard(document.descriptor) }
            guard isNobodys(document), !isUseless(document.bytes, name, beside: current) else { return nil }
            return LeftSave(name: name, bytes: document.bytes)
        }
    }

    /// Whether no save that goes on without the lock of the folder still needs a draft. Where there are no locks, nobody
    /// has that of the folder either.
    private func isNobodys(_ draft: OpenDocument) -> Bool {
        do throws(SystemError) {
            try files.retrying(try files.lock(draft.descriptor))
            return true
        } catch {
            return error.code != EWOULDBLOCK
        }
    }

    private var names: [DraftName] {
        ((try? files.entries(of: place.folder)) ?? []).compactMap { DraftName($0, of: place.name) }
            .sorted { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }
    }

    private func bytes(of name: FilePath) throws(LoadError) -> [UInt8] {
        let document = try open(name)
        defer { files.discard(document.descriptor) }
        return document.bytes
    }

    private func open(_ name: FilePath) throws(LoadError) -> OpenDocument {
        try OpenDocument(at: Place(folder: place.folder, name: name, status: nil), with: files)
    }

    /// Whether all that `stray` holds is elsewhere: it is what a save replaced after it had taken all of it over, or the
    /// file says the same. What is no map is not known to be useless.
    private func isUseless(_ stray: [UInt8], _ name: DraftName, beside current: [UInt8]?) -> Bool {
        if stray.isEmpty || stray == current { return true }
        guard let current else { return false }
        if name.isMade(of: stray) { return true }
        guard let theirs = try? JourneyReader.read(stray), let ours = try? JourneyReader.read(current) else {
            return false
        }
        return Journey.merge(base: Journey(), ours: ours.journey, theirs: theirs.journey).journey == ours.journey
    }
}

/// What a save that was cut off left beside its file.
public struct LeftSave: Hashable, Sendable {
    let name: DraftName
    /// All that it holds.
    public let bytes: [UInt8]

    /// By what people call it.
    public var id: String { name.number }

    /// Whether the save began with `bytes`, so that these are the base over which it is merged.
    public func isMade(of bytes: [UInt8]) -> Bool { name.isMade(of: bytes) }
}

extension DocumentFile {
    /// What saves that were cut off left beside the file, where that is nowhere else; nothing where the folder cannot
    /// be read. While someone saves in the folder, only what a save has found before counts.
    public func leftSaves() -> [LeftSave] {
        guard let place = try? PathResolver(files: files, takesAnything: true).resolve(path.withoutEndingSlashes) else {
            return []
        }
        defer { files.discard(place.folder) }
        let strays = Strays(files: files, place: place)
        let isAlone = (try? files.lock(place.folder)) != nil
        return strays.left.filter { isAlone || $0.name.isLeft }
    }

    /// Removes what a save that was cut off left, also where a later save has given it another name or taken it away.
    public func remove(_ left: LeftSave) throws(SaveError) {
        let resolver = PathResolver(files: files, takesAnything: true)
        let place = try SaveError.wrapLoad(try resolver.resolve(path.withoutEndingSlashes))
        defer { files.discard(place.folder) }
        for name in [left.name, left.name.left(of: place.name)] {
            do throws(SystemError) {
                try files.remove(name.path, in: place.folder)
            } catch {
                guard error.code == ENOENT else { throw .failed(error) }
            }
        }
    }
}
