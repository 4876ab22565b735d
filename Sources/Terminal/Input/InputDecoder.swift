/// Turns the bytes of a terminal into events: UTF-8, keys of all the common terminals, mouse, pastes, answers.
///
/// However the bytes are split over calls of `feed`, the events are the same. What makes no sense is dropped; memory
/// is bounded whatever comes. A paste is never read as keys, also when its end is missing.
///
/// Only time can tell a press of Escape from the beginning of a sequence, so the caller must watch
/// `timeoutMilliseconds` after every call.
public struct InputDecoder: Sendable {
    /// A sequence whose rest is thrown away.
    enum Discarded: Sendable {
        /// Up to a final byte.
        case sequence
        /// Up to a string terminator.
        case string
    }

    /// What Backspace sends, as the terminal's settings say: DEL (127) nearly everywhere, or BS (8).
    public var eraseByte: UInt8 = 0x7F

    /// The beginning of something that is not complete.
    var pending: [UInt8] = []
    var paste: PasteBuffer?
    var discarded: Discarded?
    /// Whether Escape was reported because nothing followed it, so that the rest of its sequence may still come.
    var hasTimedOutEscape = false

    /// The longest sequence that is kept until it is complete, in bytes.
    static let sequenceLimit = 1024

    /// How long a lone Escape waits for more.
    static let escapeDelay = 25

    /// How long anything else that is incomplete waits for more.
    static let sequenceDelay = 1000

    /// A decoder that has seen nothing yet.
    public init() {}

    /// Takes in `bytes` and returns the events that are complete with them.
    public mutating func feed(_ bytes: [UInt8]) -> [InputEvent] {
        guard !bytes.isEmpty else { return [] }
        var events: [InputEvent] = []
        let input = pending + bytes
        pending = []
        var index = 0
        if endsStalledPaste(bytes) { return endPaste(truncated: true) }
        if let late = lateSequence(input) {
            events.append(late.event)
            index = late.length
        }
        hasTimedOutEscape = false
        while index < input.count {
            index = consume(input, at: index, into: &events)
        }
        return events
    }

    /// How long the caller should wait for more bytes before it calls `timeout`; none when nothing is incomplete.
    public var timeoutMilliseconds: Int? {
        if let paste { return paste.isStalled ? nil : Self.sequenceDelay }
        if discarded != nil { return Self.sequenceDelay }
        if pending.isEmpty { return nil }
        return pending.allSatisfy { $0 == ASCII.escape } ? Self.escapeDelay : Self.sequenceDelay
    }

    /// Says that nothing came for that long, and returns the events that waited for more.
    ///
    /// An open paste goes on; from then on a Ctrl-C that comes alone ends it.
    public mutating func timeout() -> [InputEvent] {
        paste?.isStalled = true
        discarded = nil
        guard !pending.isEmpty else { return [] }
        defer { pending = [] }
        if pending.allSatisfy({ $0 == ASCII.escape }) {
            hasTimedOutEscape = true
            return pending.map { _ in .key(KeyEvent(.escape)) }
        }
        guard pending.count == 2, pending[0] == ASCII.escape, pending[1] < 0x7F else { return [] }
        return [.key(KeyEvent(Unicode.Scalar(pending[1]), .alt))]
    }
}

extension InputDecoder {
    /// Takes in what stands at `index` and returns where to go on.
    private mutating func consume(_ input: [UInt8], at index: Int, into events: inout [InputEvent]) -> Int {
        if paste != nil { return consumePaste(input, at: index, into: &events) }
        if discarded != nil { return discard(input, at: index) }
        switch InputParser(input: input, eraseByte: eraseByte).step(at: index) {
        case .event(let event, let length):
            if let event { events.append(event) }
            return index + length
        case .pasteStart(let length):
            paste = PasteBuffer()
            return index + length
        case .incomplete(let kind):
            keep(input[index...], kind)
            return input.count
        }
    }

    private mutating func keep(_ rest: ArraySlice<UInt8>, _ kind: Discarded) {
        if rest.count > Self.sequenceLimit { discarded = kind } else { pending = Array(rest) }
    }

    private mutating func discard(_ input: [UInt8], at index: Int) -> Int {
        for position in index..<input.count {
            let byte = input[position]
            let isEnd = discarded == .sequence ? 0x40...0x7E ~= byte : byte == ASCII.bell
            // An escape ends both: it begins the string terminator, or something new.
            guard isEnd || byte == ASCII.escape else { continue }
            discarded = nil
            return isEnd ? position + 1 : position
        }
        return input.count
    }

    private mutating func consumePaste(_ input: [UInt8], at index: Int, into events: inout [InputEvent]) -> Int {
        guard let next = paste?.consume(input, at: index) else { return input.count }
        events += endPaste(truncated: false)
        return next
    }

    private mutating func endPaste(truncated: Bool) -> [InputEvent] {
        defer { paste = nil }
        guard let paste else { return [] }
        return [.paste(paste.bytes, truncated: truncated || paste.isTruncated)]
    }

    private func endsStalledPaste(_ bytes: [UInt8]) -> Bool {
        paste?.isStalled == true && bytes == [ASCII.controlC]
    }

    /// The event of a sequence whose Escape had been given up: `[` or `O`, or the answer for the ground, with all that follows
    /// in one read.
    private func lateSequence(_ input: [UInt8]) -> (event: InputEvent, length: Int)? {
        guard hasTimedOutEscape, input.count > 1,
            input[0] == ASCII.bracket || isSingleShift(input) || input.starts(with: "]11;".utf8)
        else { return nil }
        let whole = [ASCII.escape] + input
        guard case .event(let event?, let length) = InputParser(input: whole, eraseByte: eraseByte).step(at: 0) else {
            return nil
        }
        return (event, length - 1)
    }

    /// Only capital letters: a small one after `O` is rather text that was typed fast.
    private func isSingleShift(_ input: [UInt8]) -> Bool {
        input[0] == ASCII.letterO && 0x41...0x5A ~= input[1]
    }
}
