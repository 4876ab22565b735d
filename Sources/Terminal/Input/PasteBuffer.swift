/// What was pasted so far, up to a limit.
struct PasteBuffer: Sendable {
    /// The bytes kept at most: one MiB.
    static let limit = 1 << 20

    private static let endMarker: [UInt8] = [ASCII.escape] + Array("[201~".utf8)

    /// The text, without the marker that ends it.
    private(set) var bytes: [UInt8] = []
    /// Whether bytes beyond the limit were dropped.
    private(set) var isTruncated = false
    /// Whether nothing came for a while.
    var isStalled = false

    /// How many bytes of the end marker the last bytes were.
    private var matched = 0

    /// Takes in `input` from `index` and returns the place after the end marker; none when it has not come.
    mutating func consume(_ input: [UInt8], at index: Int) -> Int? {
        isStalled = false
        var index = index
        while index < input.count {
            if matched == 0 {
                let escape = input[index...].firstIndex(of: ASCII.escape) ?? input.count
                append(input[index..<escape])
                index = escape
                guard index < input.count else { return nil }
            }
            if match(input[index]) { index += 1 }
            if matched == Self.endMarker.count { return index }
        }
        return nil
    }

    /// Whether `byte` was taken as the next byte of the marker; if not, what was taken before is text.
    private mutating func match(_ byte: UInt8) -> Bool {
        if byte == Self.endMarker[matched] {
            matched += 1
            return true
        }
        append(Self.endMarker[..<matched])
        matched = 0
        return false
    }

    private mutating func append(_ part: ArraySlice<UInt8>) {
        let room = Self.limit - bytes.count
        bytes += part.prefix(room)
        if part.count > room { isTruncated = true }
    }
}
