import JourneyModel

/// Something that the map owes.
struct Debt {
    /// What kind of thing is missing.
    let kind: String
    /// Of what it is missing.
    let what: MethodCell
    /// Whose it is: the stakeholders that are meant.
    let whose: MethodCell
    /// The record to go to.
    let subject: MethodSubject?

    /// Everything, kind by kind.
    static func all(in journey: Journey, today: CalendarDate?) -> [Debt] {
        DebtSearch(journey: journey, today: today).all
    }
}

/// Finds what a map owes.
private struct DebtSearch {
    let journey: Journey
    let today: CalendarDate?

    var all: [Debt] {
        touchpoints + cells + moments + pains + stages + relations + work + metrics + review
    }

    /// What a record owes, perhaps in some lanes.
    private func debt(_ kind: String, _ type: RecordType, _ id: ID, lanes: [ID] = [], lane: ID? = nil) -> Debt {
        Debt(
            kind: kind, what: .record(type, id, in: journey, limit: 60),
            whose: .records(.lane, lanes, in: journey, limit: 20), subject: MethodSubject(type, id, lane: lane))
    }

    private var touchpoints: [Debt] {
        var (unjudged, guessed, unconfirmed) = ([Debt](), [Debt](), [Debt]())
        let counting = Set(journey.stakeholders)
        for id in journey.touchpointsInOrder() {
            guard let record = journey[.touchpoint, id] else { continue }
            unjudged += journey.unjudgedLanes(at: id).filter(counting.contains).map {
                debt("not judged", .touchpoint, id, lanes: [$0], lane: $0)
            }
            if Standing.isGuess(record) {
                guessed.append(debt("assumed without a source", .touchpoint, id))
            } else {
                let lanes = Standing.unconfirmed(in: record).filter(counting.contains)
                if let lane = lanes.first {
                    unconfirmed.append(debt("nobody confirmed it", .touchpoint, id, lanes: lanes, lane: lane))
                }
            }
        }
        return unjudged + guessed + unconfirmed
    }

    /// Empty cells; a stage in which nobody has anything is one thing.
    private var cells: [Debt] {
        let map = journey.map
        let empty = map.stages.filter { map.touchpoints(stage: $0).isEmpty }
        let used = journey.usedStages
        return empty.map { debt("stage without touchpoints", .stage, $0) }
            + journey.stakeholders.flatMap { lane in
                used.filter { map.touchpoints(lane: lane, stage: $0).isEmpty }.map { stage in
                    debt("empty cell", .stage, stage, lanes: [lane], lane: lane)
                }
            }
    }

    /// What the records of a type owe that lack something.
    private func debts(_ kind: String, _ type: RecordType, lacking: (ID, Record) -> Bool) -> [Debt] {
        journey.ordered(type).filter { id in journey[type, id].map { lacking(id, $0) } == true }
            .map { debt(kind, type, $0) }
    }

    private var moments: [Debt] {
        journey.touchpointsInOrder()
            .filter { journey[.touchpoint, $0]?[Touchpoint.moment]?.isBlank(Moment.owner) == true }
            .map { debt("moment without owner", .touchpoint, $0) }
    }

    private var pains: [Debt] {
        let answered = journey.answeredPains
        let wants: [(String, (ID, Record) -> Bool)] = [
            ("pain without scores", { PainPriority.of(PainPriority.Factors($1)) == nil }),
            ("pain without owner", { $1.isBlank(Pain.owner) }),
            ("pain without opportunity", { id, _ in !answered.contains(id.text) }),
        ]
        return wants.flatMap { kind, lacks in
            debts(kind, .pain) { id, record in Journey.isOpen(pain: record) && lacks(id, record) }
        }
    }

    /// What stages with touchpoints lack; an empty one has not begun.
    private var stages: [Debt] {
        let measured = journey.measuredStages
        let wants: [(String, (ID, Record) -> Bool)] = [
            ("stage without owner", { $1.isBlank(Stage.owner) }), ("stage without goal", { $1.isBlank(Stage.goal) }),
            ("stage without metric", { id, _ in !measured.contains(id) }),
        ]
        let used = journey.usedStages
        return wants.flatMap { kind, lacks in
            used.filter { id in journey[.stage, id].map { lacks(id, $0) } == true }.map { debt(kind, .stage, $0) }
        }
    }

    private var relations: [Debt] {
        let open = journey.conflicts().filter { !$0.hasIntervention }.map { conflict in
            let place = conflict.place.flatMap { id in journey.type(of: id).map { MethodSubject($0, id) } }
            return Debt(
                kind: "conflict without intervention", what: .anyRecord(conflict.place, in: journey),
                whose: .records(.lane, conflict.lanes, in: journey, limit: 20),
                subject: place ?? conflict.relation.map { MethodSubject(.relation, $0) })
        }
        return open
            + journey.overdueInterventions(today).map { id in
                let lanes = [Relation.from, Relation.to].compactMap { journey[.relation, id]?[$0] }
                return debt("intervention overdue", .relation, id, lanes: lanes)
            }
    }

    private var work: [Debt] {
        let items = RoadmapItem.all(in: journey).filter { $0.isOverdue(today) }
        let late = items.map { item in
            debt(item.kind == .pilot ? "pilot without result" : "opportunity overdue", .opportunity, item.id)
        }
        return late
            + debts("opportunity without pain", .opportunity) { Rule.isOpen($1) && !journey.answersPain($1) }
    }

    private var metrics: [Debt] {
        let untargeted = debts("metric without target", .metric) { $1[Metric.target] == nil }
        let unread = debts("metric without reading", .metric) { MetricState($1) == nil }
        return untargeted + unread + debts("capability without owner", .capability) { $1.isBlank(Capability.owner) }
    }

    private var review: [Debt] {
        let complaint = ReviewRhythm.complaint(about: journey.root, today: today)
        return complaint.map {
            [
                Debt(
                    kind: "review overdue", what: .text($0), whose: .texts([]),
                    subject: MethodSubject(.journey, ID(.empty)))
            ]
        } ?? []
    }
}
