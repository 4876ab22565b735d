import JourneyModel

extension EditorState {
    /// The record that is called so: by its name, short name or id, or by a beginning of them that fits one only.
    func record(called name: Text, among types: [RecordType]) throws -> ID {
        try RecordNames(journey).resolve(name, types)
    }

    /// The tags in use, sorted.
    var tagsInUse: [Text] {
        var tags = Set(journey.root[JourneyFields.tags])
        for record in journey.records(.touchpoint).values { tags.formUnion(record[Touchpoint.tags]) }
        for record in journey.records(.pain).values { tags.formUnion(record[Pain.tags]) }
        for record in journey.records(.opportunity).values { tags.formUnion(record[Opportunity.tags]) }
        return tags.sorted()
    }

    /// Everybody who owns something, sorted, and the team.
    var ownersInUse: [Text] {
        var owners = Set(journey.root[JourneyFields.team])
        if let owner = journey.root[JourneyFields.owner] { owners.insert(owner) }
        for type in RecordType.collections {
            for record in journey.records(type).values {
                if case .text(let owner)? = record.value("owner") { owners.insert(owner) }
            }
        }
        for record in journey.records(.touchpoint).values {
            if let owner = record[Touchpoint.moment]?[Moment.owner] { owners.insert(owner) }
        }
        return owners.sorted()
    }
}
