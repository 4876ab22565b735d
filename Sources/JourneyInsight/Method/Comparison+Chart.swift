import JourneyModel

extension Comparison {
    /// The curves of all stakeholders together, and of every one that both maps have, over each other: five rows from +2 to −2, a column a stage,
    /// in which the means stand at their nearest step. A stage that only one map has shows that one.
    var chart: MethodTable {
        let shared = lanes.filter { $0.old != nil && $0.new != nil }
        let columns = stages.compactMap { stage in
            (stage.new ?? stage.old).map { MethodColumn.text("stage:\($0.text)", stage.name, give: .alike) }
        }
        let rows = ([Self.everybody] + shared).flatMap { lane in
            Judgement.range.reversed().map { step in
                MethodRow(nil, Self.heading(lane, step) + stages.map { point(lane, $0, step) })
            }
        }
        return MethodTable(
            [.text("lane", "○ before ● after ◉ both", id: "laneId"), .number("felt", "Felt")] + columns, rows,
            nothing: "The maps have no stages")
    }

    /// The stakeholder, written at the top of its curve, and the step of a row.
    private static func heading(_ lane: Pair, _ step: Int) -> [MethodCell] {
        [
            MethodCell(.text(lane.name), shown: step == Judgement.range.upperBound ? lane.name : "")
                .naming([lane.new ?? lane.old].compactMap { $0 }),
            MethodCell(
                .number(Double(step)), shown: step > 0 ? "+\(step)" : step < 0 ? "−\(-step)" : "0", tone: .quiet),
        ]
    }

    /// What stands in one stage at one step of the scale.
    private func point(_ lane: Pair, _ stage: Pair, _ step: Int) -> MethodCell {
        let before = mean(lane, lane.old, stage.old, old).map { Int($0.rounded()) }
        let after = mean(lane, lane.new, stage.new, new).map { Int($0.rounded()) }
        switch (before == step, after == step) {
        case (true, true): return MethodCell(.text("both"), shown: "◉")
        case (true, false): return MethodCell(.text("before"), shown: "○", tone: .quiet)
        case (false, true):
            let change = before.map { step - $0 } ?? 0
            return MethodCell(.text("after"), shown: "●", tone: change < 0 ? .bad : change > 0 ? .good : .plain)
        case (false, false): return MethodCell(.none, shown: step == 0 ? "─" : "", tone: .quiet)
        }
    }
}
