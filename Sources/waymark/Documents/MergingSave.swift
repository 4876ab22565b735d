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
        var edits: [Edit] = []
        /// The places that both sides had set to something else; theirs stand in comments.
        var conflicts: [MergeConflict] = []
        /// Who saved what came in, as far as that is known.
        var authors: [String] = []
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
    static let mostTries = 64

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
        var tries = 0
        while true {
            tries += 1
            do throws(SaveError) {
                var outcome = try attempt(merged, base: base)
                (outcome.edits, outcome.conflicts, outcome.authors) = (journey.edits(to: merged), conflicts, authors)
                return outcome
            } catch {
                guard tries < Self.mostTries, error.mayBeMerged(canExist: ancestor != nil), let known = base ?? ancestor
                else { throw error }
                switch FileLook(at: file, base: known, journey: merged).found {
                case .trouble: throw error
                case .same: base = known
                case .changed(let change):
                    (merged, base) = (change.merged.journey, change.bytes)
                    conflicts += change.merged.conflicts
                    authors += change.authors.filter { !authors.contains($0) }
                }
            }
        }
    }

    /// Saves `journey` where the file holds `base`; without one it makes the file. Nothing is merged, so it fails where the
    /// file holds something else, of which it keeps nothing in memory.
    func attempt(_ journey: Journey, base: [UInt8]?) throws(SaveError) -> Outcome {
        var outcome = Outcome(bytes: JourneyWriter.bytes(of: journey, style: style))
        do throws(SaveError) {
            _ = try file.save(
                outcome.bytes, base: base, author: author, safety: safety,
                verify: OpenedDocument.verification(of: journey))
        } catch {
            guard error.isInPlace else { throw error }
            outcome.doubt = error
        }
        return outcome
    }
}

extension SaveError {
    /// Whether merging with what stands in the file may help; `canExist` says whether also a file may be merged with
    /// that was not there before.
    fileprivate func mayBeMerged(canExist: Bool) -> Bool {
        switch self {
        case .changedOnDisk: true
        case .alreadyExists: canExist
        default: false
        }
    }
}
