import CSystem
import JourneyModel
import JourneyStore

/// What a file holds that others may have saved, and what that makes of a journey.
struct FileLook: Sendable {
    /// What was found.
    enum Found: Sendable {
        /// Nothing new.
        case same
        /// There is nothing that a merge could take in: perhaps only for the moment, while it is being written.
        case trouble(FileTrouble)
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
        /// What came of git's conflict markers in the file; `nil` where it has none.
        let markers: MergedMarkers?
    }

    /// The journey that it was merged into.
    let journey: Journey
    /// What was found.
    let found: Found

    /// Looks at a file that held `base` when `journey` was made of it; `ancestor` is what to merge over where that is
    /// something else.
    init(at file: DocumentFile, base: [UInt8], ancestor: [UInt8]? = nil, journey: Journey) {
        self.journey = journey
        found = Self.look(at: file, base, ancestor ?? base, journey)
    }

    private static func look(
        at file: DocumentFile, _ base: [UInt8], _ ancestor: [UInt8], _ journey: Journey
    ) -> Found {
        let (loaded, authors): (LoadedFile, [String])
        do throws(LoadError) {
            (loaded, authors) = try file.loadSigned(since: base)
        } catch {
            return .trouble(FileTrouble(error))
        }
        let bytes = loaded.bytes
        guard bytes != base else { return .same }
        if let merged = Journey.merge(base: ancestor, ours: journey, theirs: bytes) {
            waymark_heap_trim(bytes.count)
            return .changed(Change(bytes: bytes, authors: authors, merged: merged, markers: nil))
        }
        return explain(bytes, ancestor, journey)
    }

    /// Why bytes cannot be merged as they are; those with conflict markers can be once both their sides are.
    private static func explain(_ bytes: [UInt8], _ ancestor: [UInt8], _ journey: Journey) -> Found {
        do throws(ReadError) {
            if let format = try JourneyReader.read(bytes).newerFormat { return .trouble(.newer(format: "\(format)")) }
            return .trouble(.noMap("what it held before cannot be read any more"))
        } catch {
            guard let markers = ConflictMarkers.explaining(error, in: bytes) else {
                return .trouble(.noMap("\(error)"))
            }
            return merging(markers, of: bytes, ancestor, journey)
        }
    }

    private static func merging(
        _ markers: ConflictMarkers, of bytes: [UInt8], _ ancestor: [UInt8], _ journey: Journey
    ) -> Found {
        do throws(ReadError) {
            let (content, both) = try MergedMarkers.merging(markers)
            if let format = content.newerFormat { return .trouble(.newer(format: "\(format)")) }
            guard let merged = Journey.merge(base: ancestor, ours: journey, theirs: both.bytes) else {
                return .trouble(.noMap("what it held before cannot be read any more"))
            }
            return .changed(Change(bytes: bytes, authors: [], merged: merged, markers: both))
        } catch {
            return .trouble(.noMap("\(error)"))
        }
    }
}
