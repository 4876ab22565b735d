import JourneyModel

/// One field of a record: where it stands in the journey and what it takes.
struct RecordField: Sendable {
    /// How `:set` names it, seen from the selected record: `channel`, `moment.owner`.
    let name: String
    /// The keys to it in the document.
    let path: [Text]
    /// The kind of record that has it.
    let type: RecordType
    /// The row of the schema table.
    let spec: FieldSpec
}

extension RecordField {
    /// Whether its record cannot be told from others without it.
    var isName: Bool {
        switch type {
        case .journey: spec.key == JourneyFields.title.key
        case .touchpoint: spec.key == Touchpoint.title.key
        case .lane: spec.key == Lane.name.key
        case .stage: spec.key == Stage.name.key
        default: false
        }
    }

    /// Why people do not set it themselves; `nil` when they do.
    var whyReadOnly: String? {
        switch spec.kind {
        case .position: "The position follows from where the record stands; H J K L move it"
        case .any: "The value that did not stand is kept for comparison and not edited"
        default:
            type == .journey && spec.key == JourneyFields.format.key ? "The format is the program's own business" : nil
        }
    }

    /// Whether it says where the record stands among its siblings.
    var isPosition: Bool {
        if case .position = spec.kind { true } else { false }
    }

    /// The range of whole numbers that single keys can set: −2…+2 and 1…5; `nil` for every other kind.
    var judgedRange: ClosedRange<Int>? {
        guard case .integer(let range) = spec.kind, range.count <= 5 else { return nil }
        return range
    }

    /// The number that a digit key stands for: in a range of feelings 1…5 mean −2…+2.
    func judged(digit: Int) -> Int? {
        guard let range = judgedRange else { return nil }
        let value = range.lowerBound < 0 ? (digit == 0 ? 0 : digit - 3) : digit
        return range.contains(value) ? value : nil
    }
}
