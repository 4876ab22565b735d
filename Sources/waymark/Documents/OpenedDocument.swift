import CSystem
import Glibc
import JourneyInsight
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
    /// What came of the conflict markers that git left in the file; `nil` where there were none.
    let markers: MergedMarkers?

    /// What the map adds up to, which may still be worked out; `nil` where both sides of markers were merged.
    let sums: Beside<MapSums>?

    /// The journey as it was read.
    var journey: Journey { content.journey }

    /// Reads the document in `file`. A file with git's conflict markers is refused, or both its sides are merged.
    init(reading file: FileArgument, mergingMarkers: Bool = false) throws(ReadingFailure) {
        let (bytes, isReadOnly) = try Self.load(file)
        try self.init(file, holding: bytes, isReadOnly: isReadOnly, mergingMarkers: mergingMarkers)
    }

    /// The document in `file`, which holds `bytes`.
    init(
        _ file: FileArgument, holding bytes: [UInt8], isReadOnly: Bool, mergingMarkers: Bool
    ) throws(ReadingFailure) {
        self.file = file
        self.isReadOnly = isReadOnly
        base = bytes
        do throws(ReadError) {
            (content, markers, sums) = try Self.read(bytes, mergingMarkers)
        } catch {
            throw .content(file.isStandard ? "standard input" : file.path, error)
        }
    }

    /// What `file` holds, and whether it may not be written.
    static func load(_ file: FileArgument) throws(ReadingFailure) -> (bytes: [UInt8], isReadOnly: Bool) {
        if file.isStandard { return (try StandardInput.read(), false) }
        expectMemory(for: file)
        do throws(LoadError) {
            let loaded = try DocumentFile(file.path).load()
            return (loaded.bytes, loaded.isReadOnly)
        } catch {
            throw .file(error)
        }
    }

    /// About how much memory the records take for every byte of a file.
    private static let memoryPerByte = 4

    private static func expectMemory(for file: FileArgument) {
        var status = stat()
        guard file.path.withCString({ stat($0, &status) }) == 0 else { return }
        waymark_heap_expect((memoryPerByte + 1) * min(Int(status.st_size), DocumentFile.sizeLimit), false)
    }

    private typealias Found = (content: ReadResult, markers: MergedMarkers?, sums: Beside<MapSums>?)

    private static func read(_ bytes: [UInt8], _ mergingMarkers: Bool) throws(ReadError) -> Found {
        do throws(ReadError) {
            return try readBeside(bytes)
        } catch {
            guard let markers = ConflictMarkers.explaining(error, in: bytes) else { throw error }
            guard mergingMarkers else { throw markers.error }
            let (content, merged) = try MergedMarkers.merging(markers)
            return (content, merged, nil)
        }
    }

    /// Reads with the helper, who also adds up while the map is made.
    private static func readBeside(_ bytes: [UInt8]) throws(ReadError) -> Found {
        let size = bytes.count
        var sums: Beside<MapSums>?
        let result = try JourneyReader.read(
            bytes,
            beside: { work in
                Helper.start {
                    waymark_heap_expect(memoryPerByte * size / 2, true)
                    work()
                }
            }, meanwhile: { journey in sums = Beside { MapSums(of: journey) } })
        return (result, nil, sums)
    }

    /// The document in `file`; a failure to read it ends the command.
    static func read(_ file: FileArgument, mergingMarkers: Bool = false) throws(CommandFailure) -> OpenedDocument {
        do throws(ReadingFailure) {
            return try OpenedDocument(reading: file, mergingMarkers: mergingMarkers)
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

    /// Puts `journey` in the place of what the file holds, with what others saved there meanwhile; what came from
    /// standard input goes to standard output. The minutes call it `deed`; without one it is not told there.
    func save(_ journey: Journey, as deed: String? = nil, _ console: Console) throws(CommandFailure) {
        if let format = content.newerFormat {
            throw CommandFailure(.unwritable, "not saved: \(ReadingFailure.newer(file.path, format: format))")
        }
        if file.isStandard { return console.write(raw: JourneyWriter.bytes(of: journey, style: content.style)) }
        var doubt: SaveError?
        do throws(SaveError) {
            let user = UserEnvironment.current()
            let saved = try MergingSave(
                file: DocumentFile(file.path), style: content.style, author: user.userName,
                safety: user.stateFolder.map { SafetyShelf(in: $0) }
            ).save(journey, base: base)
            if let summary = saved.summary { console.complain("\(file.name): \(summary)") }
            doubt = saved.doubt
        } catch {
            throw CommandFailure(.unwritable, "\(error)")
        }
        console.noteSaved(file.name)
        if let deed { note(deed, journey, console) }
        if JourneyWriter.bytes(of: self.journey, style: content.style) != base {
            console.complain("\(file.name): laid out anew, because it was not in the canonical layout")
        }
        if let doubt { try tell(doubt, console) }
    }

    /// Says what may become of bytes that are in place. A disk that does not promise to keep them has failed.
    private func tell(_ doubt: SaveError, _ console: Console) throws(CommandFailure) {
        guard case .notDurable(let error) = doubt else { return console.complain("\(doubt)") }
        throw CommandFailure(
            .unwritable,
            "\(file.name): it is in the file, but the disk does not promise to keep it; do not do it again, look after "
                + "the disk: \(error)")
    }

    /// Writes down for the minutes what became of the journey; that it cannot is said, and stops nothing.
    private func note(_ deed: String, _ journey: Journey, _ console: Console) {
        do throws(SystemError) {
            try Deed(deed, self.journey.edits(to: journey)).note(of: file, by: UserEnvironment.current().userName)
        } catch {
            console.complain("\(file.name): waymark log will not tell of this: \(error.path): \(error.reason)")
        }
    }

    /// Whether bytes read back as `journey`.
    static func verification(of journey: Journey) -> @Sendable ([UInt8]) -> Bool {
        { bytes in JourneyReader.reads(bytes, as: journey) }
    }
}
