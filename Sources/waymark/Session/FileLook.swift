import CSystem
import JourneyModel
import JourneyStore

/// What a file holds that others may have saved, and what that makes of a journey.
struct FileLook: Sendable {
    /// What was found.
    enum Found: Sendable {
        /// Nothing new.
        case same
        /// The file holds something else by now, which no merge can take in yet: it is being written, or is no map.
        case unusable
        /// Others have saved.
        case changed(Change)
    }

    /// What others saved.
    struct Change: Sendable {
        /// All that the file holds.
        let bytes: [UInt8]
        /// Who saved it, as far as that is known.
        let authors: [String]
        /// What came of merging it into the journey.
        let merged: MergeResult
    }

    /// The journey that it was merged into.
    let journey: Journey
    /// What was found.
    let found: Found

    /// Looks at a file that held `base` when `journey` was made of it.
    init(at file: DocumentFile, base: [UInt8], journey: Journey) {
        self.journey = journey
        found = Self.look(at: file, base, journey)
    }

    private static func look(at file: DocumentFile, _ base: [UInt8], _ journey: Journey) -> Found {
        guard let (loaded, authors) = try? file.loadSigned(since: base) else { return .unusable }
        guard loaded.bytes != base else { return .same }
        guard let merged = Journey.merge(base: base, ours: journey, theirs: loaded.bytes) else { return .unusable }
        waymark_heap_trim(loaded.bytes.count)
        return .changed(Change(bytes: loaded.bytes, authors: authors, merged: merged))
    }
}
