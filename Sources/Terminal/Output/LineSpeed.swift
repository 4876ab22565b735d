/// How fast the line to the terminal is, as far as the terminal's answers tell, and until when it is busy.
///
/// What a program writes may wait for seconds where nobody tells it: in the system, in the program that carries it, in
/// the network. A frame that is written meanwhile only comes later, and so does every one behind it. So a frame that is
/// large enough to be timed is put between two questions; the time between their answers is what the line took for it.
/// All times are microseconds of one clock, whichever.
public struct LineSpeed: Sendable {
    /// Asks whether the terminal is well; it answers `ESC [ 0 n` (DSR, ECMA-48) when it has shown all before.
    public static let question: [UInt8] = Array("\u{1B}[5n".utf8)

    /// What a frame has to be long to be timed, in bytes.
    static let timedSize = 2000
    /// How long what was found out is good for.
    static let validity = 10_000_000
    /// How soon a line that was found to be slow is timed again, when there is a frame for it.
    static let doubt = 2_000_000
    /// How long a terminal is given to answer before it is never asked again.
    static let patience = 5_000_000
    /// How long the second answer is waited for. Where it takes longer it is lost, or the line stood still.
    static let secondPatience = 15_000_000
    /// What a byte takes at most, in microseconds: a line that stood still for a moment looks slower than any is.
    static let slowest = 500.0
    /// A line that took no longer than this for a frame is never waited for. Programs that carry keys over a network
    /// may send them in steps (20 ms for `ssh`, against those who listen), and answers with them.
    static let haste = 30_000
    /// What a line is waited for at most.
    static let longest = 1_000_000
    /// What who leaves waits for answers at most, where none has come yet, and where the first has.
    static let leavingWait = (none: 1_000_000, first: 2_000_000)

    /// A frame whose time is being taken.
    private struct Trial {
        let size: Int
        let begin: Int
        var firstAnswer: Int?
        /// Whether it is being written.
        var isOnItsWay = true
        /// Whether writing it had to wait, and the first answer with it.
        var wasHeldUp = false
        /// What was written since.
        var since = 0
    }

    private var trial: Trial?
    private var foundOut: Int?
    private var isMute = false
    /// What a byte takes, in microseconds; `nil` where it takes no time that matters.
    private var perByte: Double?
    private var busyUntil = 0

    /// A line of which nothing is known.
    public init() {}

    /// What is to be written for `frame` at `now`: the frame, with questions around it where its time is taken, which
    /// is only done where it `asks`.
    public mutating func sending(_ frame: [UInt8], at now: Int, asks: Bool = true) -> [UInt8] {
        giveUpLateAnswers(at: now)
        wrote(frame.count, at: now)
        guard asks, frame.count >= Self.timedSize, isDue(at: now) else { return frame }
        trial = Trial(size: frame.count, begin: now)
        return Self.question + frame + Self.question
    }

    private func isDue(at now: Int) -> Bool {
        guard trial == nil, !isMute else { return false }
        return foundOut.map { now - $0 >= (perByte == nil ? Self.validity : Self.doubt) } ?? true
    }

    /// Says that writing the frame that was sent last came to its end at `now`.
    public mutating func sent(at now: Int) {
        guard let trial, trial.isOnItsWay else { return }
        self.trial?.isOnItsWay = false
        self.trial?.wasHeldUp = now - trial.begin > Self.haste
    }

    /// Takes an answer that came at `now`; false where none was due.
    public mutating func answered(at now: Int) -> Bool {
        giveUpLateAnswers(at: now)
        guard let trial else { return false }
        guard let first = trial.firstAnswer else {
            self.trial?.firstAnswer = now
            return true
        }
        self.trial = nil
        foundOut = now
        // When the first answer came is not known where it had to wait: what it took counts to the frame then.
        let taken = now - (trial.wasHeldUp ? trial.begin : first)
        perByte = taken <= Self.haste ? nil : min(Double(taken) / Double(trial.size), Self.slowest)
        // The answer was on its way for half of what the first one took altogether.
        busyUntil = now - (trial.wasHeldUp ? 0 : (first - trial.begin) / 2)
        wrote(trial.since, at: busyUntil)
        return true
    }

    /// Says that answers which are due may never come.
    public mutating func forgetAnswers() {
        trial = nil
    }

    /// How long the line is busy yet with what was written before `now`.
    public func rest(at now: Int) -> Int {
        perByte == nil ? 0 : max(0, busyUntil - now)
    }

    /// How long answers that are due are worth waiting for by who leaves at `now`; `nil` where none is due.
    public func answersWait(at now: Int) -> Int? {
        guard let trial else { return nil }
        guard trial.firstAnswer == nil else { return Self.leavingWait.first }
        return max(0, trial.begin + Self.leavingWait.none - now)
    }

    private mutating func wrote(_ count: Int, at now: Int) {
        trial?.since += count
        forgetOldSpeed(at: now)
        guard let perByte else { return }
        busyUntil = min(max(busyUntil, now) + Int(Double(count) * perByte), now + Self.longest)
    }

    private mutating func forgetOldSpeed(at now: Int) {
        if let foundOut, now - foundOut > Self.validity { perByte = nil }
    }

    private mutating func giveUpLateAnswers(at now: Int) {
        guard let trial else { return }
        let isFirst = trial.firstAnswer == nil
        guard now - trial.begin > (isFirst ? Self.patience : Self.secondPatience) else { return }
        self.trial = nil
        isMute = isFirst
    }
}
