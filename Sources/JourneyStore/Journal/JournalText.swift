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
    }

    /// The entries with the numbers of their lines.
    public private(set) var entries: [(number: Int, entry: JournalEntry)] = []
    /// What could not be read.
    public private(set) var rest = Rest.none
    /// The number of bytes that were read.
    public private(set) var length = 0

    /// Reads a journal from `bytes`. The first line must be a header, or there are no entries.
    public init(_ bytes: [UInt8]) {
        while length < bytes.count, rest == .none {
            rest = readLine(of: bytes)
        }
    }

    /// Takes in the line that begins at `length`; what stands in the way, if anything does.
    private mutating func readLine(of bytes: [UInt8]) -> Rest {
        let damaged = Rest.damaged(bytes.count - length)
        guard let frame = JournalFrame(in: bytes, at: length), frame.number == entries.count + 1 else { return damaged }
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
        case .header: entries.count != 1
        case .base: entries.count == 1
        case .step, .draft: entries.count > 1
        case .saved(let number, _): entries.count > 1 && number <= entries.count
        }
    }
}
