/// What may be put in at the cursor of a capture line.
public struct CaptureCompletion: Equatable, Sendable {
    /// What is being written there.
    public enum Kind: Sendable {
        /// A lane of the place.
        case lane
        /// The stage of the place.
        case stage
        /// A tag behind `#`.
        case tag
        /// The channel in parentheses.
        case channel
    }

    /// One word to choose.
    public struct Offer: Equatable, Sendable {
        /// What replaces the bytes in ``CaptureCompletion/range``.
        public let insertion: [UInt8]
        /// What to show for it. It may come from the document: draw it as such.
        public let label: [UInt8]
    }

    /// The most words that are offered.
    public static let mostOffers = 20

    /// What is being written at the cursor.
    public let kind: Kind
    /// The bytes of the line that a choice replaces, up to the cursor.
    public let range: Range<Int>
    /// The words that fit, in the order of the journey; at most ``mostOffers``.
    public let offers: [Offer]

    /// What fits at the byte offset `cursor` of `line`, or `nil` where plain text is being written.
    ///
    /// - Parameter prefill: the bytes of the place that stood there before anything was typed: a word directly behind
    ///   it that can only be a place is completed as one.
    public static func at(
        _ cursor: Int, of line: [UInt8], in context: CaptureContext, behind prefill: Int = 0
    ) -> CaptureCompletion? {
        let written = line[..<min(max(cursor, 0), line.count)]
        let wordStart = written.lastIndex(where: CaptureSigns.isBlank).map { $0 + 1 } ?? 0
        let word = written[wordStart...]
        if prefill > 0, wordStart == prefill, word.contains(CaptureSigns.at) || word.contains(CaptureSigns.comma) {
            return atPlace(word, in: context)
        }
        if !written[..<wordStart].contains(where: { !CaptureSigns.isBlank($0) }) {
            return atPlace(written[wordStart...], in: context)
        }
        return atMark(written, wordStart: wordStart, in: context)
    }

    /// Within the first word: a stage behind the `@`, else a lane.
    private static func atPlace(_ word: ArraySlice<UInt8>, in context: CaptureContext) -> CaptureCompletion? {
        guard !word.contains(CaptureSigns.colon), !word.contains(CaptureSigns.escape) else { return nil }
        if let at = word.firstIndex(of: CaptureSigns.at) {
            return choices(.stage, for: word[(at + 1)...], among: context.stages, named: context.handle(ofStage:))
        }
        let lane = word[(word.lastIndex(of: CaptureSigns.comma).map { $0 + 1 } ?? word.startIndex)...]
        return choices(.lane, for: lane, among: context.lanes, named: context.handle(ofLane:))
    }

    private static func choices(
        _ kind: Kind, for word: ArraySlice<UInt8>, among all: [CaptureChoice], named handle: (Int) -> [UInt8]?
    ) -> CaptureCompletion? {
        let key = CaptureKey(word)
        let fitting = key.isEmpty ? Array(all.indices) : CaptureMatch.findPrefix(key, among: all).indices
        let offers = fitting.prefix(mostOffers).compactMap { index in
            handle(index).map { Offer(insertion: $0, label: all[index].label) }
        }
        return completion(kind, range: word.startIndex..<word.endIndex, offers: offers)
    }

    /// Behind the first word: a tag or a channel.
    private static func atMark(
        _ written: ArraySlice<UInt8>, wordStart: Int, in context: CaptureContext
    ) -> CaptureCompletion? {
        if written[wordStart...].first == CaptureSigns.tag {
            return words(.tag, for: written[(wordStart + 1)...], among: context.tags, closing: [])
        }
        guard let open = written.lastIndex(of: CaptureSigns.openChannel), open > 0,
            CaptureSigns.isBlank(written[open - 1]), !written[open...].contains(CaptureSigns.closeChannel)
        else { return nil }
        let close = [CaptureSigns.closeChannel]
        return words(.channel, for: written[(open + 1)...], among: context.channels, closing: close)
    }

    private static func words(
        _ kind: Kind, for word: ArraySlice<UInt8>, among all: [[UInt8]], closing: [UInt8]
    ) -> CaptureCompletion? {
        let key = CaptureKey(word)
        let fitting = all.filter { CaptureKey($0).begins(with: key) }.prefix(mostOffers)
        let offers = fitting.map { Offer(insertion: $0 + closing, label: $0) }
        return completion(kind, range: word.startIndex..<word.endIndex, offers: Array(offers))
    }

    private static func completion(_ kind: Kind, range: Range<Int>, offers: [Offer]) -> CaptureCompletion? {
        offers.isEmpty ? nil : CaptureCompletion(kind: kind, range: range, offers: offers)
    }
}
