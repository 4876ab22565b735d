import JourneyInsight
import JourneyModel
import JourneyStore

/// Merges the bytes of maps for a sync.
struct MapMerging: Sendable {
    /// The map's file.
    let file: FileArgument

    /// What a sync does with maps.
    var maps: GitMaps {
        GitMaps(
            isMap: { bytes in (try? Self.read(bytes)) != nil },
            merge: { base, ours, theirs throws(GitError) in try merge(base, ours, theirs) },
            message: { old, new in Self.message(old, new) },
            save: { bytes, base, authors throws(GitError) in try save(bytes, base, by: authors) })
    }

    /// What `bytes` hold, which the file `here` has, or which others have sent.
    private static func read(_ bytes: [UInt8], here: FilePath? = nil) throws(GitError) -> ReadResult {
        let content: ReadResult
        do throws(ReadError) {
            content = try JourneyReader.read(bytes)
        } catch {
            guard let here else { throw .unreadable("\(error)") }
            let markers = ConflictMarkers.explaining(error, in: bytes)
            throw .brokenHere(here, markers.map { "\($0.error)" } ?? "\(error); mend it, then sync again")
        }
        guard content.newerFormat == nil else {
            let reason = "a newer waymark made it; get that one"
            throw here.map { GitError.brokenHere($0, reason) } ?? .unreadable(reason)
        }
        return content
    }

    private func merge(_ base: [UInt8]?, _ ours: [UInt8], _ theirs: [UInt8]) throws(GitError) -> [UInt8] {
        let our = try Self.read(ours, here: file.path)
        let their = try Self.read(theirs)
        if ours == theirs { return ours }
        let start = try base.map { bytes throws(GitError) in try Self.read(bytes).journey } ?? Journey()
        let merged = Journey.merge(base: start, ours: our.journey, theirs: their.journey)
        return JourneyWriter.bytes(of: merged.journey, style: our.style)
    }

    /// How many of the changes the body of a commit names.
    private static let listed = 30
    /// The most characters of a subject that names its only change.
    private static let subjectLength = 72

    /// A subject that counts, or names the only change, and a body that names all of them.
    static func message(_ old: [UInt8]?, _ new: [UInt8]) -> String {
        guard let after = (try? JourneyReader.read(new))?.journey else { return "Update the map\n" }
        let before = old.flatMap { (try? JourneyReader.read($0))?.journey } ?? Journey()
        let lines = News(from: before, to: after).lines.map { "\($0.place): \($0.what)" }
        let title = Printable.line(after.root[JourneyFields.title] ?? "Untitled journey").prefix(40)
        let subject = "\(title): \(lines.count == 1 ? lines[0] : Count.text(lines.count, "change"))"
        if lines.count == 1, subject.count <= subjectLength { return subject + "\n" }
        let rest = lines.count > listed ? ["- and \(lines.count - listed) more"] : []
        let short = lines.count == 1 ? "\(title): 1 change" : subject
        return ([short, ""] + lines.prefix(listed).map { "- \($0)" } + rest).joined(separator: "\n") + "\n"
    }

    /// Saves what others had; whether the disk promises to keep it.
    private func save(_ received: [UInt8], _ start: [UInt8], by authors: [String]) throws(GitError) -> Bool {
        var (bytes, base) = (received, start)
        let safety = UserEnvironment.current().stateFolder.map { SafetyShelf(in: $0) }
        let author = authors.count == 1 ? authors[0] : nil
        for _ in 0..<8 {
            do throws(SaveError) {
                _ = try DocumentFile(file.path).save(bytes, base: base, author: author, safety: safety) {
                    (try? JourneyReader.read($0)) != nil
                }
                note(received, start, by: authors)
                return true
            } catch {
                if error.isInPlace {
                    note(received, start, by: authors)
                    return !error.isNotDurable
                }
                guard case .changedOnDisk = error, let current = try? DocumentFile(file.path).load().bytes else {
                    throw .file("\(error)")
                }
                bytes = try merge(base, current, bytes)
                base = current
            }
        }
        throw .file("\(file.name): others save faster than this can; try again")
    }

    /// Writes down what others had, for the minutes; a sync that brought in nothing but what was merged anew tells nothing.
    private func note(_ received: [UInt8], _ start: [UInt8], by authors: [String]) {
        guard let old = try? JourneyReader.read(start).journey, let new = try? JourneyReader.read(received).journey
        else { return }
        let edits = old.edits(to: new)
        let names = authors.isEmpty ? "" : " of \(authors.joined(separator: ", "))"
        let label = Deed.label("Synced \(Count.text(edits.count, "edit"))\(names)", edits, from: old, to: new)
        // That it cannot be written down stops no sync.
        try? Deed(label, edits).note(of: file, by: authors.count == 1 ? authors[0] : "")
    }
}
