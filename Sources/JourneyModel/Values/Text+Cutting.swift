extension Text {
    /// The longest beginning of whole characters of Unicode in at most so many bytes.
    public func beginning(_ most: Int) -> Text {
        guard count > most else { return self }
        let bytes = bytes
        var end = bytes.startIndex + most
        while end > bytes.startIndex, Self.continues(bytes[end]) { end -= 1 }
        return Text(bytes[..<end])
    }

    /// The longest end of whole characters of Unicode in at most so many bytes.
    func ending(_ most: Int) -> Text {
        guard count > most else { return self }
        let bytes = bytes
        var start = bytes.endIndex - most
        while start < bytes.endIndex, Self.continues(bytes[start]) { start += 1 }
        return Text(bytes[start...])
    }

    /// Whether a byte of UTF-8 is not the first one of its character.
    private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// The longest key that paths in messages and comments repeat as it is, in bytes.
    private static let longestPathKey = 256

    /// The text as a key of a path that is shown or kept: a key of more than 256 bytes by its beginning, its length
    /// and its end, so that many places below one endless key stay small. The key of such a key is itself.
    var pathKey: Text {
        guard count > Self.longestPathKey else { return self }
        return Text("\(beginning(120))…\(count) bytes…\(ending(60))")
    }
}
