import JourneyModel

/// What came of merging both sides of the conflict markers in a file.
struct MergedMarkers: Sendable {
    /// The line of the first marker.
    let line: Int
    /// Where the sides differ.
    let conflicts: [MergeConflict]
    /// The merge of both sides, as it would be saved.
    let bytes: [UInt8]

    /// What a file with these markers says, and what came of merging its sides.
    static func merging(_ markers: ConflictMarkers) throws(ReadError) -> (content: ReadResult, merged: MergedMarkers) {
        let (content, conflicts) = try markers.merged()
        let bytes = JourneyWriter.bytes(of: content.journey, style: content.style)
        return (content, MergedMarkers(line: markers.line, conflicts: conflicts, bytes: bytes))
    }

    /// What to say of it: `both sides are merged, 2 conflicts are in comments`.
    var summary: String {
        switch conflicts.count {
        case 0: "both sides are merged, without a conflict"
        case 1: "both sides are merged, 1 conflict is in a comment"
        case let count: "both sides are merged, \(count) conflicts are in comments"
        }
    }
}

extension OpenedDocument {
    /// Says that the file has conflict markers and that the journey is the merge of both sides.
    func warnOfMarkers(_ console: Console) {
        guard let markers else { return }
        console.complain("\(file.name):\(markers.line): git conflict markers; \(markers.summary)")
    }
}
