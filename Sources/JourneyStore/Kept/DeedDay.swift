import JourneyModel

/// What the file of a day says of what commands did to a document, and of which of its lines nothing can be told.
///
/// Every line has an empty one before it. So an empty line behind an empty one, or nothing at all, is the beginning of a
/// line of which no more was written.
struct DeedDay {
    /// What was done, in order.
    private(set) var changes: [Change] = []
    /// Of which lines nothing can be told. One in which the file ends is none of them before `closeEnd`.
    private(set) var untold: UntoldLines
    /// The number of the line in which the file ends, where that is not whole.
    private var openLine: Int?

    private let path: FilePath
    private static let feed = UInt8(ascii: "\n")

    /// What the bytes of `file` say of the document with the real path `path`.
    init(_ bytes: [UInt8], in file: FilePath, of path: FilePath) {
        self.path = path
        untold = UntoldLines(in: file)
        var (number, isBehindEmpty, rest) = (1, false, bytes[...])
        while let end = rest.firstIndex(of: Self.feed) {
            let line = rest[..<end]
            if !line.isEmpty {
                if !take(line, number) { untold.addDamaged(number) }
            } else if isBehindEmpty {
                untold.addDamaged(number - 1)
            }
            (isBehindEmpty, rest) = (line.isEmpty, rest[(end + 1)...])
            number += 1
        }
        if !rest.isEmpty {
            openLine = take(rest, number) ? nil : number
        } else if isBehindEmpty || bytes.isEmpty {
            openLine = max(1, number - 1)
        }
    }

    /// Whether it ends within a line, which may be one that is written just now.
    var isOpen: Bool { openLine != nil }

    /// Takes the line in which the file ends for damaged.
    mutating func closeEnd() {
        if let openLine { untold.addDamaged(openLine) }
        openLine = nil
    }

    /// Takes a line in; `false` where it is damaged.
    private mutating func take(_ line: ArraySlice<UInt8>, _ number: Int) -> Bool {
        switch DeedLine(line, of: path) {
        case .change(let change): changes.append(change)
        case .other: break
        case .newer: untold.addNewer(number)
        case .damaged: return false
        }
        return true
    }
}
