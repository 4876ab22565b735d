import CSystem
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
        /// The places that both sides had set to something else; theirs stand in comments.
        let conflicts: [MergeConflict]
        /// Who saved what came in, as far as that is known.
        let authors: [String]
        /// Why the disk may not keep it although it is in place; `nil` where it promises to.
        var doubt: SaveError?

        /// “merged 3 edits that others saved, 1 conflict with what others saved, in comments”; `nil` where nothing came in.
        var summary: String? {
            guard !edits.isEmpty else { return nil }
            let comments = Set(conflicts.map { RecordType.comment.path($0.comment) })
            let merged = edits.filter { !comments.contains($0.at) }.count
            let count = Count.text(conflicts.count, "conflict")
            let parts = [
                merged == 0 ? nil : "merged \(Count.text(merged, "edit")) that others saved",
                conflicts.isEmpty
                    ? nil : "\(count) with what others saved, in comments (g x in the editor settles them)",
            ]
            return parts.compactMap { $0 }.joined(separator: ", ")
        }
    }

    /// How often it begins anew when others save in between.
    private static let mostTries = 64

    /// Where to save.
    let file: DocumentFile
    /// How the file is spelled.
    let style: FileStyle
    /// Who saves.
    var author: String?
    /// Where contents are kept while a file is written over.
    var safety: SafetyShelf?

    /// Saves `journey`, which was made of what the file held as `base`; without one it makes the file.
    ///
    /// Where the file was gone and another one has made it anew, theirs is merged in as well, over `ancestor`.
    ///
    /// Fails where what others left there is no journey, or one of a newer format: it could not be merged.
    func save(_ journey: Journey, base: [UInt8]?, ancestor: [UInt8]? = nil) throws(SaveError) -> Outcome {
        var (merged, base, conflicts, authors) = (journey, base, [MergeConflict](), [String]())
        for _ in 1..<Self.mostTries {
            do throws(SaveError) {
                return try outcome(of: journey, merged, base, conflicts, authors)
            } catch {
                guard let current = current(after: error, canExist: ancestor != nil),
                    let known = base ?? ancestor,
                    let result = Journey.merge(base: known, ours: merged, theirs: current)
                else { throw error }
                waymark_heap_trim(current.count)
                merged = result.journey
                conflicts += result.conflicts
                authors += self.authors(of: current, since: base ?? []).filter { !authors.contains($0) }
                base = current
            }
        }
        return try outcome(of: journey, merged, base, conflicts, authors)
    }

    /// What stands in the file that stopped a save; `nil` where merging does not help.
    private func current(after error: SaveError, canExist: Bool) -> [UInt8]? {
        switch error {
        case .changedOnDisk(_, let current): current
        case .alreadyExists where canExist: try? file.load().bytes
        default: nil
        }
    }

    /// Who saved `current`; nobody where somebody has saved once more by now.
    private func authors(of current: [UInt8], since base: [UInt8]) -> [String] {
        guard let (found, authors) = try? file.loadSigned(since: base, like: current), found.bytes == current else {
            return []
        }
        return authors
    }

    private func outcome(
        of journey: Journey, _ merged: Journey, _ base: [UInt8]?, _ conflicts: [MergeConflict], _ authors: [String]
    ) throws(SaveError) -> Outcome {
        let bytes = JourneyWriter.bytes(of: merged, style: style)
        var outcome = Outcome(bytes: bytes, edits: journey.edits(to: merged), conflicts: conflicts, authors: authors)
        do throws(SaveError) {
            _ = try file.save(
                bytes, base: base, author: author, safety: safety, verify: OpenedDocument.verification(of: merged))
        } catch {
            guard error.isInPlace else { throw error }
            outcome.doubt = error
        }
        return outcome
    }
}
