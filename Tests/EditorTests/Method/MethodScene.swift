import JourneyInsight
import JourneyModel
import JourneyTemplates
import Terminal
import Testing

@testable import Editor

/// A view of the method on a screen, on the bundled example or what that view needs.
struct MethodScene {
    var driver: EditorDriver

    /// All views, also those that one map cannot make.
    static let kinds = MethodView.Kind.allCases
    static let sizes = [(80, 24), (200, 50)]
    static let themes = ["dark", "light", "mono"]

    /// Opens a view in a theme; the one without colours on a terminal that has none.
    init(_ kind: MethodView.Kind, _ size: (Int, Int), theme: String = "dark") throws {
        let example = try Self.example.get()
        let journey = kind == .conflicts ? try Self.merged(example) : example
        driver = try EditorDriver(journey, width: size.0, height: size.1)
        driver.editor.state.theme = try Theme.load(theme, for: theme == "mono" ? .mono : .full)
        switch kind {
        case .compare: driver.editor.show(Comparison(try Self.earlier(example), example).view("march", "june"))
        case .portfolio: driver.editor.show(MethodView(portfolio: try Self.entries(example), today: Self.today))
        case .history:
            driver.press("1 = 2 u l 5 1")
            driver.editor.showHistory(kept: [
                MethodView.KeptState(label: "Before the board", at: "2026-02-28 18:10", author: "ana"),
                MethodView.KeptState(label: "After it", at: "2026-03-01 09:30", author: "tom"),
            ])
        case .news:
            driver.editor.compare(with: try Self.earlier(example), called: "the snapshot “March”", then: .list)
        default: try driver.editor.state.open(kind)
        }
    }

    static let today = CalendarDate(dayNumber: EditorDriver.now / 86_400)

    var layer: MethodLayer {
        get throws { try #require(driver.state.layers.last as? MethodLayer) }
    }

    static let example = Result { try JourneyReader.read(JourneyTemplate.example.bytes).journey }

    /// The example before somebody judged some cards anew and added others.
    private static func earlier(_ journey: Journey) throws -> Journey {
        var draft = Draft(journey)
        let touchpoints = journey.map.stages.flatMap { journey.map.touchpoints(stage: $0) }
        for (index, id) in touchpoints.enumerated() where index % 3 == 0 {
            for lane in journey.emotions(at: id).map(\.lane) {
                let path: [Text] = ["touchpoints", id.text, "experiences", lane.text, "emotion"]
                try draft.set(path, to: .number(Number(index % 2 == 0 ? -1 : 1)))
            }
        }
        try draft.remove(touchpoints.suffix(2).map { (.touchpoint, $0) })
        return draft.journey
    }

    /// The example after a merge that could not decide.
    private static func merged(_ journey: Journey) throws -> Journey {
        let ids = journey.map.stages.flatMap { journey.map.touchpoints(stage: $0) }.prefix(2)
        func changed(_ word: String) throws -> Journey {
            var draft = Draft(journey)
            for id in ids { try draft.set(["touchpoints", id.text, "title"], to: .text(Text("\(word) title"))) }
            return draft.journey
        }
        return Journey.merge(base: journey, ours: try changed("Our"), theirs: try changed("Their")).journey
    }

    private static func entries(_ example: Journey) throws -> [PortfolioEntry] {
        let small = try SmallJourney.make()
        return [
            PortfolioEntry(path: "maps/northwind.journey.json", summary: MapSummary(of: example), isNews: true),
            PortfolioEntry(path: "maps/small.journey.json", summary: MapSummary(of: small), isNews: nil),
        ]
    }
}
