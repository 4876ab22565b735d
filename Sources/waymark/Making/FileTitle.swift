import JourneyModel
import JourneyStore

/// The title of a journey, told from the name of its file.
enum FileTitle {
    /// `Acme crm` for `maps/acme-crm.journey.json`; `nil` when the name is not text, or nothing is left of it.
    static func make(of path: FilePath) -> Text? {
        guard var name = String(validating: path.lastComponent.bytes, as: UTF8.self) else { return nil }
        for ending in [".json", ".journey"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
        let words = name.split { "-_ .".contains($0) || $0.isWhitespace }.joined(separator: " ")
        guard let first = words.first,
            !words.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return nil }
        return Text(first.uppercased() + words.dropFirst())
    }
}
