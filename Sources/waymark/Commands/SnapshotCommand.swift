import ArgumentParser
import Glibc
import JourneyInsight
import JourneyModel
import JourneyStore

/// `waymark snapshot FILE [LABEL]`.
struct SnapshotCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.snapshot.rawValue,
        abstract: "Keep a map as it is now, look at what was kept, or bring it back.",
        discussion: """
            With a label it keeps the map under it; without one it lists what is kept. --show says what has changed \
            since, --print prints the map of then, --restore makes the file what it was, after keeping what it is now. \
            Snapshots are kept for this user on this machine, beside the journals. Exit code of --show: 0 nothing has \
            changed, 1 something has; of all: 3 what is kept cannot be read, 4 the snapshot or the file cannot be written.
            """
    )

    @Argument(help: "The map.")
    var file: FileArgument

    @Argument(help: "What the snapshot is called.")
    var label: String?

    @Flag(help: "Say what has changed since.")
    var show = false

    @Flag(help: "Print the map as it was then.")
    var print = false

    @Flag(help: "Make the file what it was then; what it is now is kept first.")
    var restore = false

    @Flag(help: "Forget the snapshot.")
    var drop = false

    @Flag(help: "List as JSON, one object a line.")
    var json = false

    mutating func validate() throws {
        let count = [show, print, restore, drop].count { $0 }
        if count > 1 { throw ValidationError("Of --show, --print, --restore and --drop only one can be done.") }
        if count == 1, label == nil { throw ValidationError("Name the snapshot: waymark snapshot FILE LABEL --show") }
    }

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let isKeeping = label != nil && !(show || print || restore || drop)
        let map = try KeptMap(file, failing: isKeeping ? .unwritable : .unreadable)
        guard let label else { return try list(map, console) }
        if !isKeeping { return try use(label, map, console) }
        let document = try OpenedDocument.read(file)
        try keep(document, as: label, at: Timestamp.text(secondsSince1970: time(nil)), map)
        console.write("Kept \(file.name) as “\(label)”")
        return .good
    }

    private func keep(
        _ document: OpenedDocument, as label: String, at time: Text, _ map: KeptMap
    ) throws(CommandFailure) {
        try SnapshotError.tellingUnwritten { () throws(SnapshotError) in
            try map.snapshots.keep(
                document.base, of: map.path, label: label, author: UserEnvironment.current().userName, at: time)
        }
    }

    private func list(_ map: KeptMap, _ console: Console) throws(CommandFailure) -> ExitStatus {
        let (snapshots, unusable) = try SnapshotError.telling { () throws(SnapshotError) in
            try map.snapshots.list(of: map.path)
        }
        for snapshot in snapshots {
            if json {
                console.write(raw: Array("\(Self.json(snapshot).line)\n".utf8))
            } else {
                let when = "\(LocalTime.day(of: snapshot.at)) \(LocalTime.clock(of: snapshot.at))"
                console.write("\(when)  \(snapshot.label)  (\(snapshot.author))")
            }
        }
        for error in unusable { console.complain("\(file.name): \(error)") }
        if snapshots.isEmpty, unusable.isEmpty, !json {
            console.write("Nothing is kept of \(file.name); waymark snapshot FILE LABEL does")
        }
        return unusable.isEmpty ? .good : .unreadable
    }

    private static func json(_ snapshot: Snapshot) -> JSONValue {
        .object([
            .init("label", .string(snapshot.label.string)), .init("at", .string(snapshot.at.string)),
            .init("author", .string(snapshot.author.string)), .init("size", .count(snapshot.size)),
        ])
    }

    private func use(_ label: String, _ map: KeptMap, _ console: Console) throws(CommandFailure) -> ExitStatus {
        let shelf = map.snapshots
        let (snapshot, bytes) = try SnapshotError.telling { () throws(SnapshotError) in
            let snapshot = try shelf.find(label, of: map.path)
            return (snapshot, drop ? [] : try shelf.bytes(of: snapshot, of: map.path))
        }
        if drop {
            try SnapshotError.tellingUnwritten { () throws(SnapshotError) in try shelf.drop(snapshot, of: map.path) }
            console.write("Forgot “\(label)” of \(file.name)")
            return .good
        }
        if print {
            if console.isTerminal {
                // What it holds may be no map, and terminals obey.
                for line in String(decoding: bytes, as: UTF8.self).split(
                    separator: "\n", omittingEmptySubsequences: false)
                {
                    console.write(String(line))
                }
                return .good
            }
            console.write(raw: bytes)
            return .good
        }
        guard let old = try? JourneyReader.read(bytes).journey else {
            throw CommandFailure(.unreadable, "what is kept as “\(label)” is no map; --print prints it")
        }
        if restore, let status = try replaceLost(by: bytes, label, map, console) { return status }
        let document = try OpenedDocument.read(file)
        if restore { return try restore(old, label, document, map, console) }
        let edits = old.edits(to: document.journey)
        let text = EditText(from: old, to: document.journey)
        for edit in edits { console.write(text.line(edit)) }
        return edits.isEmpty ? .good : .findings
    }

    /// A label that no snapshot has yet, of a text that may be cut and its end that may not.
    private func freeLabel(_ text: String, _ end: String, _ map: KeptMap) throws(CommandFailure) -> String {
        let taken = try SnapshotError.telling { () throws(SnapshotError) in
            Set(try map.snapshots.list(of: map.path).snapshots.map(\.label.string))
        }
        let ends = [end] + (2...taken.count + 2).map { "\(end) (\($0))" }
        let labels = ends.map { Text(text).beginning(Snapshot.longestLabel - $0.utf8.count).string + $0 }
        return labels.first { !taken.contains($0) } ?? text + end
    }

    /// Brings a snapshot back where the file is gone, or holds no map any more: what it holds is kept first. `nil` where
    /// it holds a map, or cannot be read at all.
    private func replaceLost(
        by bytes: [UInt8], _ label: String, _ map: KeptMap, _ console: Console
    ) throws(CommandFailure) -> ExitStatus? {
        do throws(ReadingFailure) {
            _ = try OpenedDocument(reading: file)
            return nil
        } catch .file(.missing) {
            try write(bytes, over: nil)
            console.write("\(file.name) was gone and is made as it was in “\(label)”")
            return .good
        } catch {
            guard case .content = error, let found = try? DocumentFile(file.path).load().bytes else { return nil }
            let now = Timestamp.text(secondsSince1970: time(nil))
            let safety = try freeLabel("damaged, before \(label)", ", \(now)", map)
            let author = UserEnvironment.current().userName
            try SnapshotError.tellingUnwritten { () throws(SnapshotError) in
                try map.snapshots.keep(found, of: map.path, label: safety, author: author, at: now)
            }
            try write(bytes, over: found)
            console.write(
                "\(file.name) held no map and is as it was in “\(label)”; what it held is kept as “\(safety)”, --print prints it"
            )
            return .good
        }
    }

    private func write(_ bytes: [UInt8], over found: [UInt8]?) throws(CommandFailure) {
        let user = UserEnvironment.current()
        do throws(SaveError) {
            _ = try DocumentFile(file.path).save(
                bytes, base: found, author: user.userName, safety: user.stateFolder.map { SafetyShelf(in: $0) }
            ) { (try? JourneyReader.read($0)) != nil }
        } catch {
            throw CommandFailure(.unwritable, "\(error)")
        }
    }

    private func restore(
        _ old: Journey, _ label: String, _ document: OpenedDocument, _ map: KeptMap, _ console: Console
    ) throws(CommandFailure) -> ExitStatus {
        let now = Timestamp.text(secondsSince1970: time(nil))
        let safety = try freeLabel("before \(label)", ", \(now)", map)
        try keep(document, as: safety, at: now, map)
        try document.save(old, as: "Restored “\(label)”", console)
        console.write("\(file.name) is as it was in “\(label)”; what it was until now is kept as “\(safety)”")
        return .good
    }
}
