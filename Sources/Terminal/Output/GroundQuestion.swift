/// The question for the ground of the terminal, and whether its answer is due.
///
/// Not every terminal knows the question, but every one says what it is; so that is asked behind it, and when it is
/// answered nothing else will come. All times are microseconds of one clock, whichever.
public struct GroundQuestion: Sendable {
    /// Asks for the ground (OSC 11, xterm), and what the terminal is (DA, ECMA-48).
    public static let question: [UInt8] = Array("\u{1B}]11;?\u{7}\u{1B}[c".utf8)

    /// What who leaves waits for the answer at most: a terminal on the same machine answers at once, one behind a network
    /// takes as long as that.
    static let leavingWait = (here: 100_000, remote: 1_000_000)
    /// How long after the question an answer is still expected.
    static let patience = 2_000_000

    private var asked: Int?

    /// A question that was not asked.
    public init() {}

    /// Says that it was asked at `now`.
    public mutating func ask(at now: Int) {
        asked = now
    }

    /// Takes a reply; false where it was not for this question.
    public mutating func take(_ reply: TerminalReply) -> Bool {
        guard asked != nil else { return false }
        switch reply {
        case .ground: return true
        case .identity:
            asked = nil
            return true
        case .status, .other: return false
        }
    }

    /// Says that the answer may never come.
    public mutating func forget() {
        asked = nil
    }

    /// How long an answer that is due is worth waiting for by who leaves at `now`; `nil` where none is due.
    public func answersWait(at now: Int, isRemote: Bool) -> Int? {
        guard let asked, now - asked < Self.patience else { return nil }
        return isRemote ? Self.leavingWait.remote : Self.leavingWait.here
    }
}
