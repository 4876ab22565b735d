import Foundation
import JourneyModel
import Testing

@testable import JourneyStore

@Suite("What is damaged in the days of commands is told with its place, and spoils nothing else")
struct DeedDamageTests {
    private static let map: FilePath = "/maps/a"
    private static let day = "2998-01-01"
    // One bit makes a line feed of "*" and of "J".
    private static let labels = ["one*", "Jtwo", "three"]

    private let folder: TemporaryFolder
    private let shelf: DeedShelf
    private let file: FilePath
    /// The entries of a day as they are written.
    private let entries = labels.map { DeedLine.bytes(change($0), of: map) }

    init() throws {
        folder = try TemporaryFolder()
        shelf = DeedShelf(in: folder.at("waymark"))
        try shelf.note(Self.change("made"), of: Self.map)
        file = folder.at("waymark/done").appending(DocumentFolders.folderName(of: Self.map)).appending(
            FilePath(Self.day))
    }

    private static func change(_ label: String) -> Change {
        Change(label: Text(label), at: Text("\(day)T10:00:00Z"), edits: [])
    }

    /// A line of a content with the checksum that belongs to it.
    private static func sound(_ content: [UInt8]) -> [UInt8] {
        Array("\n\(Checksum.of(content[...]).text) ".utf8) + content + Array("\n".utf8)
    }

    /// What is told of a day with these bytes: the labels, and the lines of which nothing can be told.
    private func told(_ bytes: [UInt8]) throws -> (labels: [String], untold: UntoldLines?) {
        try Data(bytes).write(to: URL(filePath: file.description))
        let (changes, unread, untold) = try shelf.changes(of: Self.map)
        #expect(unread.isEmpty && untold.count < 2 && untold.allSatisfy { $0.file == file })
        return (changes.map(\.label.string), untold.first)
    }

    @Test("Cut off at any byte, a day tells the entries that are whole, and names the line that is not")
    func cuts() throws {
        let whole = entries.flatMap { $0 }
        for length in 0...whole.count {
            let (labels, untold) = try told(Array(whole.prefix(length)))
            var (kept, rest) = (0, length)
            // The line feed behind a line is none of it.
            while kept < entries.count, rest >= entries[kept].count - 1 {
                rest -= min(rest, entries[kept].count)
                kept += 1
            }
            #expect(labels == Array(Self.labels.prefix(kept)), "\(length)")
            let isCut = rest > 0 || length == 0
            #expect(untold?.damaged == (isCut ? 1 : nil), "\(length)")
            // Three line feeds an entry, of which two are before its line.
            if isCut { #expect(untold?.first == [2 * kept + (rest > 1 ? 2 : 1)], "\(length)") }
            try shelf.note(Self.change("later"), of: Self.map)
            let later = try shelf.changes(of: Self.map)
            #expect(later.changes.map(\.label.string) == labels + ["later"], "\(length)")
            #expect(later.untold.first?.damaged == (isCut && length > 0 ? 1 : nil), "\(length)")
        }
    }

    /// The bits of a byte that are flipped: another one of each byte, and what makes a line feed of it.
    private static func bits(of index: Int, in bytes: [UInt8]) -> Set<UInt8> {
        let feed = bytes[index] ^ UInt8(ascii: "\n")
        return Set([1 << UInt8(index % 8)] + (feed.nonzeroBitCount == 1 ? [feed] : []))
    }

    @Test("With a bit of any byte flipped, a day tells all entries but the one that has it, and names the line")
    func flips() throws {
        let whole = entries.flatMap { $0 }
        var start = 0
        for (number, entry) in entries.enumerated() {
            for index in start..<start + entry.count {
                for bit in Self.bits(of: index, in: whole) {
                    var bytes = whole
                    bytes[index] ^= bit
                    let (labels, untold) = try told(bytes)
                    var others = Self.labels
                    others.remove(at: number)
                    #expect(labels == others, "bit \(bit) of \(index)")
                    let first = try #require(untold?.first.first, "bit \(bit) of \(index)")
                    #expect(abs(first - 2 * (number + 1)) < 2, "bit \(bit) of \(index)")
                }
            }
            start += entry.count
        }
    }

    @Test("Of many lines the first are named and all are counted; those of a newer program are counted for themselves")
    func many() throws {
        let lines = (1...9).flatMap { Array("\n0000000\($0) {}\n".utf8) }
        let newer = Self.sound(Array(#"{"path":"/maps/a","changes":[]}"#.utf8)) + Self.sound(Array("later".utf8))
        let (labels, untold) = try told(entries[0] + newer + lines + entries[1])
        #expect(labels == Array(Self.labels.prefix(2)))
        #expect(untold?.first == [4, 6, 8] && untold?.newer == 2 && untold?.damaged == 9 && untold?.count == 11)
        let other = DeedLine.bytes(Self.change("other"), of: "/maps/b")
        #expect(try told(other + entries[0]) == (Array(Self.labels.prefix(1)), nil))
    }

    /// Lines that somebody made to do harm.
    private static let hostile: [(name: String, bytes: [UInt8])] = [
        ("zeros", [UInt8](repeating: 0, count: 4096)),
        ("no UTF-8", [10, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 10]),
        ("one long line", [UInt8](repeating: 0x78, count: 1 << 14)),
        ("line feeds", [UInt8](repeating: 10, count: 1 << 14)),
        ("carriage returns", [13, 10, 13, 10]),
        ("deep", sound([UInt8](repeating: 0x5B, count: 1 << 13))),
        (
            "deep in a change",
            sound(Array("{\"path\":\"/maps/a\",\"change\":".utf8) + [UInt8](repeating: 0x5B, count: 1 << 13))
        ),
        ("sound zeros", sound([UInt8](repeating: 0, count: 64))),
        ("sound, no UTF-8", sound([0x22, 0xFF, 0x22])),
        ("nothing", sound([])),
        ("a key twice", sound(Array(#"{"path":"/maps/a","path":"/maps/a"}"#.utf8))),
        ("no change", sound(Array(#"{"path":"/maps/a","change":7}"#.utf8))),
        ("no edits", sound(Array(#"{"path":"/maps/a","change":{"edits":7}}"#.utf8))),
        ("a stray key", sound(Array(#"{"path":"/maps/a","change":{"edits":[{"at":["a"],"of":1}]}}"#.utf8))),
    ]

    @Test(
        "Lines that were made to do harm are told of, wherever they stand, and the others are told", arguments: hostile)
    func harm(name: String, bytes: [UInt8]) throws {
        for part in [bytes + entries[0], entries[0] + bytes, entries[0] + bytes + entries[1]] {
            let (labels, untold) = try told(part)
            #expect(labels == Array(Self.labels.prefix(labels.count)) && !labels.isEmpty)
            #expect((untold?.count ?? 0) > 0)
        }
    }

    @Test("A FIFO in the place of a day is neither waited for nor written to")
    func pipe() throws {
        try FileManager.default.removeItem(atPath: file.description)
        #expect(mkfifo(file.description, 0o600) == 0)
        #expect(try shelf.changes(of: Self.map).unread.map(\.path) == [file])
        #expect(throws: SystemError(EPERM, .openToWrite, file)) { try shelf.note(Self.change("one"), of: Self.map) }
    }
}
