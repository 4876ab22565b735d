/// Begins work beside the caller; what it gives back waits for the end of that work, or is false where it was not begun and
/// never will be. `nil` where there is nobody to do it.
public typealias WorkBeside = (_ work: @escaping @Sendable () -> Void) -> (() -> Bool)?

/// The later part of a large file, which another thread reads while this one reads what stands before it.
///
/// Where it begins looks like the first line of a record in the canonical layout, and the collection is guessed. That is
/// certain only once the reader comes there from the beginning: at this very place, in that very collection. Then it takes
/// the part over; else it reads on by itself. An error, or a file that is not UTF-8, is left to be found by a reader that
/// begins anew, so that errors are the same as ever.
final class LaterPart: @unchecked Sendable {
    /// What the other thread has read.
    struct Outcome {
        let type: RecordType
        let parts: JourneyParts
        /// Whether no key stood twice.
        let isPlain: Bool
        /// Where reading goes on, and whether a member of the journey follows there.
        let end: JSONScanner.Place
        let follows: Bool
    }

    /// Files with fewer bytes are read in less time than it takes to share the work.
    static let leastSize = 192 << 10

    /// The place of the quotation mark in front of the first key.
    let start: Int
    private let bytes: [UInt8]
    // Written by the other thread, and read by this one after it has waited.
    private var isText = false
    private var found: Outcome?
    private var wait: (() -> Bool)?

    private init(_ bytes: [UInt8], from start: Int) {
        (self.bytes, self.start) = (bytes, start)
    }

    /// The journey in these bytes, its later part read beside; `nil` where that is not possible, or there is an error.
    static func read(
        _ bytes: [UInt8], leastSize: Int = leastSize, beside: WorkBeside, meanwhile: ((Journey) -> Void)? = nil
    ) -> ReadResult? {
        guard bytes.count >= leastSize, bytes.count <= JSONSyntax.maximumSize else { return nil }
        return bytes.withUnsafeBufferPointer { text in
            guard let start = Guess.start(in: text) else { return nil }
            let later = LaterPart(bytes, from: start)
            guard let wait = beside({ later.work() }) else { return nil }
            later.wait = wait
            return later.readBeginning(of: text, meanwhile: meanwhile)
        }
    }

    private func readBeginning(
        of text: UnsafeBufferPointer<UInt8>, meanwhile: ((Journey) -> Void)?
    ) -> ReadResult? {
        defer { join() }
        guard UTF8Check.firstError(in: UnsafeBufferPointer(rebasing: text[..<start])) == nil else { return nil }
        let scanner = JSONScanner(text, from: JSONSyntax.hasByteOrderMark(text) ? 3 : 0)
        var reader = JourneyReader(scanner, ByteBuffer(bytes))
        reader.later = self
        guard let result = try? reader.readFile(meanwhile: meanwhile) else { return nil }
        join()
        return isText ? result : nil
    }

    /// What the other thread has read, once it is done; `nil` where it could not. For the reader of the beginning.
    func outcome() -> Outcome? {
        join()
        return isText ? found : nil
    }

    private func join() {
        guard let wait else { return }
        self.wait = nil
        if !wait() { isText = isLaterText }
    }

    private var isLaterText: Bool {
        bytes.withUnsafeBufferPointer { UTF8Check.firstError(in: UnsafeBufferPointer(rebasing: $0[start...])) == nil }
    }

    /// What the other thread does.
    private func work() {
        bytes.withUnsafeBufferPointer { text in
            isText = isLaterText
            guard isText, let type = Guess.collection(around: start, in: text) else { return }
            // A buffer of its own: with one for both, each thread would wait for the other to count a reference.
            var reader = JourneyReader(JSONScanner(text, from: start, depth: 2), ByteBuffer(bytes))
            found = try? reader.readPart(of: type)
        }
    }
}

/// Guesses where a record begins, from the canonical layout: four spaces stand before its key, two before that of its
/// collection.
private enum Guess {
    /// The most bytes of a record over which its beginning is looked for.
    private static let reach = 64 << 10

    /// The beginning of a record somewhat behind the middle.
    static func start(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let middle = bytes.count / 32 * 17
        let end = min(middle + reach, bytes.count - 8)
        guard middle < end else { return nil }
        return (middle..<end).first { bytes[$0] == 0x0A && isIndented(by: 4, behind: $0, in: bytes) }.map { $0 + 5 }
    }

    /// The collection of the record that begins at `start`.
    static func collection(around start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> RecordType? {
        let text = UnsafeRawBufferPointer(bytes)
        var place = start - stride - 3
        while place >= 0 {
            if mayHoldKey(from: place, in: text),
                let found = (place..<place + stride).last(where: { isKey(behind: $0, in: bytes) })
            {
                return type(named: found + 4, in: bytes)
            }
            place -= stride
        }
        return nil
    }

    /// How many bytes are looked at together.
    private static let stride = 8

    /// Whether a line feed may stand in the eight bytes from `place` on with a quotation mark three places behind it.
    /// Seldom wrong, and never where there is one: the high bit of a byte is set where the byte is the one looked for.
    @inline(__always)
    private static func mayHoldKey(from place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let feed = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ (ones &* 0x0A)
        let mark = bytes.loadUnaligned(fromByteOffset: place + 3, as: UInt64.self) ^ (ones &* 0x22)
        return (feed &- ones) & ~feed & (mark &- ones) & ~mark & (ones &* 0x80) != 0
    }

    private static func isKey(behind place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[place] == 0x0A && isIndented(by: 2, behind: place, in: bytes)
    }

    private static func type(named start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> RecordType? {
        guard let end = bytes[start...].prefix(32).firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        return RecordType(collectionKey: Text(Array(bytes[start..<end])))
    }

    private static func isIndented(by spaces: Int, behind place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard place + spaces + 1 < bytes.count, bytes[place + spaces + 1] == UInt8(ascii: "\"") else { return false }
        return (1...spaces).allSatisfy { bytes[place + $0] == 0x20 }
    }
}
