import JourneyInsight
import JourneyModel

extension FileVerdict {
    /// The findings for people, one a line, and what they come to; nothing of a file that was not read.
    var lines: [String] {
        guard case .read(let findings, let places) = outcome else { return [] }
        return findings.map { line(of: $0, places[$0.path]) } + ["\(name): \(Self.sum(of: findings))"]
    }

    private func line(of finding: Finding, _ place: TextPlace?) -> String {
        let head = place.map { "\(name):\($0.line):\($0.column)" } ?? name
        let record = finding.record.isEmpty ? "" : "\(finding.record.map(\.string).joined(separator: "/")): "
        return "\(head): \(finding.severity.rawValue): \(record)\(finding.message) [\(finding.rule)]"
    }

    private static func sum(of findings: [Finding]) -> String {
        let counts = Severity.allCases.compactMap { severity in
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : Count.text(count, severity.rawValue)
        }
        return counts.isEmpty ? "nothing to say" : counts.joined(separator: ", ")
    }
}
