import JourneyModel

/// A map's file: the one reader and the only writer of documents.
///
/// It holds a path and nothing open; every call finds the file anew, through
/// whatever symbolic links lead to it then.
public struct DocumentFile: Sendable {
    /// The path as it was given.
    public let path: FilePath

    /// The disk.
    let files: any FileSystem

    /// The most bytes that a map can have.
    public static let sizeLimit = JSONSyntax.maximumSize

    /// The file at `path`, which need not exist.
    public init(_ path: FilePath, on files: any FileSystem = RealFileSystem()) {
        self.path = path
        self.files = files
    }

    /// All that the file holds.
    public func load() throws(LoadError) -> LoadedFile {
        let place = try PathResolver(files: files).resolve(path)
        defer { files.discard(place.folder) }
        guard place.status != nil else { throw .missing(path) }
        let document = try OpenDocument(at: place, with: files)
        defer { files.discard(document.descriptor) }
        return document.loaded(from: place, with: files)
    }

    /// All that the file holds, and who saved it since it held `base`, as far as that is known. Where it holds that still,
    /// `base` stands for what was read, and is in memory once.
    public func loadSigned(since base: [UInt8]) throws(LoadError) -> (file: LoadedFile, authors: [String]) {
        let place = try PathResolver(files: files).resolve(path)
        defer { files.discard(place.folder) }
        guard place.status != nil else { throw .missing(path) }
        let document = try OpenDocument(at: place, with: files, like: base)
        defer { files.discard(document.descriptor) }
        let value = try? files.attribute(Signature.name, of: document.descriptor)
        return (
            document.loaded(from: place, with: files),
            value.map { Signature($0).authors(of: document.bytes, since: base) } ?? []
        )
    }

    /// The absolute path of the file that links lead to, by which a map is
    /// known whatever way it was reached. It need not exist yet.
    public func realPath() throws(LoadError) -> FilePath {
        let place = try PathResolver(files: files).resolve(path)
        defer { files.discard(place.folder) }
        return try LoadError.wrap(try files.realPath(of: place.folder)).appending(place.name)
    }

    /// The absolute path by which a map is known that was at this path, also where something else than a file stands
    /// there by now, or its folder is gone.
    public func knownPath() throws(LoadError) -> FilePath {
        let path = path.withoutEndingSlashes
        do throws(LoadError) {
            let place = try PathResolver(files: files, takesAnything: true).resolve(path)
            defer { files.discard(place.folder) }
            return try LoadError.wrap(try files.realPath(of: place.folder)).appending(place.name)
        } catch {
            guard case .failed(let failure) = error, failure.isAbsence, path.folder != path, path.folder != "." else {
                throw error
            }
            return try DocumentFile(path.folder, on: files).knownPath().appending(path.lastComponent)
        }
    }

    /// Puts `bytes` in the place of what the file holds, all or nothing, and
    /// returns only when the disk has them.
    ///
    /// - Parameters:
    ///   - bytes: what the file shall hold. Where it holds them already, nothing is written.
    ///   - base: what the file held when it was read; `nil` for a new file.
    ///   - author: who saves, to be remembered beside the bytes; `nil` for nobody.
    ///   - safety: where contents are kept while a file is written over that cannot be replaced without changing what it
    ///     is; `nil` where it is to be refused.
    ///   - verify: whether bytes read back as the map that they were made of; may be asked on another thread.
    /// - Returns: the file as it is now; its bytes are the base of the next save.
    public func save(
        _ bytes: [UInt8], base: [UInt8]?, author: String? = nil, safety: SafetyShelf? = nil,
        verify: @escaping @Sendable ([UInt8]) -> Bool
    ) throws(SaveError) -> LoadedFile {
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge(path) }
        let verification = Verification(of: bytes, by: verify)
        if !verification.isThreaded, !verification.isFaithful() { throw .unfaithful(path) }
        let place = try SaveError.wrapLoad(try PathResolver(files: files).resolve(path))
        defer { files.discard(place.folder) }
        return try Saving(
            files: files, place: place, bytes: bytes, verification: verification, base: base, author: author,
            safety: safety
        ).run()
    }
}

extension OpenDocument {
    /// The document as it is handed out.
    func loaded(from place: Place, with files: any FileSystem) -> LoadedFile {
        let isReadOnly = (try? WritePermission(files: files).check(status, at: place)) == nil
        return LoadedFile(bytes: bytes, identity: status.identity, isReadOnly: isReadOnly)
    }
}
