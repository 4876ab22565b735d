import JourneyModel
import Testing

@testable import JourneyStore

@Suite("A journal is read as far as it is sound")
struct JournalTextTests {
    private let entries = JournalSample.entries
    private let whole = JournalSample.text(JournalSample.entries)
    private let ends = JournalSample.ends(JournalSample.entries)

    @Test("Every kind of line comes back as it was written")
    func roundTrip() throws {
        let read = JournalText(whole)
        #expect(read.rest == .none)
        #expect(read.length == whole.count)
        #expect(read.payloads == entries.map { $0.payload.flatMap { $0 } })
        guard case .header(let header) = read.entries[0].entry, case .base(let base) = read.entries[1].entry,
            case .step(.change(let change)) = read.entries[2].entry, case .header(let moved)? = read.entries.last?.entry
        else { throw Mismatch() }
        #expect(header == JournalSample.header)
        #expect(base == bytes("{\"format\":\n \"waymark/1\"}\n"))
        #expect(change == JournalSample.first)
        #expect(moved.path == FilePath(bytes: [0x2F, 0xFF, 0x25]))
    }

    private struct Mismatch: Error {}

    @Test("Cut at every byte, all whole lines before the cut are read")
    func cuts() {
        for length in 0..<whole.count {
            let read = JournalText(Array(whole.prefix(length)))
            let lines = ends.lastIndex { $0 <= length } ?? 0
            #expect(read.entries.count == lines, "cut at \(length)")
            #expect(read.rest == (ends[lines] == length ? .none : .damaged(length - ends[lines])))
        }
    }

    @Test(
        "Of what goes on behind what is read, a line that is cut off there is unread, and one that is damaged is damaged"
    )
    func unread() {
        for length in 0..<whole.count {
            let read = JournalText(Array(whole.prefix(length)), unread: whole.count - length)
            let lines = ends.lastIndex { $0 <= length } ?? 0
            #expect(read.entries.count == lines, "cut at \(length)")
            #expect(read.rest == .unread(whole.count - ends[lines]), "cut at \(length)")
        }
        var damaged = whole
        damaged[ends[3] + 30] ^= 1
        #expect(JournalText(damaged, unread: 1000).rest == .damaged(whole.count - ends[3] + 1000))
        #expect(JournalText(whole, unread: 1000).rest == .unread(1000))
    }

    @Test("With every bit flipped in turn, exactly the lines before it are read")
    func flips() {
        let small: [JournalEntry] = [
            .header(JournalHeader(path: "/m", title: "T", startedAt: "")), .base([0x7B, 0x7D]),
            .step(.change(Change(label: "L", edits: [Edit(at: ["title"], from: nil, to: .text("a"))]))), .draft(nil),
            .saved(upTo: 3, ContentMark(of: [])), .step(.gather(count: 1, nil)),
        ]
        let (whole, ends) = (JournalSample.text(small), JournalSample.ends(small))
        for offset in whole.indices {
            let lines = ends.lastIndex { $0 <= offset } ?? 0
            for bit in 0..<8 {
                var damaged = whole
                damaged[offset] ^= 1 << bit
                let read = JournalText(damaged)
                guard read.entries.count == lines, read.rest == .damaged(whole.count - ends[lines]) else {
                    Issue.record("bit \(bit) of byte \(offset): \(read.entries.count) lines, not \(lines)")
                    continue
                }
            }
        }
    }

    @Test("Behind a damaged first or second line all the others are read, and no line that the document holds")
    func damagedStart() {
        let planted = JournalSample.text(Array(entries.prefix(3)))[ends[2]...]
        let base: JournalEntry = .base(bytes("{}\n") + planted)
        let journal = [entries[0], base] + entries[2...]
        let (whole, ends) = (JournalSample.text(journal), JournalSample.ends(journal))
        let payloads = journal.map { $0.payload.flatMap { $0 } }
        for offset in 0..<ends[2] {
            var damaged = whole
            damaged[offset] ^= 1
            let read = JournalText(behindDamagedStartOf: damaged)
            let line = offset < ends[1] ? 1 : 2
            let isFound = read.payloads == Array(payloads[line...]) && read.rest == .none
            // Where the length itself is damaged the end of the line cannot be told.
            #expect(isFound || line == 2 && read.entries.isEmpty, "byte \(offset)")
        }
        #expect(ends[2] > ends[1] + 40)
    }

    @Test("Bytes written in between, taken away or moved end what is read")
    func misplaced() {
        for number in 1..<entries.count {
            let lines = (0..<entries.count).map { Array(whole[ends[$0]..<ends[$0 + 1]]) }
            let variants = [
                lines[..<number] + [bytes("\n")] + lines[number...], lines[..<number] + lines[(number + 1)...],
                lines[..<number] + [lines[number - 1]] + lines[number...],
            ]
            for variant in variants.dropLast(number == entries.count - 1 ? 1 : 0) {
                #expect(JournalText(variant.flatMap { $0 }).entries.count <= number)
            }
        }
    }

    @Test("A newer journal is told apart from a damaged one")
    func newer() {
        let line = bytes(#"{"journal":2,"path":"/maps/a"}"#)
        let newer = JournalFrame.pieces(number: 1, [line[...]]).flatMap { $0 }
        #expect(JournalText(newer).rest == .newer(version: 2))
        #expect(JournalText(newer).entries.isEmpty)
    }

    @Test(
        "Sound lines that make no sense end what is read",
        arguments: [
            "{}", "[]", "", "{\"journal\":-1}", "{\"journal\":1,\"path\":\"relative\"}", "{\"base\":1}", "{\"base\":0}",
            "{\"change\":{\"edits\":[{\"at\":3}]}}", "{\"change\":1}", "{\"saved\":99,\"size\":1}", "{\"gather\":-2}",
            "{\"journal\":99999999999999999999}", "{\"draft\":[]}", "{\"change\":{\"edits\":[]}}\n",
        ])
    func senseless(line: String) {
        let lines = JournalSample.text(Array(entries.prefix(3)))
        let odd = JournalFrame.pieces(number: 4, [bytes(line)[...]]).flatMap { $0 }
        let read = JournalText(lines + odd)
        #expect(read.entries.count == 3, "\(line)")
        #expect(read.rest == .damaged(odd.count))
    }

    @Test(
        "Garbage is no journal", arguments: ["", "1", "1 2 3", "1 99999999999999999999 00000000 {}\n", "\0\0\0", " "])
    func garbage(text: String) {
        #expect(JournalText(bytes(text)).entries.isEmpty)
    }

    @Test("What a document may hold, however deep, can be journalled")
    func deep() throws {
        let (open, close) = (String(repeating: "[", count: 61), String(repeating: "]", count: 61))
        let json = #"{"format":"waymark/1","stages":{"s":{"x":\#(open)\#(close)}}}"#
        let record = try #require(JourneyReader.read(bytes(json)).journey[.stage, "s"])
        let change = Change(label: "Deep", edits: [Edit(at: ["stages", "s"], from: nil, to: .record(record))])
        let read = JournalText(JournalSample.text(Array(entries.prefix(2)) + [.step(.change(change))]))
        #expect(read.entries.count == 3)
        guard case .step(.change(let found))? = read.entries.last?.entry else { throw Mismatch() }
        #expect(found == change)
    }

    @Test("The checksum is CRC-32C", arguments: [("123456789", "e3069283"), ("", "00000000"), ("a", "c1d04330")])
    func checksum(text: String, expected: String) {
        #expect(Checksum.of(bytes(text)[...]).text == expected)
    }

    @Test("The checksum of every part of some bytes, in one piece or two, is that of its bytes one by one")
    func checksumOfParts() {
        let bytes = (0..<72).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ 7) }
        for start in 0..<9 {
            for end in start...bytes.count {
                var (byteByByte, inTwo) = (Checksum(), Checksum())
                for index in start..<end { byteByByte.add(bytes[index...index]) }
                inTwo.add(bytes[start..<(start + end) / 2])
                inTwo.add(bytes[(start + end) / 2..<end])
                let whole = Checksum.of(bytes[start..<end]).value
                #expect(whole == byteByByte.value && whole == inTwo.value, "\(start)..<\(end)")
            }
        }
    }
}
