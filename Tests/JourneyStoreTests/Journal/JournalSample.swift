import JourneyModel

@testable import JourneyStore

/// A small journal with a line of every kind.
enum JournalSample {
    static let header = JournalHeader(path: "/maps/a\nb.json", title: "Sämple", startedAt: "2026-03-01T12:00:00Z")

    static let first = change("Judged", ["touchpoints", "t-1", "title"], "First", "Second")
    static let second = change("Named \u{1F600}", ["title"], nil, "New\n\"title\"")

    static let entries: [JournalEntry] = [
        .header(header), .base(bytes("{\"format\":\n \"waymark/1\"}\n")), .step(.change(first)), .draft(second),
        .step(.change(second)), .step(.undo(second)), .step(.redo(second)),
        .saved(upTo: 7, ContentMark(of: [1, 2, 3])),
        .step(.gather(count: 2, first)), .step(.gather(count: 1, nil)), .step(.merge(second)), .draft(nil),
        .dropped(behind: 7),
        .header(
            JournalHeader(path: FilePath(bytes: [0x2F, 0xFF, 0x25]), title: "", startedAt: "2026-03-01T12:00:00Z")),
    ]

    static func change(_ label: Text, _ path: [Text], _ from: Text?, _ to: Text?) -> Change {
        Change(
            label: label, author: "ana", at: "2026-03-01T12:00:00Z", before: ["a"], after: ["b", "c"],
            edits: [Edit(at: path, from: from.map { .text($0) }, to: to.map { .text($0) })])
    }

    /// The bytes of a journal with these entries.
    static func text(_ entries: [JournalEntry]) -> [UInt8] {
        entries.enumerated().flatMap { index, entry in
            JournalFrame.pieces(number: index + 1, entry.payload).flatMap { $0 }
        }
    }

    /// The offsets behind each line of a journal with these entries, and 0.
    static func ends(_ entries: [JournalEntry]) -> [Int] {
        (0...entries.count).map { text(Array(entries.prefix($0))).count }
    }
}

extension JournalText {
    /// The contents of all lines, to compare.
    var payloads: [[UInt8]] { entries.map { $0.entry.payload.flatMap { $0 } } }
}
