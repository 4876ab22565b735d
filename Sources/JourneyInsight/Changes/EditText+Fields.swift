import JourneyModel

extension EditText {
    /// What stands in a place of the document.
    enum Slot {
        case record(RecordType)
        case field(FieldKind)
        case unknown

        /// Whether a list there has no order.
        var isSet: Bool {
            switch self {
            case .field(.set), .field(.refs): true
            default: false
            }
        }
    }

    /// What people call the fields and entries along a path, and what stands at its end.
    func steps(along path: ArraySlice<Text>, in slot: Slot) -> (names: [String], slot: Slot) {
        var slot = slot
        var names: [String] = []
        for (index, key) in zip(path.indices, path) {
            switch slot {
            case .record(let type), .field(.record(let type)):
                let spec = Schema.of(type).field(key)
                names += spec.map { Self.words($0, isOpen: index < path.endIndex - 1) } ?? [Printable.line(key)]
                slot = spec.map { .field($0.kind) } ?? .unknown
            case .field(.records(let type, let keys)):
                names.append(entry(key, keys))
                slot = .record(type)
            default:
                names.append(Printable.line(key))
                slot = .unknown
            }
        }
        return (names, slot)
    }

    /// The label of a field as it stands inside a line. That a path leads through the experiences or the cells goes
    /// without saying: the lane or stage that follows tells.
    private static func words(_ spec: FieldSpec, isOpen: Bool) -> [String] {
        if isOpen, case .records(_, .ids) = spec.kind { return [] }
        let isAcronym = spec.label.dropFirst().first?.isUppercase ?? false
        return [isAcronym ? spec.label : spec.label.prefix(1).lowercased() + spec.label.dropFirst()]
    }

    private func entry(_ key: Text, _ keys: KeyKind) -> String {
        if case .ids(let type) = keys { return name(type, ID(key)) }
        return Printable.line(key)
    }

    /// A value of a field on one line; `none` for no value.
    func text(_ value: Value?, _ slot: Slot) -> String {
        guard let value else { return "none" }
        switch (slot, value) {
        case (.field(.ref), .text(let id)): return element(id, slot)
        case (.field(.choice), .text(let word)), (.field(.date), .text(let word)), (.field(.time), .text(let word)):
            return Printable.line(word)
        case (_, .text(let text)): return "“\(Printable.line(text))”"
        case (.field(.integer(let range)), .number(let number)) where range.lowerBound < 0:
            return number.int.map { Figures.signed($0) } ?? Printable.line(number.spelling)
        case (_, .number(let number)): return Printable.line(number.spelling).replacing("-", with: "−")
        case (_, .list(let list)): return Self.joined(list.map { element($0, slot) })
        case (_, .entries(let entries)): return Self.joined(entries.keys.map { entry($0, slot) })
        default: return Printable.line(EditLines.json(value))
        }
    }

    /// An element of a list or a reference.
    func element(_ text: Text, _ slot: Slot) -> String {
        switch slot {
        case .field(.ref(let types)), .field(.refs(let types)): name(ID(text), among: types)
        case .field(.set): Printable.line(text)
        default: "“\(Printable.line(text))”"
        }
    }

    private func entry(_ key: Text, _ slot: Slot) -> String {
        guard case .field(.records(_, let keys)) = slot else { return Printable.line(key) }
        return entry(key, keys)
    }

    /// The most elements of a list that are told.
    private static let told = 4

    private static func joined(_ elements: [String]) -> String {
        let more = elements.count > told ? " and \(elements.count - told) more" : ""
        return elements.isEmpty ? "none" : elements.prefix(told).joined(separator: ", ") + more
    }
}
