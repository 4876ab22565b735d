import JourneyModel

/// What the inspector shows: what is selected on the map, or what was walked into from there.
enum InspectorPage: Hashable, Sendable {
    /// A record, or a part of one.
    case record(RecordPart)
    /// All records of a type.
    case collection(RecordType)
}

/// A heading of the inspector with what stands under it.
struct InspectorGroup: Sendable {
    /// The heading; empty for none.
    let title: String
    /// The lines.
    var items: [InspectorItem]
    /// What `a` adds here.
    var adding: InspectorAdding?
}

/// One thing in the inspector that can be selected.
enum InspectorItem: Sendable {
    /// A field with its value.
    case field(RecordField)
    /// A record with fields of its own, which Enter opens.
    case record(RecordPart)
    /// All records of a type, which Enter opens.
    case collection(RecordType)
    /// What `a` adds to its group.
    case add(InspectorAdding)
    /// Something that is shown and not set: an id, a field that the schema does not know.
    case fixed(label: String, value: String)
    /// Something that is worked out of fields.
    case figure(label: String, value: String)

    /// What stays the same when other things come and go, so that the selection stays where it was.
    var id: String {
        switch self {
        case .field(let field): field.name
        case .record(let part): "/" + part.path.joinedPath
        case .collection(let type): "//\(type)"
        case .add(let adding): "+\(adding.id)"
        case .fixed(let label, _), .figure(let label, _): "=\(label)"
        }
    }
}

/// What can be added to a group of the inspector.
enum InspectorAdding: Sendable {
    /// A part with a name of its own, such as a source, in the map at a path.
    case part([Text], RecordType)
    /// A part under a date, such as a reading.
    case dated([Text], RecordType)
    /// A part under the id of a record that is chosen, such as an effect on a metric.
    case keyed([Text], RecordType, of: RecordType)
    /// A lane of a touchpoint.
    case lane(ofTouchpoint: ID)
    /// A record that begins like this one and is named by a field.
    case record(Record, named: FieldSpec)
    /// A relation from a lane to another one.
    case relation(from: ID)
    /// A relation between two lanes of a kind that is chosen.
    case related(from: ID, to: ID)
    /// The pilot of an opportunity that is chosen.
    case pilot
    /// An effect of an opportunity that is chosen, on a metric that is chosen next.
    case effect
    /// A comment on the record of the page.
    case comment
    /// An answer to a comment.
    case answer(to: ID)

    /// What stays the same when other things come and go.
    var id: String {
        switch self {
        case .part(let path, _), .dated(let path, _), .keyed(let path, _, _): path.joinedPath
        default: what
        }
    }

    /// What it is.
    var type: RecordType {
        switch self {
        case .part(_, let type), .dated(_, let type), .keyed(_, let type, _): type
        case .lane: .lane
        case .record(let record, _): record.type
        case .relation, .related: .relation
        case .comment, .answer: .comment
        case .pilot: .pilot
        case .effect: .effect
        }
    }

    /// What it is, for people.
    var what: String {
        if case .answer = self { "answer" } else { type.label }
    }
}

/// Where the inspector is: what was walked into, and which line is selected.
struct InspectorState: Sendable {
    /// A page that was walked into, and the line to come back to.
    struct Step: Sendable {
        /// The page.
        let page: InspectorPage
        /// The selected line of the page before, by its id.
        let from: String
    }

    /// The selection that the steps begin at.
    var place: Place?
    /// The pages that were walked into from there.
    var steps: [Step] = []
    /// The selected line by its id.
    var cursor = ""
    /// The index of the selected line, for when the one with the id is gone.
    var index = 0
    /// The first screen line shown of all lines of the page.
    var top = 0
    /// What was shown last.
    var content: InspectorContent?
}
