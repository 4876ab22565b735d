import JourneyModel

/// Something that was found, and where it is on the map.
struct Find: Sendable {
    /// Where to go.
    let place: Place
    /// The kind of record, in a word, where it is not what is seen at the place anyhow.
    var kind: String = ""
    /// Its text.
    var text: Text = .empty

    /// The kind and text for the status line; empty where the place says it all.
    var note: String {
        text.isEmpty ? "" : (kind.isEmpty ? "" : "\(kind): ") + text.string.shortened(to: 120)
    }
}
