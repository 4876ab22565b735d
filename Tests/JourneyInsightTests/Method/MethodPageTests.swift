import Foundation
import JourneyModel
import JourneyTemplates
import Testing

@testable import JourneyInsight

/// What Docs/method.md promises about the views.
@Suite("The page about the method")
struct MethodPageTests {
    private static let page = URL(filePath: #filePath).appending(path: "../../../../Docs/method.md").standardized

    private func page() throws -> String { try String(contentsOf: Self.page, encoding: .utf8) }

    @Test("has the formula of every standard figure", arguments: MetricDefinition.standard)
    func formulas(figure: MetricDefinition) throws {
        #expect(try page().contains("| \(figure.name) | \(figure.formula) | \(figure.unit) |"))
    }

    @Test("names every key that is no field of the document, of every view")
    func keys() throws {
        let journey = try JourneyReader.read(JourneyTemplate.example.bytes).journey
        let entry = PortfolioEntry(path: "a", summary: MapSummary(of: journey), isNews: nil)
        let views =
            MethodView.Kind.ofJourney.map { MethodView($0, of: journey) }
            + [Comparison(journey, journey).view("a", "b"), MethodView(portfolio: [entry], today: nil)]
        let fields = Set(
            ([RecordType.journey, .experience, .cell, .moment, .pilot, .effect, .reading, .resolution]
                + RecordType.collections).flatMap { Schema.of($0).fields.map(\.key.string) })
        let page = try page()
        for view in views {
            for part in view.parts {
                guard case .table(let table) = part.body else { continue }
                let keys = table.columns.map(\.key) + table.columns.compactMap(\.reference?.key)
                for key in keys where !fields.contains(key) && !key.contains(":") {
                    let isPlain = ["Id", "Ids"].contains { suffix in
                        key.hasSuffix(suffix) && table.columns.contains { key.hasPrefix($0.key.prefix(3)) }
                    }
                    #expect(isPlain || page.contains("`\(key)`"), "\(view.kind) \(part.key): \(key)")
                }
            }
        }
    }
}
