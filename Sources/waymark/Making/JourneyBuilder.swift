import JourneyModel
import JourneyTemplates

/// A journey while it is put together from templates and wishes.
struct JourneyBuilder {
    private var draft: Draft

    /// A builder that begins with `journey`.
    init(_ journey: Journey) {
        draft = Draft(journey)
    }

    /// What stands so far.
    var journey: Journey { draft.journey }

    /// Names the journey.
    mutating func setTitle(_ title: Text) throws(CommandFailure) {
        try CommandFailure.wrapEdit { () throws(EditError) in
            try draft.set([JourneyFields.title.key], to: .text(title))
        }
    }

    /// Puts stages of these names in the place of all there are. What the templates know of a stage of that name is kept.
    mutating func replaceStages(with names: [Text]) throws(CommandFailure) {
        let known = known(.stage, also: try TemplateShelf.journey(.b2b).records(.stage))
        try removeAll(.stage)
        for (name, position) in zip(names, Position.run(names.count)) {
            let record = known[ReadableID.slug(of: name)] ?? Record(.stage)
            try put(.stage, record.with(Stage.name, name).at(position), named: name)
        }
    }

    /// Puts these lanes in the place of all there are, each with the profile of its function.
    mutating func replaceLanes(with lanes: [LaneRequest]) throws(CommandFailure) {
        let profiles = try TemplateShelf.profiles()
        try removeAll(.lane)
        var shorts: Set<Text> = []
        for (lane, position) in zip(lanes, Position.run(lanes.count)) {
            let record = Self.record(of: lane, profiles: profiles, shorts: shorts)
            if let short = record[Lane.short] { shorts.insert(short) }
            try put(.lane, record.at(position), named: lane.name)
        }
    }

    private static func record(of lane: LaneRequest, profiles: Journey.Records, shorts: Set<Text>) -> Record {
        let function = LaneFunction.named(lane.name)
        let profile = function.flatMap { profiles[ID($0)] }
        let record = profile ?? Record(.lane).with(Lane.kind, Text("stakeholder")).with(Lane.function, function)
        let preferred = record[Lane.short].flatMap { shorts.contains($0) ? nil : $0 }
        return
            record
            .with(Lane.name, lane.name)
            .with(Lane.short, preferred ?? ShortName.make(for: lane.name, unlike: Array(shorts)))
            .with(Lane.person, lane.person.isEmpty ? nil : lane.person)
    }

    /// The records of a type by the slugs of their names; those of this journey win over `others`.
    private func known(_ type: RecordType, also others: Journey.Records) -> [Text: Record] {
        var known: [Text: Record] = [:]
        for (id, record) in others { known[ReadableID.slug(of: record[Stage.name] ?? id.text)] = record }
        for (id, record) in journey.records(type) {
            known[ReadableID.slug(of: record[Stage.name] ?? id.text)] = record
        }
        return known
    }

    private mutating func removeAll(_ type: RecordType) throws(CommandFailure) {
        for id in journey.ordered(type) {
            try CommandFailure.wrapEdit { () throws(EditError) in try draft.put(type, id, nil) }
        }
    }

    private mutating func put(_ type: RecordType, _ record: Record, named name: Text) throws(CommandFailure) {
        let id = ReadableID.make(of: name, for: type, in: journey)
        try CommandFailure.wrapEdit { () throws(EditError) in try draft.put(type, id, record) }
    }
}

extension CommandFailure {
    /// Runs `edit`; what it refuses was asked for on the command line.
    static func wrapEdit(_ edit: () throws(EditError) -> Void) throws(CommandFailure) {
        do throws(EditError) {
            try edit()
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
    }
}
