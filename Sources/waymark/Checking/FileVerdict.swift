import JourneyInsight
import JourneyModel

/// What `check` has to say about one file.
struct FileVerdict {
    /// What came of reading it.
    enum Outcome {
        /// It was read; these are the findings.
        case read([Finding], [[Text]: TextPlace])
        /// It was not read.
        case unreadable(ReadingFailure)
    }

    /// The name of the file.
    let name: String
    /// What came of reading it.
    let outcome: Outcome

    /// Reads and checks `file`; dates are compared with `today`.
    init(of file: FileArgument, today: CalendarDate, rules: RuleChoice = RuleChoice()) {
        name = file.isStandard ? "-" : file.path.description
        do throws(ReadingFailure) {
            outcome = try Self.check(file, today, rules)
        } catch {
            outcome = .unreadable(error)
        }
    }

    private static func check(
        _ file: FileArgument, _ today: CalendarDate, _ rules: RuleChoice
    ) throws(ReadingFailure) -> Outcome {
        let document = try OpenedDocument(reading: file)
        if let format = document.content.newerFormat { throw .newer(file.path, format: format) }
        let findings = Check.findings(in: document.journey, notes: document.content.notes, today: today, rules: rules)
        return .read(findings, FindingPlaces.places(of: findings, in: document.base))
    }

    /// How the file comes off. Errors count, warnings where that is asked for: a map with a late stakeholder tells
    /// the truth. Notes never count.
    func status(strict: Bool) -> ExitStatus {
        let least: Severity = strict ? .warning : .error
        return switch outcome {
        case .read(let findings, _): findings.contains { $0.severity >= least } ? .findings : .good
        case .unreadable: .unreadable
        }
    }
}
