import Foundation
import JourneyInsight
import JourneyModel
import Testing

@Suite("The rules, their page, and how they are switched off")
struct RuleReferenceTests {
    private static let page = URL(filePath: #filePath).appending(path: "../../../Docs/rules.md").standardized

    /// With WAYMARK_WRITE_DOCS set the page is written instead of compared.
    @Test func thePageIsThatOfTheTable() throws {
        let text = RuleReference.markdown
        if ProcessInfo.processInfo.environment["WAYMARK_WRITE_DOCS"] != nil {
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
        }
        let written = try? String(contentsOf: Self.page, encoding: .utf8)
        #expect(
            written == text,
            "Docs/rules.md is stale: WAYMARK_WRITE_DOCS=1 swift test --filter RuleReferenceTests writes it")
    }

    @Test func aMapSwitchesRulesOffForItself() throws {
        let pains = "'pains':{'p':{'text':'P'}}"
        let all = Set(Check.findings(in: try smallJourney(pains)).map(\.rule))
        let first = try #require(all.first { $0.hasPrefix("pain-") })
        let rest = Set(
            Check.findings(in: try smallJourney(pains, "'unchecked':['\(first)','no-such-rule']")).map(\.rule))
        #expect(rest == all.subtracting([first]).union(["unknown-rule"]))
    }

    @Test func whatTheFormatForbidsIsNeverOff() throws {
        let journey = try smallJourney("'pains':{'p':{'text':'P','magnitude':9}}")
        let errors = Check.findings(in: journey).filter { $0.severity == .error }.map(\.rule)
        try #require(!errors.isEmpty)
        let off = errors.map { "'\($0)'" }.joined(separator: ",")
        let silenced = try smallJourney("'pains':{'p':{'text':'P','magnitude':9}}", "'unchecked':[\(off)]")
        #expect(Check.findings(in: silenced).filter { $0.severity == .error }.map(\.rule) == errors)
    }
}
