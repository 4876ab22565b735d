/// How a command ended, as the shell is told.
enum ExitStatus: Int32, Comparable {
    /// Everything was done.
    case good = 0
    /// Done; there are findings.
    case findings = 1
    /// The arguments make no sense.
    case usage = 2
    /// Something that was given cannot be read.
    case unreadable = 3
    /// The result cannot be written.
    case unwritable = 4

    /// Orders by weight: of several files the heaviest is told.
    static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
