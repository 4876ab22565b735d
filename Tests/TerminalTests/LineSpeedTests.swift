import Testing

@testable import Terminal

@Suite("How fast the line to the terminal is")
struct LineSpeedTests {
    private static let second = 1_000_000

    /// A frame of `size` bytes.
    private func frame(_ size: Int) -> [UInt8] { [UInt8](repeating: 0x78, count: size) }

    private func sending(_ frame: [UInt8], at now: Int, to line: inout LineSpeed) -> [UInt8] {
        line.sending(frame, at: now)
    }

    private func answered(at now: Int, to line: inout LineSpeed) -> Bool { line.answered(at: now) }

    /// A line of 10,000 bytes a second and 300 ms there and back, found out at 2.0 s with a frame of 5,000 bytes sent at
    /// 1.2 s.
    private func slowLine() -> LineSpeed {
        var line = LineSpeed()
        _ = line.sending(frame(5000), at: 1_200_000)
        _ = line.answered(at: 1_500_000)
        _ = line.answered(at: 2_000_000)
        return line
    }

    @Test("A frame is put between two questions where it is long enough")
    func asks() {
        var line = LineSpeed()
        #expect(sending(frame(1999), at: 0, to: &line) == frame(1999))
        #expect(line.answersWait(at: 0) == nil)
        #expect(sending(frame(2000), at: 0, to: &line) == LineSpeed.question + frame(2000) + LineSpeed.question)
        #expect(line.answersWait(at: 400_000) == 600_000)
        #expect(line.answersWait(at: 2_000_000) == 0)
        #expect(answered(at: 2_000_000, to: &line))
        #expect(line.answersWait(at: 3_000_000) == 2_000_000)
        line.forgetAnswers()
        #expect(line.answersWait(at: 3_000_000) == nil)
    }

    @Test("Nothing is asked while answers are due, nor soon after")
    func asksSeldom() {
        var line = LineSpeed()
        _ = line.sending(frame(2000), at: 0)
        #expect(sending(frame(2000), at: 1000, to: &line) == frame(2000))
        #expect(answered(at: 2000, to: &line))
        #expect(answered(at: 3000, to: &line))
        #expect(!answered(at: 4000, to: &line))
        #expect(sending(frame(2000), at: 9 * Self.second, to: &line) == frame(2000))
        #expect(sending(frame(2000), at: 11 * Self.second, to: &line) != frame(2000))
    }

    @Test("A line is busy for as long as it takes what was written")
    func isBusy() {
        var line = slowLine()
        #expect(line.rest(at: 2_000_000) == 0)
        _ = line.sending(frame(1000), at: 3_000_000)
        #expect(line.rest(at: 3_000_000) == 100_000)
        _ = line.sending(frame(500), at: 3_020_000)
        #expect(line.rest(at: 3_020_000) == 130_000)
        #expect(line.rest(at: 3_150_000) == 0)
    }

    @Test("What was written behind the frame that was timed counts")
    func countsWhatCameSince() {
        var line = LineSpeed()
        _ = line.sending(frame(5000), at: 1_200_000)
        _ = line.sending(frame(4000), at: 1_300_000)
        _ = line.answered(at: 1_500_000)
        // The line took the 4,000 bytes from 1.85 s on.
        _ = line.answered(at: 2_000_000)
        #expect(line.rest(at: 2_000_000) == 250_000)
    }

    @Test("Where writing had to wait, the first answer did as well, and does not count")
    func isHeldUp() {
        var line = LineSpeed()
        _ = line.sending(frame(10_000), at: 0)
        line.sent(at: 700_000)
        _ = line.answered(at: 700_000)
        _ = line.answered(at: 1_000_000)
        _ = line.sending(frame(1000), at: 1_000_000)
        #expect(line.rest(at: 1_000_000) == 100_000)
    }

    @Test("A fast line is never busy, and none is before it is known")
    func isNotBusy() {
        var line = LineSpeed()
        _ = line.sending(frame(100_000), at: 0)
        #expect(line.rest(at: 0) == 0)
        _ = line.answered(at: 100_000)
        _ = line.answered(at: 120_000)
        _ = line.sending(frame(100_000), at: 200_000)
        #expect(line.rest(at: 200_000) == 0)
    }

    @Test("A line is waited for a second at most, whatever is asked meanwhile")
    func isBounded() {
        var line = slowLine()
        _ = line.sending(frame(100_000), at: 3_000_000, asks: false)
        #expect(line.rest(at: 3_000_000) == Self.second)
        #expect(line.rest(at: 3_900_000) == 100_000)
        #expect(line.rest(at: 4_000_000) == 0)
    }

    @Test("A line that stood still while it was timed is not taken for one that is slow for ever")
    func stoodStill() {
        var line = LineSpeed()
        _ = line.sending(frame(2000), at: 0)
        _ = line.answered(at: 50_000)
        _ = line.answered(at: 14_000_000)
        _ = line.sending(frame(200), at: 14_000_000)
        #expect(line.rest(at: 14_000_000) == 100_000, "2,000 bytes a second are the slowest")
        _ = line.sending(frame(200), at: 25_000_000)
        #expect(line.rest(at: 25_000_000) == 0, "what was found out is too old")
    }

    @Test("A slow line is timed again soon")
    func timesSlowLinesAgain() {
        var line = slowLine()
        #expect(sending(frame(2000), at: 3_900_000, to: &line) == frame(2000))
        #expect(sending(frame(2000), at: 4_000_000, to: &line) != frame(2000))
    }

    @Test("A second answer that is lost ends nothing")
    func losesTheSecondAnswer() {
        var line = LineSpeed()
        _ = line.sending(frame(2000), at: 0)
        _ = line.answered(at: 1000)
        #expect(!answered(at: 16 * Self.second, to: &line))
        #expect(sending(frame(2000), at: 17 * Self.second, to: &line) != frame(2000))
    }

    @Test("A terminal that takes long for the frame is not taken for one that does not answer")
    func isPatient() {
        var line = LineSpeed()
        _ = line.sending(frame(20_000), at: 0)
        line.sent(at: 100)
        _ = line.answered(at: 300_000)
        _ = line.sending(frame(100), at: 6 * Self.second)
        line.sent(at: 6 * Self.second)
        #expect(answered(at: 10_300_000, to: &line))
        _ = line.sending(frame(200), at: 11 * Self.second)
        #expect(line.rest(at: 11 * Self.second) == 100_000, "20,000 bytes took ten seconds")
    }

    @Test("A terminal that does not answer is not asked again, and late answers are nobody's")
    func isMute() {
        var line = LineSpeed()
        _ = line.sending(frame(2000), at: 0)
        #expect(sending(frame(2000), at: 6 * Self.second, to: &line) == frame(2000))
        #expect(line.answersWait(at: 0) == nil)
        #expect(!answered(at: 7 * Self.second, to: &line))
        #expect(sending(frame(2000), at: 60 * Self.second, to: &line) == frame(2000))
        #expect(line.rest(at: 60 * Self.second) == 0)
    }
}
