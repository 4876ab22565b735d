/// Numbers of things, for people.
enum Count {
    /// `1 lane`, `3 lanes`.
    static func text(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}
