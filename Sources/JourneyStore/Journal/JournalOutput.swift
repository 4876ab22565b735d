import JourneyModel
import Glibc

/// One file of a journal, open and locked.
struct JournalOutput {
    /// How many entries it holds.
    private(set) var count = 0
    /// How many bytes it holds.
    private(set) var size = 0
    private let files: any FileSystem
    private let name: FilePath
    private let folder: Descriptor
    private let file: Descriptor
    private let limit: OwnLimit

    /// Makes an empty file in the folder of a document.
    init(on shelf: JournalShelf, of path: FilePath?, startedAt: Text) throws(SystemError) {
        files = shelf.files
        limit = shelf.limit
        folder = try shelf.folders.openFolder(of: path)
        name = Self.name(startedAt: startedAt, number: files.randomNumber())
        do throws(SystemError) {
            file = try files.retrying(try files.createFile(name, in: folder, mode: 0o600))
        } catch {
            files.discard(folder)
            throw error
        }
        // Where there are no locks the journal serves all the same.
        try? files.lock(file)
    }

    /// `20260301T140200Z-` and eight random characters.
    private static func name(startedAt: Text, number: UInt64) -> FilePath {
        let time = startedAt.bytes.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
        let most: UInt64 = 2_821_109_907_456
        let digits = String(number % most, radix: 36)
        return FilePath(bytes: time + Array("-\(String(repeating: "0", count: 8 - digits.count))\(digits)".utf8))
    }

    /// Adds `entries` and brings them to the disk. After a failure the file is not to be written any more.
    mutating func write(_ entries: ArraySlice<JournalEntry>) throws(SystemError) {
        guard !entries.isEmpty else { return }
        var pieces: [ArraySlice<UInt8>] = []
        for entry in entries {
            count += 1
            pieces += JournalFrame.pieces(number: count, entry.payload)
        }
        size += pieces.reduce(0) { $0 + $1.count }
        guard size <= limit.bytes else { throw SystemError(limit, .write, file.path) }
        try write(pieces)
        try files.retrying(try files.synchronizeContent(of: file))
        // What nothing leads to any more is lost with this process.
        guard try files.status(of: file).links > 0 else { throw SystemError(ENOENT, .write, file.path) }
    }

    /// From so many bytes on a piece is written by itself: a large map is not to be in memory once more.
    private static let large = 1 << 20

    private func write(_ pieces: [ArraySlice<UInt8>]) throws(SystemError) {
        var small: [UInt8] = []
        for piece in pieces {
            if piece.count < Self.large {
                small += piece
                continue
            }
            try files.writeAll(small[...], to: file)
            try files.writeAll(piece, to: file)
            small = []
        }
        try files.writeAll(small[...], to: file)
    }

    /// Makes the name of the file last.
    func settle() throws(SystemError) {
        try files.retrying(try files.synchronize(folder))
    }

    /// Closes the file and, where what it holds is done with, says so in its name.
    func finish(closing: Bool) {
        if closing { try? files.rename(name, to: name.closed, in: folder) }
        files.discard(file)
        files.discard(folder)
    }

    /// Takes the file away: another one holds all that it does.
    func remove() {
        try? files.remove(name, in: folder)
        finish(closing: false)
    }
}
