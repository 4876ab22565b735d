import JourneyModel
import JourneyStore

/// A merged journey on its way out.
struct MergedFile {
    private let journey: Journey
    private let ours: OpenedDocument

    /// The journey that a merge made of our document; it is spelled as that is.
    init(_ journey: Journey, ours: OpenedDocument) {
        self.journey = journey
        self.ours = ours
    }

    /// Puts it into a file, in the place of what that holds; into standard output where `file` is that or `nil`.
    func write(to file: FileArgument?, _ console: Console) throws(CommandFailure) {
        let bytes = JourneyWriter.bytes(of: journey, style: ours.content.style)
        guard let file, !file.isStandard else { return console.write(raw: bytes) }
        let base = try base(of: file)
        do throws(SaveError) {
            _ = try DocumentFile(file.path).save(bytes, base: base, verify: OpenedDocument.verification(of: journey))
        } catch {
            throw CommandFailure(.unwritable, "\(error)")
        }
    }

    /// What the file held: our own as it was when it was merged, so that nothing that was saved since is lost; `nil` for
    /// a file that is new.
    private func base(of file: FileArgument) throws(CommandFailure) -> [UInt8]? {
        if isOurs(file) { return ours.base }
        do throws(LoadError) {
            return try DocumentFile(file.path).load().bytes
        } catch {
            if case .missing = error { return nil }
            throw CommandFailure(.unwritable, "\(error)")
        }
    }

    private func isOurs(_ file: FileArgument) -> Bool {
        guard !ours.file.isStandard, let path = try? DocumentFile(file.path).realPath() else { return false }
        return path == (try? DocumentFile(ours.file.path).realPath())
    }
}
