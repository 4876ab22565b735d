import JourneyInsight
import JourneyModel

extension FileVerdict {
    /// The verdict for programs. What is not known is null; the record of a finding about the journey itself, too.
    var json: JSONValue {
        switch outcome {
        case .read(let findings, let places):
            .members([
                "file": .string(name), "readable": true,
                "findings": .array(findings.map { Self.json($0, places[$0.path]) }),
            ])
        case .unreadable(let failure):
            .members([
                "file": .string(name), "readable": false, "reason": .string(failure.reason),
                "line": Self.number(failure.place?.line), "column": Self.number(failure.place?.column),
                "message": .string(failure.message), "findings": .array([]),
            ])
        }
    }

    private static func json(_ finding: Finding, _ place: TextPlace?) -> JSONValue {
        .members([
            "rule": .string(finding.rule), "severity": .string(finding.severity.rawValue),
            "record": finding.record.isEmpty ? .null : .string(finding.record.map(\.string).joined(separator: "/")),
            "line": number(place?.line), "column": number(place?.column), "message": .string(finding.message),
        ])
    }

    private static func number(_ number: Int?) -> JSONValue { number.map { .count($0) } ?? .null }
}
