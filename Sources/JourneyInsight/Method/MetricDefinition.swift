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

    /// The figures that journeys between companies are usually measured by. Net promoter score after F. Reichheld, "The one
    /// number you need to grow" (2003); customer effort after M. Dixon et al., "Stop trying to delight your customers"
    /// (2010); retention and churn as in the usual reports of companies that sell subscriptions.
    public static let standard = [
        MetricDefinition(
            name: "Net promoter score", formula: "% who say 9–10 − % who say 0–6", unit: "−100…+100", better: "up"),
        MetricDefinition(
            name: "Customer satisfaction", formula: "answers of 4 or 5 ÷ all answers × 100", unit: "%", better: "up"),
        MetricDefinition(
            name: "Customer effort", formula: "mean answer to “it was easy”, 1 to 7", unit: "1…7", better: "up"),
        MetricDefinition(name: "Win rate", formula: "deals won ÷ (won + lost) × 100", unit: "%", better: "up"),
        MetricDefinition(
            name: "Sales cycle", formula: "median days from first meeting to signature", unit: "days", better: "down"),
        MetricDefinition(
            name: "Time to first value", formula: "median days from signature to the first result they name",
            unit: "days", better: "down"),
        MetricDefinition(
            name: "Adoption", formula: "people active in 30 days ÷ people with access × 100", unit: "%", better: "up"),
        MetricDefinition(
            name: "Customer retention", formula: "(customers at end − new ones) ÷ customers at start × 100", unit: "%",
            better: "up"),
        MetricDefinition(
            name: "Churn", formula: "customers lost ÷ customers at start × 100", unit: "%", better: "down"),
        MetricDefinition(
            name: "Gross revenue retention", formula: "(revenue at start − lost − reduced) ÷ at start × 100", unit: "%",
            better: "up"),
        MetricDefinition(
            name: "Net revenue retention", formula: "(revenue at start + added − lost − reduced) ÷ at start × 100",
            unit: "%", better: "up"),
        MetricDefinition(
            name: "Renewal rate", formula: "contracts renewed ÷ contracts due × 100", unit: "%", better: "up"),
        MetricDefinition(
            name: "Expansion rate", formula: "added revenue ÷ revenue at start × 100", unit: "%", better: "up"),
        MetricDefinition(
            name: "Referrals", formula: "customers who brought another ÷ all × 100", unit: "%", better: "up"),
    ]
}
