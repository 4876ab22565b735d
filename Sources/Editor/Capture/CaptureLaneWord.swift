/// One lane of a place, taken apart into name and emotion.
struct CaptureLaneWord {
    /// The bytes of the name.
    let name: Range<Int>
    /// The number behind the name, which may be out of range; `nil` where there is none.
    let emotion: Int?
    /// The lanes that the name may mean.
    let match: CaptureMatch

    /// Takes the bytes of `line` in `range` apart. A lane that has all of it as its name has no emotion there. A zero needs
    /// no sign, where no lane begins so.
    init(_ range: Range<Int>, of line: [UInt8], lanes: [CaptureChoice]) {
        let whole = CaptureMatch.findExact(CaptureKey(line[range]), among: lanes)
        let judged = Self.emotion(in: range, of: line) ?? Self.plainZero(in: range, of: line, lanes)
        if whole == .none, let judged {
            name = range.lowerBound..<judged.start
            emotion = judged.value
            match = CaptureMatch.find(CaptureKey(line[name]), among: lanes)
        } else {
            name = range
            emotion = nil
            match = whole == .none ? CaptureMatch.find(CaptureKey(line[range]), among: lanes) : whole
        }
    }

    /// The sign and digit at the end of `range`.
    private static func emotion(in range: Range<Int>, of line: [UInt8]) -> (start: Int, value: Int)? {
        guard let last = line[range].last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) else { return nil }
        let digit = Int(last - UInt8(ascii: "0"))
        let before = line[range.lowerBound..<range.upperBound - 1]
        switch before.last {
        case UInt8(ascii: "+"), UInt8(ascii: "="): return (before.endIndex - 1, digit)
        case UInt8(ascii: "-"): return (before.endIndex - 1, -digit)
        default: return before.suffix(3) == minus[...] ? (before.endIndex - 3, -digit) : nil
        }
    }

    /// A zero without a sign behind a name.
    private static func plainZero(
        in range: Range<Int>, of line: [UInt8], _ lanes: [CaptureChoice]
    ) -> (start: Int, value: Int)? {
        guard range.count > 1, line[range].last == UInt8(ascii: "0") else { return nil }
        let start = range.upperBound - 1
        let isName = CaptureMatch.find(CaptureKey(line[range]), among: lanes) != .none
        let key = CaptureKey(line[range.lowerBound..<start])
        let hasName = key == CapturePlaceReader.all || CaptureMatch.find(key, among: lanes) != .none
        return !isName && hasName ? (start, 0) : nil
    }

    /// The minus sign U+2212, which the map shows.
    private static let minus: [UInt8] = [0xE2, 0x88, 0x92]
}
