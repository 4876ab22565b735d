import JourneyModel
import JourneyStore

/// A document that a command has read.
struct OpenedDocument: Sendable {
    /// Where it came from.
    let file: FileArgument
    /// All that the file held; the base of a save.
    let base: [UInt8]
    /// What it says, and how it is spelled.
    let content: ReadResult
    /// Whether the file may not be written.
    let isReadOnly: Bool

    /// The journey as it was read.
    var journey: Journey { content.journey }

    /// Reads the document in `file`.
    init(reading file: FileArgument) throws(ReadingFailure) {
        self.file = file
        (base, isReadOnly) = try Self.load(file)
        do throws(ReadError) {
            content = try JourneyReader.read(base)
        } catch {
            throw .content(file.isStandard ? "standard input" : file.path, error)
        }
    }

    private static func load(_ file: FileArgument) throws(ReadingFailure) -> ([UInt8], Bool) {
        if file.isStandard { return (try StandardInput.read(), false) }
        do throws(LoadError) {
            let loaded = try DocumentFile(file.path).load()
            return (loaded.bytes, loaded.isReadOnly)
        } catch {
            throw .file(error)
        }
    }

    /// The document in `file`; a failure to read it ends the command.
    static func read(_ file: FileArgument) throws(CommandFailure) -> OpenedDocument {
        do throws(ReadingFailure) {
            return try OpenedDocument(reading: file)
        } catch {
            throw error.failure
        }
    }
}

extension OpenedDocument {
    /// Says that something may be missing, where a newer program made the journey.
    func warnIfNewer(_ console: Console) {
        guard let format = content.newerFormat else { return }
        console.complain("\(ReadingFailure.newer(file.path, format: format)); what it does not know is left out")
    }

    /// Puts `journey` in the place of what the file holds; what came from standard input goes to standard output.
    func save(_ journey: Journey, _ console: Console) throws(CommandFailure) {
        if let format = content.newerFormat {
            throw CommandFailure(.unwritable, "not saved: \(ReadingFailure.newer(file.path, format: format))")
        }
        let bytes = JourneyWriter.bytes(of: journey, style: content.style)
        if file.isStandard { return console.write(raw: bytes) }
        do throws(SaveError) {
            _ = try DocumentFile(file.path).save(bytes, base: base, verify: Self.verification(of: journey))
        } catch {
            throw CommandFailure(.unwritable, "\(error)")
        }
        if JourneyWriter.bytes(of: self.journey, style: content.style) != base {
            console.complain("\(file.name): laid out anew, because it was not in the canonical layout")
        }
    }

    /// Whether bytes read back as `journey`.
    static func verification(of journey: Journey) -> ([UInt8]) -> Bool {
        { bytes in (try? JourneyReader.read(bytes))?.journey == journey }
    }
}
