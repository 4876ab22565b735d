import CTerminal
import Terminal

/// What the environment and the system say about the terminal, found out without taking it.
public struct TerminalSurvey: Hashable, Sendable {
    /// The type that the environment names, `TERM`; `nil` when it is not set.
    public let type: String?
    /// The type whose description would be used; `nil` when the system describes none.
    public let usedType: String?
    /// What a screen would be able to show.
    public let profile: DisplayProfile

    /// Looks at the environment of this process.
    public static func take() -> TerminalSurvey {
        let environment = TerminalEnvironment.read()
        let used = DisplayProfile.terminalNames(environment: environment).first { waymark_described_colors($0) >= 0 }
        let colors = used.map { Int(waymark_described_colors($0)) } ?? 0
        return TerminalSurvey(
            type: environment["TERM"], usedType: used,
            profile: DisplayProfile(
                environment: environment, terminalColors: colors,
                hasUTF8: TerminalEnvironment.hasUTF8(environment)))
    }
}
