/// Reads title and marks of a capture line; the grammar stands at ``CaptureLine``.
struct CaptureWordReader {
    private let line: [UInt8]
    private var place: Int
    private var isAfterBlank = false
    private var isAfterMark = false
    private var text: [UInt8] = []
    private var isInPain = false
    private var factors: [Int?]?
    private var knownTags: Set<[UInt8]> = []

    /// The text before the first pain.
    private(set) var title: [UInt8] = []
    /// The pains, in their order.
    private(set) var pains: [CapturedPain] = []
    /// Whether the mark of a moment was there.
    private(set) var isMoment = false
    /// The tags, each once.
    private(set) var tags: [[UInt8]] = []
    /// The channel, if one was there.
    private(set) var channel: [UInt8]?

    /// Gets ready to read `line` from the byte offset `start`.
    init(line: [UInt8], from start: Int) {
        self.line = line
        place = start
    }

    /// Reads to the end of the line.
    mutating func read() throws(CaptureError) {
        while place < line.count {
            if CaptureSigns.isBlank(line[place]) {
                readBlank()
            } else if isAfterBlank, let mark = CaptureMark.at(place, of: line, inPain: isInPain) {
                try take(mark)
            } else {
                readText()
            }
        }
        endText()
        guard !title.isEmpty else { throw CaptureError(.missingTitle, at: line.count..<line.count, of: line) }
    }

    private mutating func readBlank() {
        if !text.isEmpty, !(isAfterMark && text.last == 0x20) { text.append(0x20) }
        isAfterBlank = true
        place += 1
    }

    private mutating func readText() {
        if line[place] == CaptureSigns.escape, place + 1 < line.count, CaptureSigns.isEscapable(line[place + 1]) {
            place += 1
        }
        text.append(line[place])
        isAfterBlank = false
        isAfterMark = false
        place += 1
    }

    private mutating func take(_ mark: CaptureMark) throws(CaptureError) {
        trimText()
        switch mark.kind {
        case .pain: endText()
        case .factors: try takeFactors(mark)
        case .moment: isMoment = true
        case .tag: takeTag(mark)
        case .channel: try takeChannel(mark)
        }
        isInPain = isInPain || mark.kind == .pain
        isAfterBlank = false
        isAfterMark = true
        place = mark.range.upperBound
    }

    private mutating func takeFactors(_ mark: CaptureMark) throws(CaptureError) {
        guard factors == nil else { throw CaptureError(.repeatedFactors, at: mark.range, of: line) }
        factors = try mark.factors(of: line)
    }

    private mutating func takeTag(_ mark: CaptureMark) {
        let tag = Array(line[mark.content])
        if knownTags.insert(tag).inserted { tags.append(tag) }
    }

    private mutating func takeChannel(_ mark: CaptureMark) throws(CaptureError) {
        guard channel == nil else { throw CaptureError(.repeatedChannel, at: mark.range, of: line) }
        channel = Array(line[mark.content])
    }

    /// Puts the text that was gathered where it belongs: the title until the first pain, then that pain.
    private mutating func endText() {
        trimText()
        if isInPain {
            pains.append(CapturedPain(text: text, factors: factors ?? []))
        } else {
            title = text
        }
        text = []
        factors = nil
    }

    private mutating func trimText() {
        while text.last == 0x20 { text.removeLast() }
    }
}
