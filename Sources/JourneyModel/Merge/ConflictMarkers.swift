/// A file into which git has written the conflicts of a merge line by line, taken apart into the files that met.
public struct ConflictMarkers: Sendable {
    /// The line of the first marker, from 1.
    public let line: Int
    /// The number of conflicts.
    public let count: Int
    /// Why the markers cannot be taken apart; `nil` when they can.
    private let flaw: String?
    private let ours: [UInt8]
    private let theirs: [UInt8]
    /// The common ancestor; `nil` where git was not told to write it (`merge.conflictStyle`).
    private let base: [UInt8]?

    /// The conflicts in a file; `nil` where it has no markers.
    public init?(_ bytes: [UInt8]) {
        var split = MarkerSplit()
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
            split.add(bytes[start..<end])
            start = end
        }
        guard let first = split.firstLine else { return nil }
        line = first
        count = split.count
        flaw = split.flaw ?? (split.part == .common ? nil : "the last one does not end")
        (ours, theirs) = (split.ours, split.theirs)
        base = split.hasBase ? split.base : nil
    }

    /// The merge of both sides (`Journey.merge`), spelled as the file is, and where they differed.
    ///
    /// Without the common ancestor, or where that is no journey, the merge is that of two files made apart. Throws
    /// where the markers, or what one side comes to, make no sense.
    public func merged() throws(ReadError) -> (result: ReadResult, conflicts: [MergeConflict]) {
        if let flaw { throw error("git conflict markers of which \(flaw)") }
        let ours = try read(ours, "our side")
        let theirs = try read(theirs, "their side")
        let base = base.flatMap { try? JourneyReader.read($0).journey } ?? Journey()
        let merge = Journey.merge(base: base, ours: ours.journey, theirs: theirs.journey)
        let result = ReadResult(
            journey: merge.journey, style: ours.style, notes: [], newerFormat: ours.newerFormat ?? theirs.newerFormat)
        return (result, merge.conflicts)
    }

    /// The error for those who do not merge: where the markers begin and what to do.
    public var error: ReadError {
        error("git conflict markers (\(count) \(count == 1 ? "conflict" : "conflicts")); open the map to settle them")
    }

    /// The error to tell instead of one that reading gave, where the markers are its cause.
    public static func explaining(_ error: ReadError, in bytes: [UInt8]) -> ConflictMarkers? {
        guard error.reason == .syntax, let markers = ConflictMarkers(bytes), markers.line == error.line else {
            return nil
        }
        return markers
    }

    private func error(_ message: String) -> ReadError {
        ReadError(.conflictMarkers, line: line, column: 1, message)
    }

    private func read(_ bytes: [UInt8], _ side: String) throws(ReadError) -> ReadResult {
        do throws(ReadError) {
            return try JourneyReader.read(bytes)
        } catch let reason {
            throw error("git conflict markers, and \(side) of them cannot be read: \(reason.message)")
        }
    }
}

/// Sorts the lines of a file by the sides of its conflict markers.
private struct MarkerSplit {
    enum Part { case common, ours, base, theirs }

    private(set) var part = Part.common
    private(set) var ours: [UInt8] = []
    private(set) var base: [UInt8] = []
    private(set) var theirs: [UInt8] = []
    private(set) var hasBase = false
    private(set) var firstLine: Int?
    private(set) var count = 0
    private(set) var flaw: String?
    private var line = 0

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        line += 1
        switch (Self.marker(bytes), part) {
        case (UInt8(ascii: "<"), .common): begin()
        case (UInt8(ascii: "|"), .ours):
            part = .base
            hasBase = true
        case (UInt8(ascii: "="), .ours), (UInt8(ascii: "="), .base): part = .theirs
        case (UInt8(ascii: ">"), .theirs): part = .common
        case (UInt8(ascii: "<"), _), (UInt8(ascii: ">"), _): flaw = flaw ?? "that in line \(line) is out of place"
        default: keep(bytes)
        }
    }

    private mutating func begin() {
        part = .ours
        count += 1
        firstLine = firstLine ?? line
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        if part == .common || part == .ours { ours += bytes }
        if part == .common || part == .base { base += bytes }
        if part == .common || part == .theirs { theirs += bytes }
    }

    /// The character of a line that is a marker: seven of a kind, alone or before a space. No line of JSON is one.
    private static func marker(_ line: ArraySlice<UInt8>) -> UInt8? {
        guard let first = line.first, "<|=>".utf8.contains(first), line.prefix(7).count(where: { $0 == first }) == 7
        else { return nil }
        let next = line.dropFirst(7).first
        return next.map { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D } ?? true ? first : nil
    }
}
