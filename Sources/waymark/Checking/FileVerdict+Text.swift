import JourneyInsight
import JourneyModel

extension FileVerdict {
    /// The notes of one rule that are told one by one where not all are.
    private static let told = 3

    /// The findings for people, one a line, and what they come to; nothing of a file that was not read. Of a rule with
    /// many notes the first ones stand for the others, unless `all` are asked for.
    func lines(all: Bool) -> [String] {
        guard case .read(let findings, let places) = outcome else { return [] }
        var counts: [String: Int] = [:]
        let told = findings.filter { finding in
            counts[finding.rule, default: 0] += 1
            return all || finding.severity > .note || counts[finding.rule, default: 0] <= Self.told
        }
        return told.map { line(of: $0, places[$0.path]) } + (all ? [] : rests(findings, counts))
            + ["\(name): \(Self.sum(of: findings))"]
    }

    /// What says of each rule how many notes are not told one by one.
    private func rests(_ findings: [Finding], _ counts: [String: Int]) -> [String] {
        var rules = findings.filter { $0.severity == .note }.map(\.rule)
        rules = rules.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        return rules.compactMap { rule in
            let rest = (counts[rule] ?? 0) - Self.told
            return rest > 0
                ? "\(name): note: \(rest) more [\(rule)]; --all lists them, --skip \(rule) leaves them out" : nil
        }
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
