import Glibc
import JourneyModel

/// The temporary file that a save fills before it takes the target's name.
struct Draft {
    /// The disk.
    let files: any FileSystem
    /// Its name, beside the target.
    let name: FilePath
    /// The open file.
    let descriptor: Descriptor

    /// Writes `bytes`, makes the draft what `original` is, brings all of it to
    /// the disk and closes it, also when that fails.
    func fill(
        with bytes: [UInt8], like original: OpenDocument?, author: String? = nil
    ) throws(SaveError) -> FileIdentity {
        let status: FileStatus
        do throws(SaveError) {
            try SaveError.wrap(try files.writeAll(bytes, to: descriptor))
            if let original {
                try Likeness(files: files, original: original, draft: descriptor).copy()
            }
            if let author { sign(bytes, by: author, like: original) }
            try SaveError.wrap(try files.synchronize(descriptor))
            status = try SaveError.wrap(try files.status(of: descriptor))
        } catch {
            files.discard(descriptor)
            throw error
        }
        try SaveError.wrap(try close())
        guard status.size == bytes.count else { throw .failed(SystemError(EIO, .write, descriptor.path)) }
        return status.identity
    }

    /// Remembers who made the bytes, where the file system can.
    private func sign(_ bytes: [UInt8], by author: String, like original: OpenDocument?) {
        let old = original.flatMap { try? files.attribute(Signature.name, of: $0.descriptor) }
        try? files.setAttribute(Signature.name, to: Signature(old ?? []).adding(author, bytes), of: descriptor)
    }

    /// Some file systems tell only now that bytes did not arrive. After an
    /// interruption the descriptor is closed, and the bytes were synchronised.
    private func close() throws(SystemError) {
        do throws(SystemError) {
            try files.close(descriptor)
        } catch {
            if error.code != EINTR { throw error }
        }
    }
}
