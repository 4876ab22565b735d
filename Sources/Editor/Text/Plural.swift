/// Counts in words.
enum Plural {
    /// A number with its noun: “1 pain”, “9 touchpoints”, “2 opportunities”.
    static func counted(_ count: Int, _ noun: String) -> String {
        guard count != 1 else { return "1 \(noun)" }
        return noun.hasSuffix("y") ? "\(count) \(noun.dropLast())ies" : "\(count) \(noun)s"
    }
}
