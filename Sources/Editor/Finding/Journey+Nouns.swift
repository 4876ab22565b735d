import JourneyInsight
import JourneyModel

extension Journey {
    /// Everything of a kind, with its places on the map, in no order. News are not in a journey.
    func finds(of noun: Noun) -> [Find] {
        let places = RecordPlaces(self)
        switch noun {
        case .lane: return map.lanes.map { Find(place: .lane($0)) }
        case .stage: return map.stages.map { Find(place: .stage($0)) }
        case .pain:
            return ordered(.pain).flatMap { id in
                places.places(ofPain: id).map { Find(place: $0, text: self[.pain, id]?[Pain.text] ?? .empty) }
            }
        case .opportunity: return finds(.opportunity, Opportunity.text, places)
        case .metric: return finds(.metric, Metric.name, places)
        case .comment: return openComments(places)
        case .conflict: return conflicts(places)
        case .moment: return moments(places)
        case .news: return []
        case .merge: return mergeConflicts(places)
        case .unjudged: return cards { _, experience in Judgement(experience).emotion == nil }
        case .negative: return cards { _, experience in (Judgement(experience).emotion ?? 0) <= -1 }
        case .broken: return cards { _, experience in Judgement(experience).isBrokenPromise }
        case .assumed:
            return cards(everywhere: true) { touchpoint, experience in
                (experience[Experience.standing] ?? touchpoint[Touchpoint.standing])?.trimmed == "assumed"
            }
        }
    }

    private func finds(_ type: RecordType, _ field: Field<Text>, _ places: RecordPlaces) -> [Find] {
        ordered(type).map { Find(place: places.place(of: type, $0), text: self[type, $0]?[field] ?? .empty) }
    }

    private func mergeConflicts(_ places: RecordPlaces) -> [Find] {
        keptConflicts.map { conflict in
            Find(
                place: places.place(of: .comment, conflict.comment), kind: "g x settles it",
                text: self[.comment, conflict.comment]?[Comment.text] ?? .empty)
        }
    }

    private func openComments(_ places: RecordPlaces) -> [Find] {
        ordered(.comment).compactMap { id in
            guard let record = self[.comment, id], record[Comment.resolved] == nil else { return nil }
            let author = record[Comment.author]?.string ?? ""
            return Find(place: places.place(of: .comment, id), kind: author, text: record[Comment.text] ?? .empty)
        }
    }

    private func conflicts(_ places: RecordPlaces) -> [Find] {
        conflicts().map { conflict in
            if let relation = conflict.relation {
                let note = self[.relation, relation]?[Relation.note] ?? .empty
                return Find(place: places.place(of: .relation, relation), text: note)
            }
            let place = conflict.place.flatMap { places.card($0, in: conflict.lanes.first) }
            return Find(place: place ?? .journey, text: Text("spread \(conflict.spread ?? 0)"))
        }
    }

    private func moments(_ places: RecordPlaces) -> [Find] {
        records(.touchpoint).compactMap { id, record in
            guard let moment = record[Touchpoint.moment] else { return nil }
            let place = places.card(id, in: moment[Moment.lanes].first.map { ID($0) })
            return place.map { Find(place: $0, text: moment[Moment.why] ?? .empty) }
        }
    }

    /// The cards whose touchpoint and experience pass a test: those of stakeholders, or of all lanes.
    private func cards(everywhere: Bool = false, _ test: (Record, Record) -> Bool) -> [Find] {
        let lanes = Set(everywhere ? map.lanes : stakeholders)
        return records(.touchpoint).flatMap { id, record -> [Find] in
            guard let stage = record[Touchpoint.stage], self[.stage, stage] != nil else { return [] }
            return record[Touchpoint.experiences].items.compactMap { entry in
                let lane = ID(entry.key)
                guard lanes.contains(lane), case .record(let experience) = entry.value, test(record, experience)
                else { return nil }
                return Find(place: .card(id, lane: lane))
            }
        }
    }
}
