/// A name made ready for comparing: lower case, letters and digits only, so that `customersu` and `customer-su` both
/// begin `Customer Success`.
struct CaptureKey: Hashable, Sendable {
    /// The bytes of a name that count, so that a hostile name costs no more than a long one.
    private static let reach = 256

    /// The UTF-8 of what is compared.
    let bytes: [UInt8]

    /// The key of `name`. A name without any letter or digit keeps its signs.
    init(_ name: some Collection<UInt8>) {
        let folded = String(decoding: name.prefix(Self.reach), as: UTF8.self).lowercased()
        let letters = folded.unicodeScalars.filter(Self.counts)
        bytes = Array(letters.isEmpty ? folded.utf8 : String(String.UnicodeScalarView(letters)).utf8)
    }

    /// Whether nothing is there to compare.
    var isEmpty: Bool { bytes.isEmpty }

    /// Whether this key begins with `prefix`.
    func begins(with prefix: CaptureKey) -> Bool { bytes.starts(with: prefix.bytes) }

    /// Whether `short` has the first character of this key and others of it in their order, as `ops` has of `operations`.
    func isAbbreviated(by short: CaptureKey) -> Bool {
        guard let first = short.scalars.first, first == scalars.first else { return false }
        var rest = scalars[...]
        for scalar in short.scalars {
            guard let place = rest.firstIndex(of: scalar) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }

    /// The number of characters that this key and `other` have in common at their beginnings.
    func sharedCount(with other: CaptureKey) -> Int {
        zip(scalars, other.scalars).prefix { $0 == $1 }.count
    }

    /// The first `count` characters, in bytes.
    func prefix(_ count: Int) -> [UInt8] {
        Array(String(String.UnicodeScalarView(scalars.prefix(count))).utf8)
    }

    private var scalars: String.UnicodeScalarView { String(decoding: bytes, as: UTF8.self).unicodeScalars }

    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil || properties.isGraphemeExtend
    }
}
