/// The signals that are told apart, by their numbers on Linux.
enum TerminalSignal {
    static let hangUp: Int32 = 1
    static let proceed: Int32 = 18
    static let stop: Int32 = 20
    static let windowChange: Int32 = 28
}
