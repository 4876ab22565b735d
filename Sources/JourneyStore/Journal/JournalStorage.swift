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
    private var former: [JournalOutput] = []

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

    /// Takes an entry, to be written with the others. A header with another path lets the journal go on in the folder of
    /// that document.
    mutating func add(_ entry: JournalEntry) {
        entries.append(entry)
        guard case .header(let header) = entry, header.path != path else { return }
        path = header.path
        if let output { former.append(output) }
        output = nil
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
        for file in torn + former + (output.map { [$0] } ?? []) { file.finish(closing: closing) }
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

    /// Ends the journal of a document that the journey stood in before, which has nothing of what was not saved there.
    private func leave(_ file: JournalOutput) {
        var file = file
        let lines = entries.prefix(file.count)
        let saved = lines.reduce(2) { if case .saved(let number, _) = $1 { number } else { $0 } }
        if saved < lines.count { try? file.write([.dropped(behind: saved)]) }
        file.finish(closing: true)
    }
}
