import JourneyModel

extension Comparison {
    /// The curves of all stakeholders together, and of every one that both maps have, over each other: five rows from +2 to −2, a column a stage,
    /// in which the means stand at their nearest step. A stage that only one map has shows that one.
    var chart: MethodTable {
        let columns = stages.compactMap { stage in
            (stage.new ?? stage.old).map { MethodColumn.text("stage:\($0.text)", stage.name, give: .alike) }
        }
        let rows = subjects.flatMap { subject in
            let steps = stages.map { stage in
                let (before, after) = means(subject, stage)
                return (before.map { Int($0.rounded()) }, after.map { Int($0.rounded()) })
            }
            return Judgement.range.reversed().map { step in
                MethodRow(nil, Self.heading(subject, step) + steps.map { Self.point($0, $1, at: step) })
            }
        }
        return MethodTable(
            [.text("lane", "○ before ● after ◉ both", id: "laneId"), .number("felt", "Felt")] + columns, rows,
            nothing: "The maps have no stages")
    }

    /// Whose curve it is, written at its top, and the step of a row.
    private static func heading(_ subject: Subject, _ step: Int) -> [MethodCell] {
        [
            MethodCell(.text(subject.name), shown: step == Judgement.range.upperBound ? subject.name : "")
                .naming([subject.lane].compactMap { $0 }),
            MethodCell(.number(Double(step)), shown: Figures.signed(step), tone: .quiet),
        ]
    }

    /// What stands at one step of the scale in a stage that felt like this before and after.
    private static func point(_ before: Int?, _ after: Int?, at step: Int) -> MethodCell {
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
