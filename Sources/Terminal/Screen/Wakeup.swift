/// Why waiting for a screen ended; nothing in it when the time was over.
public struct Wakeup: Hashable, Sendable {
    /// What came in, in order.
    public var events: [InputEvent]
    /// Which of the caller's file descriptors can be read, or are broken.
    public var ready: [Int32]

    /// A wake-up with `events` and `ready` descriptors.
    public init(events: [InputEvent] = [], ready: [Int32] = []) {
        self.events = events
        self.ready = ready
    }
}
