import JourneyModel
import JourneyStore

/// Saves a journey in a file that others save as well: what they saved since it was read is merged in first, so that
/// nobody's edits are written over.
struct MergingSave {
    /// What was saved.
    struct Outcome {
        /// All that the file holds now; the base of the next save.
        let bytes: [UInt8]
        /// What came in from others: the edits that lead from the journey that was to be saved to the one that was.
        let edits: [Edit]
        /// How many places both sides had set to something else; theirs stand in comments.
        let conflicts: Int

        /// “merged 3 edits that others saved, 1 conflict in comments”; `nil` where nothing came in.
        var summary: String? {
            guard !edits.isEmpty else { return nil }
            let rest = conflicts == 0 ? "" : ", \(Count.text(conflicts, "conflict")) in comments"
            return "merged \(Count.text(edits.count, "edit")) that others saved\(rest)"
        }
    }

    /// How often it begins anew when others save in between.
    private static let mostTries = 64

    /// Where to save.
    let file: DocumentFile
    /// How the file is spelled.
    let style: FileStyle

    /// Saves `journey`, which was made of what the file held as `base`.
    ///
    /// Fails where what others left there is no journey, or one of a newer format: it could not be merged.
    func save(_ journey: Journey, base: [UInt8]?) throws(SaveError) -> Outcome {
        var (merged, base, conflicts) = (journey, base, 0)
        for _ in 1..<Self.mostTries {
            do throws(SaveError) {
                return try outcome(of: journey, merged, base, conflicts)
            } catch {
                guard case .changedOnDisk(_, let current) = error, let result = Self.merge(merged, base, current) else {
                    throw error
                }
                merged = result.journey
                conflicts += result.conflicts.count
                base = current
            }
        }
        return try outcome(of: journey, merged, base, conflicts)
    }

    private func outcome(
        of journey: Journey, _ merged: Journey, _ base: [UInt8]?, _ conflicts: Int
    ) throws(SaveError) -> Outcome {
        let verify = OpenedDocument.verification(of: merged)
        let saved = try file.save(JourneyWriter.bytes(of: merged, style: style), base: base, verify: verify)
        return Outcome(bytes: saved.bytes, edits: journey.edits(to: merged), conflicts: conflicts)
    }

    private static func merge(_ ours: Journey, _ base: [UInt8]?, _ current: [UInt8]) -> MergeResult? {
        guard let base, let start = try? JourneyReader.read(base), let theirs = try? JourneyReader.read(current),
            theirs.newerFormat == nil
        else { return nil }
        return Journey.merge(base: start.journey, ours: ours, theirs: theirs.journey)
    }
}
