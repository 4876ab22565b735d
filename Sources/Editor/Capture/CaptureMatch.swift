/// What a word of a capture line stands for among some choices.
enum CaptureMatch: Equatable {
    /// Nothing begins like that.
    case none
    /// The choice at this index.
    case one(Int)
    /// Several choices, by index.
    case several([Int])

    /// Looks `key` up. What fits exactly wins over what only begins so, that over an abbreviation; a short name over a
    /// name, a name over an id.
    static func find(_ key: CaptureKey, among choices: [CaptureChoice]) -> CaptureMatch {
        let begun = findBeginning(key, among: choices)
        guard begun == .none, !key.isEmpty else { return begun }
        return first(of: [{ $0.nameKey.isAbbreviated(by: key) }], among: choices)
    }

    /// Looks `key` up as ``find(_:among:)`` does, but for abbreviations.
    static func findBeginning(_ key: CaptureKey, among choices: [CaptureChoice]) -> CaptureMatch {
        guard !key.isEmpty else { return .none }
        let exact = findExact(key, among: choices)
        return exact == .none ? findPrefix(key, among: choices) : exact
    }

    /// Looks `key` up as a whole short name, name or id.
    static func findExact(_ key: CaptureKey, among choices: [CaptureChoice]) -> CaptureMatch {
        first(of: [{ $0.shortKey == key }, { $0.nameKey == key }, { $0.idKey == key }], among: choices)
    }

    /// Looks `key` up as the beginning of a short name or name, and only where there is none, of an id: generated ids
    /// all begin alike.
    static func findPrefix(_ key: CaptureKey, among choices: [CaptureChoice]) -> CaptureMatch {
        let named = { (choice: CaptureChoice) in choice.nameKey.begins(with: key) || choice.shortKey.begins(with: key) }
        return first(of: [named, { $0.idKey.begins(with: key) }], among: choices)
    }

    /// The indices that were found.
    var indices: [Int] {
        switch self {
        case .none: return []
        case .one(let index): return [index]
        case .several(let indices): return indices
        }
    }

    private static func first(
        of tests: [(CaptureChoice) -> Bool], among choices: [CaptureChoice]
    ) -> CaptureMatch {
        for test in tests {
            let found = choices.indices.filter { test(choices[$0]) }
            if found.count == 1 { return .one(found[0]) }
            if !found.isEmpty { return .several(found) }
        }
        return .none
    }
}
