/// Reads the place of a capture line; the grammar stands at ``CaptureLine``.
struct CapturePlaceReader {
    private let line: [UInt8]
    /// The lanes that are there as all of them, and were not named since.
    private var everyone: Set<[UInt8]> = []
    private let context: CaptureContext

    /// The stage that was read, or the one of the context.
    private(set) var stage: [UInt8]?
    /// The lanes that were read, or the one of the context.
    private(set) var lanes: [CapturedLane]
    /// Where the words begin: behind the colon, or at the start of a line without a place.
    private(set) var end = 0

    /// Gets ready to read the place of `line`.
    init(line: [UInt8], context: CaptureContext) {
        self.line = line
        self.context = context
        stage = context.stage
        lanes = context.lane.map { [CapturedLane(lane: $0)] } ?? []
    }

    /// The bytes of the place that `line` begins with, up to the blank behind its colon or the end; `nil` where it
    /// begins with none. What the place names need not be there.
    static func place(of line: [UInt8], in context: CaptureContext) -> Range<Int>? {
        CapturePlaceReader(line: line, context: context).head.map { $0.lowerBound..<$0.upperBound + 1 }
    }

    /// Reads the place, if the line has one.
    mutating func read() throws(CaptureError) {
        guard let head else { return }
        end = head.upperBound + 1
        if isInbox(head, among: context.lanes) {
            lanes = []
            stage = nil
        } else if let at = line[head].firstIndex(of: CaptureSigns.at) {
            let lanes = trimmed(head.lowerBound..<at)
            if !lanes.isEmpty { try readLanes(lanes) }
            try readStage(trimmed(at + 1..<head.upperBound))
        } else {
            try readLanes(head)
        }
    }

    /// The place without its closing colon: the first word, or several that can be nothing else; `nil` where there is none.
    private var head: Range<Int>? {
        guard let start = line.firstIndex(where: { !CaptureSigns.isBlank($0) }), let word = beginning(from: start)
        else {
            return nil
        }
        let isOneWord = !line[word].contains(where: CaptureSigns.isBlank)
        return (isOneWord ? isPlace(word) : isTornPlace(word)) ? word : nil
    }

    /// What stands from `start` to the first colon before a blank, or at the end; `nil` where there is none, or a backslash
    /// before it.
    private func beginning(from start: Int) -> Range<Int>? {
        let end = line[start...].indices.first { index in
            line[index] == CaptureSigns.colon && (index + 1 == line.count || CaptureSigns.isBlank(line[index + 1]))
        }
        guard let end, end > start, !line[start..<end].contains(CaptureSigns.escape) else { return nil }
        return start..<end
    }

    /// Whether several words are meant as one place, `all 0 @dec`: all of its lanes are there, and a stage or an emotion
    /// with its sign says that they are no words.
    private func isTornPlace(_ head: Range<Int>) -> Bool {
        let at = line[head].firstIndex(of: CaptureSigns.at)
        let lanes = parts(of: trimmed(head.lowerBound..<(at ?? head.upperBound)))
        let words = lanes.map { CaptureLaneWord($0, of: line, lanes: context.lanes) }
        let areThere = zip(lanes, words).allSatisfy { range, word in
            if !range.isEmpty, isAll(word.name) { return true }
            if case .one = word.match { return true }
            return false
        }
        let isJudged = zip(lanes, words).contains { $1.emotion != nil && $0.upperBound - $1.name.upperBound > 1 }
        return areThere && (at != nil || isJudged)
    }

    /// A range without the blanks at its ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        guard let start = line[range].firstIndex(where: { !CaptureSigns.isBlank($0) }),
            let end = line[range].lastIndex(where: { !CaptureSigns.isBlank($0) })
        else { return range.upperBound..<range.upperBound }
        return start..<end + 1
    }

    /// What stands between commas, without blanks around it.
    private func parts(of range: Range<Int>) -> [Range<Int>] {
        line[range].split(separator: CaptureSigns.comma, omittingEmptySubsequences: false)
            .map { trimmed($0.startIndex..<$0.endIndex) }
    }

    /// Whether the first word is meant as a place: it looks like nothing else, or names something that is there.
    private func isPlace(_ head: Range<Int>) -> Bool {
        let word = line[head]
        if word.contains(CaptureSigns.at) || word.contains(CaptureSigns.comma) { return true }
        let lane = CaptureLaneWord(head, of: line, lanes: context.lanes)
        guard lane.emotion == nil, !isInbox(head, among: context.lanes) else { return true }
        if isAll(head) || CaptureMatch.findBeginning(CaptureKey(word), among: context.lanes) != .none { return true }
        guard case .one = lane.match else { return false }
        return word.count >= Self.leastAbbreviation
    }

    /// Shorter abbreviations of a lane, without a stage behind them, are taken for words: “PS: …”.
    private static let leastAbbreviation = 3

    /// Whether a word stands for every lane, because no lane is called so.
    private func isAll(_ range: Range<Int>) -> Bool {
        let key = CaptureKey(line[range])
        return key == Self.all && CaptureMatch.findBeginning(key, among: context.lanes) == .none
    }

    /// The word that stands for every lane.
    static let all = CaptureKey("all".utf8)

    private func isInbox(_ range: Range<Int>, among choices: [CaptureChoice]) -> Bool {
        let key = CaptureKey(line[range])
        return key == Self.inbox && CaptureMatch.find(key, among: choices) == .none
    }

    private static let inbox = CaptureKey("inbox".utf8)

    private mutating func readLanes(_ range: Range<Int>) throws(CaptureError) {
        lanes = []
        for part in parts(of: range) { try readLane(part) }
    }

    private mutating func readLane(_ range: Range<Int>) throws(CaptureError) {
        let word = CaptureLaneWord(range, of: line, lanes: context.lanes)
        guard !word.name.isEmpty else { throw CaptureError(.missingLane, at: range, of: line) }
        if isAll(word.name) {
            everyone.formUnion(context.lanes.map(\.id))
            for lane in context.lanes { try add(lane.id, word, range) }
        } else {
            let lane = try named(word)
            let place = lanes.firstIndex { $0.lane == lane }
            try add(lane, word, range, butIn: word.emotion != nil && everyone.remove(lane) != nil ? place : nil)
        }
    }

    private func named(_ word: CaptureLaneWord) throws(CaptureError) -> [UInt8] {
        try resolve(word.name, word.match, among: context.lanes, .unknownLane, .ambiguousLane)
    }

    /// Adds a lane, or has it feel otherwise where it stands at a place as one of all.
    private mutating func add(
        _ lane: [UInt8], _ word: CaptureLaneWord, _ range: Range<Int>, butIn place: Int? = nil
    ) throws(CaptureError) {
        guard place != nil || !lanes.contains(where: { $0.lane == lane }) else {
            throw CaptureError(.repeatedLane, at: word.name, of: line)
        }
        if let emotion = word.emotion, !(-2...2).contains(emotion) {
            throw CaptureError(.emotionOutOfRange, at: word.name.upperBound..<range.upperBound, of: line)
        }
        let captured = CapturedLane(lane: lane, emotion: word.emotion)
        if let place { lanes[place] = captured } else { lanes.append(captured) }
    }

    private mutating func readStage(_ range: Range<Int>) throws(CaptureError) {
        guard !range.isEmpty else { throw CaptureError(.missingStage, at: range, of: line) }
        if isInbox(range, among: context.stages) {
            stage = nil
        } else {
            let match = CaptureMatch.find(CaptureKey(line[range]), among: context.stages)
            stage = try resolve(range, match, among: context.stages, .unknownStage, .ambiguousStage)
        }
    }

    private func resolve(
        _ range: Range<Int>, _ match: CaptureMatch, among choices: [CaptureChoice],
        _ unknown: CaptureError.Reason, _ ambiguous: CaptureError.Reason
    ) throws(CaptureError) -> [UInt8] {
        switch match {
        case .one(let index):
            return choices[index].id
        case .several(let indices):
            let names = indices.prefix(Self.mostCandidates).map { choices[$0].label }
            throw CaptureError(ambiguous, at: range, of: line, candidates: names)
        case .none:
            throw CaptureError(unknown, at: range, of: line, candidates: nearest(to: line[range], among: choices))
        }
    }

    /// The most names that an error lists.
    private static let mostCandidates = 8

    /// All names where they are few, else the three that are most like the word.
    private func nearest(to word: ArraySlice<UInt8>, among choices: [CaptureChoice]) -> [[UInt8]] {
        guard choices.count > Self.mostCandidates else { return choices.map(\.label) }
        let key = CaptureKey(word).bytes
        let beginnings = choices.map { Array($0.nameKey.bytes.prefix(key.count)) }
        return NearestWord.ranking(of: key, among: beginnings, count: 3).map { choices[$0].label }
    }
}
