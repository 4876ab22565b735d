import JourneyInsight
import JourneyModel

/// Where findings stand in the text of a file.
enum FindingPlaces {
    /// The place of every finding's path, by path.
    static func places(of findings: [Finding], in bytes: [UInt8]) -> [[Text]: TextPlace] {
        var places: [[Text]: TextPlace] = [:]
        for finding in findings { places[finding.path] = finding.place }
        return places
    }
}
