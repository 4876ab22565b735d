import JourneyInsight
import JourneyModel

extension Application {
    /// The rule of `check` about references that lead nowhere.
    static let danglingRule = "dangling-reference"

    /// Refuses references that lead nowhere because of these edits. Those that led nowhere before are left alone.
    mutating func lookAtReferences() {
        let refused = Set(messages.map(\.line))
        let removed = places.filter { $0.path.count == 2 && draft.journey.value(at: $0.path) == nil }
        let before = Set(dangling(in: original, everywhere: !removed.isEmpty))
        let byRecord = Dictionary(grouping: places) { place in
            let (type, id) = Self.record(at: place.path)
            return type.path(id)
        }
        for finding in dangling(in: draft.journey, everywhere: !removed.isEmpty) where !before.contains(finding) {
            let message = message(for: finding, near: byRecord[finding.record] ?? [], removed: removed)
            if !refused.contains(message.line) { messages.append(message) }
        }
    }

    private func dangling(in journey: Journey, everywhere: Bool) -> [Finding] {
        let all =
            everywhere
            ? Check.findings(in: journey)
            : touched.flatMap { Check.structuralFindings(of: $0.type, $0.id, in: journey) }
        return all.filter { $0.rule == Self.danglingRule }
    }

    private func message(
        for finding: Finding, near places: [(line: Int, path: [Text])], removed: [(line: Int, path: [Text])]
    ) -> (line: Int, text: String) {
        let text = Self.text(of: finding)
        if let place = places.last(where: { $0.path.starts(with: finding.path) || finding.path.starts(with: $0.path) })
        {
            return (place.line, text)
        }
        let culprit = removed.last { refers(finding.path, to: $0.path[1]) } ?? removed.last ?? self.places.last
        return (culprit?.line ?? 0, "\(text) any more, because it is removed here")
    }

    private func refers(_ path: [Text], to id: Text) -> Bool {
        if path.last == id { return true }
        switch draft.journey.value(at: path) {
        case .text(let text): return text == id
        case .list(let list): return list.contains(id)
        default: return false
        }
    }
}

extension Finding {
    /// Whether an edit must not bring it about: what the format does not allow, and keys that it does not know.
    var isFlaw: Bool { severity == .error || rule == "unknown-field" }
}
