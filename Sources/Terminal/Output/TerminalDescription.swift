/// What the description of a terminal says (terminfo(5)), by the short names of its capabilities.
public protocol TerminalDescription {
    /// The sequence that does `name`, as it is described; `nil` where the terminal cannot.
    func sequence(_ name: String) -> [UInt8]?

    /// The sequence that does `name` with these numbers; `nil` where the terminal cannot.
    func sequence(_ name: String, _ numbers: [Int]) -> [UInt8]?

    /// The number `name`; `nil` where none is given.
    func number(_ name: String) -> Int?

    /// Whether `name` is so.
    func isSo(_ name: String) -> Bool
}
