/// Which rules are applied.
public struct RuleChoice: Sendable {
    private let only: Set<String>
    private let skipped: Set<String>

    /// All rules; or only some, where any are named; without those that are to be skipped.
    public init(only: [String] = [], skipping: [String] = []) {
        self.only = Set(only)
        skipped = Set(skipping)
    }

    /// The first of the names that no rule has; `nil` where all are known.
    public var unknown: String? { only.union(skipped).sorted().first { Rule.byID[$0] == nil } }

    func applies(_ rule: String) -> Bool { (only.isEmpty || only.contains(rule)) && !skipped.contains(rule) }
}
