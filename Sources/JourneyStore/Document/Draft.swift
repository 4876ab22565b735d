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
    /// Another descriptor of it that holds its lock, until the save is over; `nil` for none.
    let guardian: Descriptor?

    /// Gives the lock back.
    func release() {
        if let guardian { files.discard(guardian) }
    }

    /// Writes `bytes`, makes the draft what `original` is, brings all of it to
    /// the disk and closes it, also when that fails.
    func fill(
        with bytes: [UInt8], like original: OpenDocument?, sign: (Descriptor) -> Void
    ) throws(SaveError) -> FileIdentity {
        let status: FileStatus
        do throws(SaveError) {
            try SaveError.wrap(try files.writeAll(bytes, to: descriptor))
            if let original {
                try Likeness(files: files, original: original, draft: descriptor).copy()
            }
            sign(descriptor)
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
