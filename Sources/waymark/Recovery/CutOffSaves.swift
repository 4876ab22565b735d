import JourneyInsight
import JourneyModel
import JourneyStore

/// What saves that were cut off left beside a map: all that was about to be saved, or what others had saved at that very
/// moment.
struct CutOffSaves {
    private let file: FileArgument
    private let saves: [LeftSave]

    /// What is left beside `file`; of the save `id` alone where one is named.
    init(of file: FileArgument, only id: String?) {
        self.file = file
        saves = DocumentFile(file.path).leftSaves().filter { id == nil || $0.id == id }
    }

    /// Whether there is nothing.
    var isEmpty: Bool { saves.isEmpty }

    /// Says what is left: a line each and the edits below it, or an object each.
    func tell(json: Bool, _ console: Console) {
        let current = try? OpenedDocument(reading: file)
        for save in saves {
            let merged = merge(save, into: current)
            let lines = merged.map { merged in
                let text = EditText(from: current?.journey ?? Journey(), to: merged.journey)
                return merged.edits.map { text.line($0) }
            }
            if json {
                console.write(raw: Array("\(object(save, merged, lines ?? []).line)\n".utf8))
            } else {
                console.write("\(file.name): \(summary(merged)) of a save that was cut off (save \(save.id))")
                for line in lines ?? [] { console.write("  \(line)") }
            }
        }
    }

    private func summary(_ merged: MergeResult?) -> String {
        merged.map { Count.text($0.edits.count, "edit") } ?? "a file that cannot be read as a map"
    }

    private func object(_ save: LeftSave, _ merged: MergeResult?, _ lines: [String]) -> JSONValue {
        .object([
            .init("save", .string(save.id)), .init("file", .string(file.path.description)),
            .init("edits", .count(merged?.edits.count ?? 0)),
            .init("trouble", .optional(merged == nil ? "unreadable" : nil)), .init("lines", .strings(lines)),
        ])
    }

    /// Merges each into the map, saves that, and removes it; how many conflicts that left.
    func apply(_ console: Console) throws(CommandFailure) -> Int {
        var conflicts = 0
        for save in saves {
            let document = try OpenedDocument.read(file)
            guard let merged = merge(save, into: document) else {
                console.complain(
                    "\(file.name): what save \(save.id) left cannot be read as a map; it is kept until --drop")
                continue
            }
            if !merged.edits.isEmpty { try document.save(merged.journey, console) }
            try remove(save)
            conflicts += merged.conflicts.count
            let kept = merged.conflicts.isEmpty ? "" : "; \(Count.text(merged.conflicts.count, "conflict")) in comments"
            console.write("\(file.name): \(summary(merged)) of save \(save.id) applied\(kept)")
        }
        return conflicts
    }

    /// Removes all of it.
    func drop(_ console: Console) throws(CommandFailure) {
        for save in saves {
            try remove(save)
            console.write("Dropped what save \(save.id) left")
        }
    }

    private func remove(_ save: LeftSave) throws(CommandFailure) {
        do throws(SaveError) {
            try DocumentFile(file.path).remove(save)
        } catch {
            throw CommandFailure(.unwritable, "what save \(save.id) left stays: \(error)")
        }
    }

    /// Both what is left and what the map is now; `nil` where what is left is no map. Where the save began with other
    /// bytes than the map has now, nothing is known of what both had in common.
    private func merge(_ save: LeftSave, into document: OpenedDocument?) -> MergeResult? {
        guard let theirs = try? JourneyReader.read(save.bytes), theirs.newerFormat == nil else { return nil }
        let ours = document?.journey ?? Journey()
        let isBase = document.map { save.isMade(of: $0.base) } ?? false
        return Journey.merge(base: isBase ? ours : Journey(), ours: ours, theirs: theirs.journey)
    }
}
