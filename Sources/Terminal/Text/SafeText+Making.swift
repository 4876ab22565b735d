extension SafeText {
    /// The text of `bytes`, read as UTF-8, in at most `limit` columns.
    public init(
        _ bytes: some Collection<UInt8>,
        columns limit: Int = defaultLimit,
        lineEnds: LineEnds = .shown
    ) {
        let fast = bytes.withContiguousStorageIfAvailable { SafeText(buffer: $0, columns: limit, lineEnds: lineEnds) }
        self = fast ?? SafeText(Array(bytes), columns: limit, lineEnds: lineEnds)
    }

    /// The text of `string` in at most `limit` columns.
    public init(_ string: String, columns limit: Int = defaultLimit, lineEnds: LineEnds = .shown) {
        self.init(string.utf8, columns: limit, lineEnds: lineEnds)
    }

    /// The text of `buffer`, read as UTF-8, in at most `limit` columns.
    public init(
        buffer: UnsafeBufferPointer<UInt8>,
        columns limit: Int = defaultLimit,
        lineEnds: LineEnds = .shown
    ) {
        var sanitiser = Sanitiser(columns: Swift.max(limit, 0), lineEnds: lineEnds)
        self = sanitiser.text(of: buffer)
    }
}

extension SafeText: ExpressibleByStringLiteral {
    /// Text that stands in the source code.
    public init(stringLiteral value: StaticString) {
        self = value.withUTF8Buffer { SafeText(buffer: $0) }
    }
}
