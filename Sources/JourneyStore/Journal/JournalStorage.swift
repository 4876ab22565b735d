import Glibc
import JourneyModel

/// The file of a journal that is being written, and everything that belongs in it.
///
/// After a failure the file is not touched again: the next attempt begins a new one that holds everything from the
/// start, and only when that is on the disk the old one goes.
struct JournalStorage {
    private let shelf: JournalShelf
    private let startedAt: Text
    private var path: FilePath?
    private var entries: [JournalEntry] = []
    private var output: JournalOutput?
    /// Files that hold a beginning of the entries; a whole one takes their place.
    private var torn: [JournalOutput] = []
    /// Files of the documents that the journey stood in before.
    private var former: [Former] = []

    /// The journal of a document that the journey has left.
    private struct Former {
        var output: JournalOutput
        /// How many entries are about it, and up to which line it has what was done.
        let (end, standing): (Int, Int)
    }

    /// Nothing is made before something is written.
    init(on shelf: JournalShelf, of path: FilePath?, startedAt: Text) {
        self.shelf = shelf
        self.path = path
        self.startedAt = startedAt
    }

    /// The number of entries on the disk.
    var kept: Int { output?.count ?? 0 }

    /// The number of bytes on the disk.
    var size: Int { output?.size ?? 0 }

    /// Takes an entry, to be written with the others.
    mutating func add(_ entry: JournalEntry) {
        entries.append(entry)
    }

    /// Lets the journal go on as that of another document, in its folder; the one before has what was done up to the line
    /// with the number `standing`.
    mutating func move(to header: JournalHeader, standing: Int) {
        if header.path != path, let output {
            former.append(Former(output: output, end: entries.count, standing: standing))
            self.output = nil
        }
        path = header.path
        entries.append(.header(header))
    }

    /// Brings what is not there yet to the disk.
    mutating func write() throws(SystemError) {
        guard var output else { return try begin() }
        do throws(SystemError) {
            try output.write(entries[output.count...])
            self.output = output
        } catch {
            torn.append(output)
            self.output = nil
            throw error
        }
    }

    /// Gives the journal back; `closing` says that what it holds is done with.
    mutating func finish(closing: Bool) {
        for file in torn + (output.map { [$0] } ?? []) { file.finish(closing: closing) }
        // Where nothing could be written for the document that the journey stands in now, all of it is here.
        for file in former { if closing { leave(file) } else { file.output.finish(closing: false) } }
        (output, torn, former) = (nil, [], [])
    }

    /// Writes everything into a new file.
    private mutating func begin() throws(SystemError) {
        var new = try JournalOutput(on: shelf, of: path, startedAt: startedAt)
        do throws(SystemError) {
            try new.write(entries[...])
            try new.settle()
        } catch {
            new.remove()
            throw error
        }
        for file in torn { file.remove() }
        for file in former { leave(file) }
        (output, torn, former) = (new, [], [])
    }

    /// Ends the journal of a document that the journey has left, which has nothing of what was not saved there.
    private func leave(_ former: Former) {
        var file = former.output
        let rest = entries[min(file.count, former.end)..<former.end]
        try? file.write(rest + [.dropped(behind: former.standing)])
        file.finish(closing: true)
    }
}
