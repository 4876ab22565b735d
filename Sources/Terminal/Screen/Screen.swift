/// A terminal, or what stands for one: shows frames and brings events.
///
/// Used from one thread. Every call but `wait` and `stop` returns at once.
public protocol Screen: AnyObject {
    /// The extent of the frames that fit.
    var size: Size { get }

    /// What it can show; frames are brought down to that.
    var profile: DisplayProfile { get }

    /// Shows `frame`, writing only what changed since the last one; nothing at all when nothing did.
    func present(_ frame: Surface)

    /// How long the line to the terminal is busy yet with what was written, in milliseconds: what is presented before
    /// that is shown no sooner, and all that comes behind it later.
    var busyMilliseconds: Int { get }

    /// Makes the next `present` draw everything, whatever the terminal showed before.
    func invalidate()

    /// Waits for input, for signals, for one of `descriptors` to become readable, or until `milliseconds` are over.
    ///
    /// Without a time it waits for ever and makes no system call meanwhile. All input that is there is taken in first.
    func wait(for descriptors: [Int32], milliseconds: Int?) -> Wakeup

    /// Names the terminal's window; `title` is cut at 80 columns.
    func setTitle(_ title: SafeText)

    /// Puts `bytes` on the clipboard of the terminal; false when there are too many of them.
    func copy(_ bytes: [UInt8]) -> Bool

    /// Gives the terminal back as it was, until `resume`.
    func suspend()

    /// Takes the terminal again; the next event says what size it has now, and a frame of that size is due.
    func resume()

    /// Whether there is a shell that could continue the process once it is stopped.
    var canStop: Bool { get }

    /// Suspends, prints `note`, stops the process as the shell expects of Ctrl-Z, and resumes when it is continued.
    /// Does nothing where no shell could continue it.
    func stop(note: SafeText)

    /// Gives the terminal back for good. More than once does no harm.
    func close()
}
