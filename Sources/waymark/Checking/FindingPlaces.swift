import JourneyInsight
import JourneyModel

/// Where findings stand in the text of a file.
enum FindingPlaces {
    /// The place of every finding's path, by path: where the reader saw it, else where its key stands in `bytes`, which
    /// were read without mistake before.
    static func places(of findings: [Finding], in bytes: [UInt8]) -> [[Text]: TextPlace] {
        guard !findings.isEmpty else { return [:] }
        var places = (try? JSONLocator.places(of: findings.map(\.path), in: bytes)) ?? [:]
        for finding in findings { places[finding.path] = finding.place ?? places[finding.path] }
        return places
    }
}
