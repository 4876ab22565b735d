/// Numbers of things, for people.
enum Count {
    /// `1 lane`, `3 lanes`.
    static func text(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    /// `12 bytes`, `832 MiB`.
    static func size(_ bytes: Int) -> String { bytes < 1 << 20 ? text(bytes, "byte") : "\(bytes >> 20) MiB" }
}
