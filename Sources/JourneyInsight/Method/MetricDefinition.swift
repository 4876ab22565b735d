/// A figure as it is usually defined, so that everybody at the table means the same.
public struct MetricDefinition: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// How it is worked out.
    public let formula: String
    /// Its unit.
    public let unit: String
    /// Which direction is good: up or down.
    public let better: String
    /// Other names that it goes by.
    public let aliases: [String]

    private init(name: String, formula: String, unit: String, better: String, or aliases: String...) {
        (self.name, self.formula, self.unit, self.better, self.aliases) = (name, formula, unit, better, aliases)
    }

    /// Whether a metric is this figure: its name has all words of one of the figure's names, one behind the other.
    public func isMeant(by metric: String) -> Bool {
        let metric = Self.words(of: metric)
        return ([name] + aliases).map(Self.words).contains { words in
            metric.indices.contains { metric[$0...].starts(with: words) }
        }
    }

    /// The words of a name, in small letters; a hyphen is within a word.
    private static func words(of name: String) -> [String] {
        name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    }

    /// The figures that journeys between companies are usually measured by. Net promoter score after F. Reichheld, "The one
    /// number you need to grow" (2003); customer effort after M. Dixon et al., "Stop trying to delight your customers"
    /// (2010); retention and churn as in the usual reports of companies that sell subscriptions.
    public static let standard = [
        MetricDefinition(
            name: "Net promoter score", formula: "% who say 9–10 − % who say 0–6", unit: "−100…+100", better: "up",
            or: "NPS"),
        MetricDefinition(
            name: "Customer satisfaction", formula: "answers of 4 or 5 ÷ all answers × 100", unit: "%", better: "up",
            or: "CSAT"),
        MetricDefinition(
            name: "Customer effort", formula: "mean answer to “it was easy”, 1 to 7", unit: "1…7", better: "up",
            or: "CES"),
        MetricDefinition(name: "Win rate", formula: "deals won ÷ (won + lost) × 100", unit: "%", better: "up"),
        MetricDefinition(
            name: "Sales cycle", formula: "median days from first meeting to signature", unit: "days", better: "down",
            or: "first call to contract"),
        MetricDefinition(
            name: "Time to first value", formula: "median days from signature to the first result they name",
            unit: "days", better: "down", or: "time to value", "to first value"),
        MetricDefinition(
            name: "Adoption", formula: "people active in 30 days ÷ people with access × 100", unit: "%", better: "up",
            or: "active users", "active each week"),
        MetricDefinition(
            name: "Customer retention", formula: "(customers at end − new ones) ÷ customers at start × 100", unit: "%",
            better: "up"),
        MetricDefinition(
            name: "Churn", formula: "customers lost ÷ customers at start × 100", unit: "%", better: "down"),
        MetricDefinition(
            name: "Gross revenue retention", formula: "(revenue at start − lost − reduced) ÷ at start × 100", unit: "%",
            better: "up", or: "GRR"),
        MetricDefinition(
            name: "Net revenue retention", formula: "(revenue at start + added − lost − reduced) ÷ at start × 100",
            unit: "%", better: "up", or: "NRR"),
        MetricDefinition(
            name: "Renewal rate", formula: "contracts renewed ÷ contracts due × 100", unit: "%", better: "up"),
        MetricDefinition(
            name: "Expansion rate", formula: "added revenue ÷ revenue at start × 100", unit: "%", better: "up"),
        MetricDefinition(
            name: "Referrals", formula: "customers who brought another ÷ all × 100", unit: "%", better: "up",
            or: "references"),
    ]
}
