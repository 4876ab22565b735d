/// How a command ended, as the shell is told.
struct ExitStatus: RawRepresentable, Hashable, Comparable {
    /// The exit code.
    let rawValue: Int32

    /// Everything was done.
    static let good = ExitStatus(rawValue: 0)
    /// Done; there are findings.
    static let findings = ExitStatus(rawValue: 1)
    /// The arguments make no sense.
    static let usage = ExitStatus(rawValue: 2)
    /// Something that was given cannot be read.
    static let unreadable = ExitStatus(rawValue: 3)
    /// The result cannot be written.
    static let unwritable = ExitStatus(rawValue: 4)

    /// Ended by a signal of the system.
    static func signal(_ number: Int32) -> ExitStatus { ExitStatus(rawValue: 128 + number) }

    /// Orders by weight: of several files the heaviest is told.
    static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
