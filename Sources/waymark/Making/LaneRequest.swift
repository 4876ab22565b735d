import JourneyModel

/// A lane as it is asked for on the command line: `Finance` or `Finance:Ana`.
struct LaneRequest: Equatable {
    /// The name.
    let name: Text
    /// Who it is; empty when nobody was named.
    let person: Text

    /// The lane that `text` asks for; `nil` when it has no name.
    init?(_ text: Text) {
        let parts = text.bytes.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        name = Text(parts[0]).trimmed
        person = parts.count > 1 ? Text(parts[1]).trimmed : .empty
        if name.isEmpty { return nil }
    }
}
