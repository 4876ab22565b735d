import ArgumentParser
import JourneyModel

/// Since when changes are asked for.
enum Since: ExpressibleByArgument, Equatable {
    /// Since the user marked the map as seen.
    case seen
    /// Since so many seconds ago.
    case ago(seconds: Int)
    /// Since the beginning of a day.
    case day(CalendarDate)
    /// Since a snapshot, or a revision of git, of that name.
    case name(String)

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        if argument == "seen" {
            self = .seen
        } else if let seconds = Self.seconds(argument) {
            self = .ago(seconds: seconds)
        } else if let day = CalendarDate(Text(argument)) {
            self = .day(day)
        } else {
            self = .name(argument)
        }
    }

    /// The seconds of `7d`, `2w` or `36h`.
    private static func seconds(_ word: String) -> Int? {
        guard let unit = word.last, let count = Int(word.dropLast()), (1...100_000).contains(count) else { return nil }
        switch unit {
        case "h": return count * 3_600
        case "d": return count * 86_400
        case "w": return count * 604_800
        default: return nil
        }
    }
}
