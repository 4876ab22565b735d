import Glibc
import Terminal

/// A screen without a terminal: keeps the frames it is given and brings the events it is fed.
public final class MemoryScreen: Screen {
    /// What `copy` takes at most, in bytes.
    public static let copyLimit = 100_000

    /// The extent of the frames that fit.
    public private(set) var size: Size
    /// What it shows of colours and characters.
    public let profile: DisplayProfile

    /// The frames presented, oldest first, as the profile shows them.
    public private(set) var frames: [Surface] = []
    /// The events still to be brought.
    public private(set) var pending: [InputEvent] = []
    /// The bytes last copied.
    public private(set) var copied: [UInt8]?
    /// The title last set.
    public private(set) var title: SafeText?
    /// How long the line is busy yet, as often as somebody asks; then it is free.
    public var busyTimes: [Int] = []
    /// Whether there is a shell that could continue the process.
    public var canStop = true
    /// How often the process was stopped.
    public private(set) var stops = 0
    /// Whether the terminal is in use: neither suspended nor closed.
    public private(set) var isActive = true

    /// A screen of `size` that shows what `profile` says.
    public init(size: Size, profile: DisplayProfile = .full) {
        self.size = size
        self.profile = profile
    }

    /// The frame shown now.
    public var frame: Surface? { frames.last }

    /// Adds `events` to what `wait` brings; a resize takes effect at once.
    public func feed(_ events: [InputEvent]) {
        for case .resize(let size) in events { self.size = size }
        pending += events
    }

    /// Adds the events that a terminal's `bytes` stand for.
    public func feed(bytes: [UInt8]) {
        var decoder = InputDecoder()
        feed(decoder.feed(bytes) + decoder.timeout())
    }

    /// Keeps `frame`.
    public func present(_ frame: Surface) {
        frames.append(frame.downgraded(to: profile))
    }

    /// The next of `busyTimes`.
    public var busyMilliseconds: Int { busyTimes.isEmpty ? 0 : busyTimes.removeFirst() }

    /// Does nothing: every frame is kept whole.
    public func invalidate() {}

    /// Brings what was fed, at once; where that is nothing, waits for the descriptors, at most two seconds.
    public func wait(for descriptors: [Int32], milliseconds: Int?) -> Wakeup {
        defer { pending = [] }
        guard pending.isEmpty else { return Wakeup(events: pending) }
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        poll(&polled, nfds_t(polled.count), Int32(min(milliseconds ?? 2000, 2000)))
        return Wakeup(ready: polled.filter { $0.revents != 0 }.map(\.fd))
    }

    /// Keeps the first 80 columns of `title`.
    public func setTitle(_ title: SafeText) {
        self.title = title.prefix(columns: 80)
    }

    /// Keeps `bytes` when there are at most `copyLimit`.
    public func copy(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= Self.copyLimit else { return false }
        copied = bytes
        return true
    }

    /// Becomes inactive.
    public func suspend() {
        isActive = false
    }

    /// Becomes active.
    public func resume() {
        isActive = true
    }

    /// Counts.
    public func stop(note: SafeText) {
        stops += 1
    }

    /// Becomes inactive.
    public func close() {
        isActive = false
    }
}
