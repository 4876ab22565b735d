import JourneyInsight
import JourneyModel
import JourneyStore

/// What saves that were cut off left: beside a map all that was about to be saved, or what others had saved at that very
/// moment; in the state folder both contents of a file that was being written over.
struct CutOffSaves {
    private let file: FileArgument
    private let path: FilePath
    private let shelf: SafetyShelf
    private let saves: [Left]

    /// What a save left.
    private enum Left {
        case beside(LeftSave)
        case overwriting(SafetyCopy)

        var id: String {
            switch self {
            case .beside(let save): save.id
            case .overwriting(let copy): copy.id
            }
        }

        var bytes: [UInt8] {
            switch self {
            case .beside(let save): save.bytes
            case .overwriting(let copy): copy.new
            }
        }
    }

    /// What is left of `file`, whose real path is `path`; of the save `id` alone where one is named.
    init(of file: FileArgument, at path: FilePath, only id: String?, in state: FilePath) throws(CommandFailure) {
        (self.file, self.path) = (file, path)
        shelf = SafetyShelf(in: state)
        let current = (try? DocumentFile(file.path).load())?.bytes
        let shelf = shelf
        let copies = try SystemError.telling { () throws(SystemError) in try shelf.copies(of: path) }
            .filter { $0.new != current }
        saves = (DocumentFile(file.path).leftSaves().map { .beside($0) } + copies.map { .overwriting($0) })
            .filter { id == nil || $0.id == id }
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
            } else if tornBase(save) != nil {
                console.write("\(file.name): only partly written by a save that was cut off (save \(save.id))")
            } else {
                console.write("\(file.name): \(summary(merged)) of a save that was cut off (save \(save.id))")
                for line in lines ?? [] { console.write("  \(line)") }
            }
        }
    }

    private func summary(_ merged: MergeResult?) -> String {
        merged.map { Count.text($0.edits.count, "edit") } ?? "a file that cannot be read as a map"
    }

    private func object(_ save: Left, _ merged: MergeResult?, _ lines: [String]) -> JSONValue {
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
            if let torn = tornBase(save) {
                try restore(save, over: torn, console)
                continue
            }
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

    /// What the file holds, where that is what an overwriting that was cut off leaves and no map.
    private func tornBase(_ save: Left) -> [UInt8]? {
        guard case .overwriting(let copy) = save, let found = (try? DocumentFile(file.path).load())?.bytes,
            copy.isTorn(found), (try? JourneyReader.read(found)) == nil
        else { return nil }
        return found
    }

    /// Writes all that the file was to hold.
    private func restore(_ save: Left, over torn: [UInt8], _ console: Console) throws(CommandFailure) {
        do throws(SaveError) {
            _ = try DocumentFile(file.path).save(save.bytes, base: torn, safety: shelf) {
                (try? JourneyReader.read($0)) != nil
            }
        } catch {
            throw CommandFailure(.unwritable, "\(error)")
        }
        try remove(save)
        console.write("\(file.name): written as the save \(save.id) was to leave it")
    }

    /// Removes all of it.
    func drop(_ console: Console) throws(CommandFailure) {
        for save in saves {
            try remove(save)
            console.write("Dropped what save \(save.id) left")
        }
    }

    private func remove(_ save: Left) throws(CommandFailure) {
        do throws(SaveError) {
            switch save {
            case .beside(let save): try DocumentFile(file.path).remove(save)
            case .overwriting(let copy): try shelf.remove(copy, of: path)
            }
        } catch {
            throw CommandFailure(.unwritable, "what save \(save.id) left stays: \(error)")
        }
    }

    /// Both what is left and what the map is now; `nil` where what is left is no map. Where the save began with other
    /// bytes than the map has now, nothing is known of what both had in common.
    private func merge(_ save: Left, into document: OpenedDocument?) -> MergeResult? {
        guard let theirs = try? JourneyReader.read(save.bytes), theirs.newerFormat == nil else { return nil }
        let ours = document?.journey ?? Journey()
        return Journey.merge(base: base(of: save, document) ?? Journey(), ours: ours, theirs: theirs.journey)
    }

    /// What the save began with, where that is known.
    private func base(of save: Left, _ document: OpenedDocument?) -> Journey? {
        switch save {
        case .beside(let save): document.flatMap { save.isMade(of: $0.base) ? $0.journey : nil }
        case .overwriting(let copy): (try? JourneyReader.read(copy.old))?.journey
        }
    }
}

extension ReadingFailure {
    /// What to do about a file that a save left partly written; empty for any other.
    var tornHint: String {
        guard case .content(let path, _) = self, let state = UserEnvironment.current().stateFolder,
            let real = try? DocumentFile(path).realPath(), let found = (try? DocumentFile(path).load())?.bytes,
            let copies = try? SafetyShelf(in: state).copies(of: real), copies.contains(where: { $0.isTorn(found) })
        else { return "" }
        return "; a save was cut off here, and all of it is kept: waymark recover \(path) --apply"
    }
}
