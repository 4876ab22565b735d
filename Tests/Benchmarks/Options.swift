/// What the command line of the benchmark asks for.
struct Options {
    /// Whether to print lines of JSON instead of a table.
    var isJSON = false
    /// The sizes, in touchpoints.
    var sizes = [60, 1_000, 10_000, 100_000]
    /// How often something that takes long is done.
    var runs = 5

    /// How to call the benchmark.
    static let usage = "usage: Benchmarks [--json] [--sizes N,N…] [--runs N]"

    /// The options in these words; `nil` when they are not understood.
    init?(_ words: some Sequence<String>) {
        var words = Array(words)[...]
        while let word = words.popFirst() {
            switch word {
            case "--json": isJSON = true
            case "--sizes":
                guard let sizes = words.popFirst().map(Self.numbers), !sizes.isEmpty else { return nil }
                self.sizes = sizes
            case "--runs":
                guard let runs = words.popFirst().map(Self.numbers)?.first else { return nil }
                self.runs = runs
            default: return nil
            }
        }
    }

    private static func numbers(_ word: String) -> [Int] {
        word.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
    }
}
