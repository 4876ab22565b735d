import JourneyModel

/// What a journal says, read as hostile input: the longest beginning of it that is sound.
public struct JournalText: Sendable {
    /// What stands behind the beginning that was read.
    public enum Rest: Equatable, Sendable {
        /// Nothing: all of it was read.
        case none
        /// Something that is cut short or damaged; the number of bytes.
        case damaged(Int)
        /// Lines of a newer program.
        case newer(version: Int)
        /// More than is read of a journal; the number of bytes.
        case unread(Int)
    }

    /// The entries with the numbers of their lines.
    public private(set) var entries: [(number: Int, entry: JournalEntry)] = []
    /// What could not be read.
    public private(set) var rest = Rest.none
    /// The number of bytes that were read.
    public private(set) var length = 0
    /// What a damaged second line says that the file held; `nil` where that is not known, or not needed.
    private(set) var damagedBase: [UInt8]?
    /// How many lines at the beginning were passed over.
    private var passedOver = 0

    /// Reads a journal from `bytes`, behind which there are `unread` more. The first line must be a header, or there are
    /// no entries.
    public init(_ bytes: [UInt8], unread: Int = 0) {
        readLines(of: bytes, unread)
    }

    /// Reads a journal from `bytes`, behind which there are `unread` more, whose first or second line is damaged, from behind that line as far as that can be
    /// found without looking into what the document held: lines that a document holds are nobody's.
    init(behindDamagedStartOf bytes: [UInt8], unread: Int = 0) {
        let header = JournalFrame(in: bytes, at: 0)
        passedOver = header == nil ? 1 : 2
        // The first line has no line feed but its last byte.
        let feed = header == nil ? bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } : nil
        let content = JournalFrame.statedContent(in: bytes, at: header?.end ?? 0)
        let ends = [content.map { $0.upperBound + 1 }, feed].compactMap(\.self)
        length = ends.first { JournalFrame(in: bytes, at: $0) != nil } ?? bytes.count
        if header != nil, let content, length == content.upperBound + 1 {
            damagedBase = Array(bytes[content].drop { $0 != UInt8(ascii: "\n") }.dropFirst())
        }
        readLines(of: bytes, unread)
    }

    /// Takes in the lines from `length` on.
    private mutating func readLines(of bytes: [UInt8], _ unread: Int) {
        while length < bytes.count, rest == .none {
            rest = readLine(of: bytes)
        }
        guard unread > 0 else { return }
        switch rest {
        case .none: rest = .unread(unread)
        case .damaged(let count):
            rest =
                JournalFrame.mayGoOn(behind: bytes, from: length) ? .unread(count + unread) : .damaged(count + unread)
        case .newer, .unread: break
        }
    }

    /// What was done, with the numbers of the lines, without what was dropped. What came in from others is in the file.
    var steps: [(number: Int, step: HistoryStep)] {
        var steps: [(number: Int, step: HistoryStep)] = []
        var last = Int.max
        for (number, entry) in entries.reversed() {
            switch entry {
            case .dropped(let line): last = min(last, line)
            case .step(let step) where number <= last || step.isMerge: steps.append((number, step))
            case .header, .base, .step, .draft, .saved: break
            }
        }
        return steps.reversed()
    }

    /// Whether it is damaged before anything could be told of it.
    var isDamagedAtStart: Bool {
        guard entries.count < 2, case .damaged = rest else { return false }
        return true
    }

    /// Whose journal it is, as its first line says; `nil` where that is damaged.
    var header: JournalHeader? {
        if case .header(let header)? = entries.first?.entry { header } else { nil }
    }

    /// Whether it says what the file held when the session began.
    var hasBase: Bool { entries.contains { if case .base = $0.entry { true } else { false } } }

    /// The number that the next line must have.
    private var next: Int { passedOver + entries.count + 1 }

    /// Takes in the line that begins at `length`; what stands in the way, if anything does.
    private mutating func readLine(of bytes: [UInt8]) -> Rest {
        let damaged = Rest.damaged(bytes.count - length)
        guard let frame = JournalFrame(in: bytes, at: length), frame.number == next else { return damaged }
        do throws(JournalLineError) {
            let entry = try JournalEntry(payload: frame.payload)
            guard isPossible(entry) else { return damaged }
            entries.append((frame.number, entry))
            length = frame.end
            return .none
        } catch {
            switch error {
            case .newer(let version): return .newer(version: version)
            case .senseless: return damaged
            }
        }
    }

    /// Whether `entry` can come next: a header first, then the base, and marks that look back.
    private func isPossible(_ entry: JournalEntry) -> Bool {
        switch entry {
        case .header: next != 2
        case .base: next == 2
        case .step, .draft: next > 2
        case .saved(let number, _), .dropped(let number): next > 2 && number < next
        }
    }
}

extension HistoryStep {
    fileprivate var isMerge: Bool { if case .merge = self { true } else { false } }
}
