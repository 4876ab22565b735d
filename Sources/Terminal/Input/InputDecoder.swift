/// Turns the bytes of a terminal into events.
public struct InputDecoder: Sendable {
    /// A decoder that has seen nothing yet.
    public init() {}

    /// Takes in `bytes` and returns the events that are complete with them.
    public mutating func feed(_ bytes: [UInt8]) -> [InputEvent] { [] }

    /// Says that nothing came for a while, and returns the events that waited for more.
    public mutating func timeout() -> [InputEvent] { [] }
}
