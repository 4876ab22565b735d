import ArgumentParser
import JourneyStore
import Terminal

/// When printed text has colours.
enum ColorWish: String, CaseIterable, ExpressibleByArgument {
    case always, auto, never

    /// The colours to print in; `nil` for none and no attributes either.
    ///
    /// `auto` prints them where a terminal reads, unless `NO_COLOR` is set or `TERM` is `dumb`.
    func depth(isTerminal: Bool, environment: (String) -> String?) -> ColorDepth? {
        switch self {
        case .never: return nil
        case .always: return .full
        case .auto:
            guard isTerminal, (environment("NO_COLOR") ?? "").isEmpty, environment("TERM") != "dumb" else {
                return nil
            }
            return Self.depth(of: environment)
        }
    }

    /// A guess from the names alone: looking the terminal's description up would need curses.
    private static func depth(of environment: (String) -> String?) -> ColorDepth {
        let promisesColor = ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "")
        let name = environment("TERM") ?? ""
        return promisesColor || name.contains("256") || name.contains("direct") ? .full : .eight
    }
}
