extension Report {
    /// The report as plain lines for people. Names stand at the end of a row, so that wide ones move nothing.
    public var lines: [String] {
        var page = [title, summary] + [metrics].compactMap(\.self) + [""]
        page += section("Emotion, by stage and stakeholder", emotionTable)
        page += section(
            worstAreMoments ? "Worst moments of truth" : "Worst touchpoints",
            worst.map(Self.row) + Self.rest(worstCount - worst.count, of: worst.count))
        page += section(
            "Open pains, by priority of 100",
            pains.map(Self.row) + Self.rest(painCount - pains.count, of: pains.count, unscoredPains, "without scores"))
        page += section(
            "Best opportunities, by RICE",
            opportunities.map(Self.row)
                + Self.rest(
                    opportunityCount - opportunities.count, of: opportunities.count, unscoredOpportunities,
                    "without a RICE score"))
        page += section(
            "Conflicts", conflicts.map(Self.row) + Self.rest(conflictCount - conflicts.count, of: conflicts.count))
        page += section("Came late", latecomers.map(Self.row))
        page += section(
            "Not judged: \(total.unjudged)",
            unjudged.map { "\($0.title): \(Self.list($0.lanes))" }
                + Self.rest(unjudgedCount - unjudged.count, of: unjudged.count))
        return page
    }

    /// The report as plain text for people, ending in a line end.
    public var text: String { lines.joined(separator: "\n") + "\n" }

    private var summary: String {
        var parts = [state, standing].compactMap { $0 }
        parts.append(Self.count(total.cards, "touchpoint"))
        if unplaced > 0 { parts.append("\(unplaced) unplaced") }
        parts.append(Self.count(total.moments, "moment") + " of truth")
        parts.append(Self.count(total.broken, "broken promise"))
        if let owner { parts.append(owner) }
        if let reviewed { parts.append("reviewed \(reviewed)") }
        return parts.joined(separator: " · ")
    }

    private func section(_ title: String, _ rows: [String]) -> [String] {
        [title] + (rows.isEmpty ? ["  none"] : rows.map { "  \($0)" }) + [""]
    }

    /// How many are not listed of the `listed` ones and others: further ones, and those that have no rank.
    private static func rest(_ more: Int, of listed: Int, _ unranked: Int = 0, _ reason: String = "") -> [String] {
        let parts = [more > 0 ? "\(more) more" : "", unranked > 0 ? "\(unranked) \(reason)" : ""]
        let said = parts.filter { !$0.isEmpty }.joined(separator: ", ")
        return said.isEmpty ? [] : [listed > 0 ? "and \(said)" : said]
    }

    private var emotionTable: [String] {
        guard !lanes.isEmpty, !stages.isEmpty else { return [] }
        let blocks = stride(from: 0, to: lanes.count, by: 10).map { $0..<min($0 + 10, lanes.count) }
        return blocks.flatMap(emotionRows) + [lanes.map { "\($0.short) \($0.name)" }.joined(separator: " · ")]
    }

    private func emotionRows(_ block: Range<Int>) -> [String] {
        let heads = lanes[block].map { Self.right($0.short, 5) } + ["  mean", "spread", "pains"]
        let rows = stages.map { stage in
            let cells = stage.emotions[block].map { Self.right(Self.emotion($0), 5) }
            let sums = [
                Self.right(Self.emotion(stage.mean), 6), Self.right(stage.spread.map(Figures.decimal) ?? "·", 6),
                Self.right(stage.sums.pains == 0 ? "·" : "\(stage.sums.pains)", 5),
            ]
            return (cells + sums).joined(separator: " ") + "  \(stage.name)"
        }
        let feet =
            lanes[block].map { Self.right(Self.emotion($0.sums.emotion), 5) }
            + [Self.right(Self.emotion(mean), 6), Self.right("", 6), Self.right("\(total.pains)", 5)]
        return [heads.joined(separator: " ")] + rows + [feet.joined(separator: " ") + "  all stages"]
    }

    private static func emotion(_ value: Double?) -> String { value.map(Figures.signed) ?? "·" }

    private static func row(_ line: WorstLine) -> String {
        let head = "\(right(Figures.signed(line.mean), 4))  \(line.title) (\(line.stage))"
        return "\(head): \(list(line.lanes)) \(Figures.signed(line.lowest)) · \(line.owner ?? "nobody answers for it")"
    }

    private static func row(_ line: PainLine) -> String {
        let parts = [line.text, line.owner ?? "nobody", line.status].compactMap { $0 }
        return "\(right(Figures.short(line.priority), 5))  \(parts.joined(separator: " · "))"
    }

    private static func row(_ line: OpportunityLine) -> String {
        let parts = [
            line.text, line.quadrant?.rawValue, count(line.alignment, "stakeholder"), line.owner ?? "nobody",
            line.status,
        ]
        return "\(right(Figures.short(line.rice), 5))  \(parts.compactMap { $0 }.joined(separator: " · "))"
    }

    private static func row(_ line: ConflictLine) -> String {
        let place = line.place.map { " at \($0)" } ?? ""
        let spread = line.spread.map { ", \($0) apart" } ?? ""
        return "\(list(line.lanes))\(place)\(spread) · \(line.intervention ?? "nothing is done about it")"
    }

    private static func row(_ line: LateLine) -> String {
        let expected = line.expected.map { ", should have at \($0)" } ?? ", though nothing goes without them"
        return "\(line.lane) came in at \(line.joined)\(expected)"
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
