import ArgumentParser

/// How long to wait between two turns: `5s`, `2m`.
struct Pause: ExpressibleByArgument, Equatable, Sendable {
    /// The pause in seconds, from one to an hour.
    let seconds: Int

    /// The pause that `argument` spells.
    init?(argument: String) {
        let factors: [Character: Int] = ["s": 1, "m": 60]
        guard let unit = argument.last, let factor = factors[unit], let number = Int(argument.dropLast()),
            (1...3600).contains(number), number * factor <= 3600
        else { return nil }
        seconds = number * factor
    }
}
