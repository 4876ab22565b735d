import JourneyModel

/// What becomes of the texts on which RFC 8259 leaves a reader free: `nil` is accepted, else why it is refused.
///
/// Numbers of any size are accepted, since they keep their spelling. A byte-order mark is accepted and kept.
/// Surrogates that stand alone name no character, and what is not UTF-8 cannot be compared: both are refused.
enum OpenCases {
    static let table: [String: ReadError.Reason?] = [
        "number-tiny-exponent": nil,
        "number-exponent-of-many-digits": nil,
        "number-negative-huge-exponent": nil,
        "number-fraction-huge-exponent": nil,
        "number-negative-overflow": nil,
        "number-positive-overflow": nil,
        "number-underflow": nil,
        "number-negative-integer-of-30-digits": nil,
        "number-integer-beyond-64-bits": nil,
        "number-negative-integer-of-48-digits": nil,
        "byte-order-mark-and-object": nil,
        "arrays-nested-500-deep": .depth,
        "key-lone-low-surrogate": .syntax,
        "string-high-surrogate-alone": .syntax,
        "string-high-surrogate-then-letter-escape": .syntax,
        "string-high-surrogate-then-newline-escape": .syntax,
        "string-low-surrogate-then-letters": .syntax,
        "string-two-high-surrogates-then-newline-escape": .syntax,
        "string-lower-case-high-surrogate": .syntax,
        "string-high-surrogate-then-letters": .syntax,
        "string-surrogates-swapped": .syntax,
        "string-low-surrogate-alone": .syntax,
        "string-invalid-byte-after-cyrillic": .encoding,
        "string-encoded-surrogate": .encoding,
        "string-byte-ff": .encoding,
        "string-latin1-e-acute": .encoding,
        "string-lone-continuation-byte": .encoding,
        "string-beyond-unicode": .encoding,
        "string-overlong-two-bytes": .encoding,
        "string-overlong-six-bytes": .encoding,
        "string-overlong-six-bytes-nul": .encoding,
        "string-cut-sequence": .encoding,
        "utf16-little-endian-with-mark": .encoding,
        "utf16-big-endian-without-mark": .encoding,
        "utf16-little-endian-without-mark": .encoding,
    ]
}
