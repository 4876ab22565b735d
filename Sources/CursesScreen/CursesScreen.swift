import CSystem
import CTerminal
import Terminal

/// The screen of the terminal that the process runs on, as curses describes it.
///
/// It decodes input itself: curses would hold back Escape and knows neither pastes nor drags. While it is open the
/// signals that end or stop a process are events, and however the process dies the terminal is restored, as far as a
/// process can see to that itself. Only one can be open at a time, and one thread uses it.
public final class CursesScreen: Screen {
    /// What is written to the terminal after a crash, once it is restored.
    public static let crashNote =
        "waymark stopped unexpectedly. Open the map again to bring back what was not saved, or see: waymark recover\r\n"

    /// What it can show.
    public let profile: DisplayProfile

    /// The extent of the frames that fit.
    public internal(set) var size: Size

    var device: TerminalDevice
    /// Where signals arrive as events, from `open` on: before that they do what they do to every program.
    var signals: Int32 = -1
    let features: TerminalFeatures
    /// Whether the terminal is on another machine.
    let isRemote: Bool
    var writer: FrameWriter
    /// What is to be sent before the next frame.
    var pending: [UInt8] = []
    var decoder = InputDecoder()
    /// How fast what is written gets to the terminal.
    var line = LineSpeed()
    /// What the terminal was asked about its ground.
    var ground = GroundQuestion()
    /// Whether it is to be asked with the next frame.
    var owesQuestion = false
    /// For how long the guard of the terminal would wait for answers, in milliseconds.
    var guardedWait: Int?
    /// What it told when nobody could be told.
    var untold: [InputEvent] = []
    /// What the terminal shows; none when that is not known.
    var shown: Surface?
    /// Whether the terminal shows its cursor; none when that is not known.
    var showsCursor: Bool?
    /// How the cursor looks, or would if it were shown; none when that is not known.
    var cursorShape: CursorShape? = .block
    var isActive = false
    /// Whether the terminal was ever taken.
    var wasOpened = false
    /// Whether the next events should say what size there is now.
    var owesSize = false
    var isClosed = false
    var hasTitle = false

    /// Gets ready on the controlling terminal of the process, which shows nothing of it before `open`.
    public init() throws(ScreenError) {
        let environment = TerminalEnvironment.read()
        var device = try TerminalDevice()
        guard waymark_guard_remember(device.descriptor), waymark_modes_remember(device.descriptor) else {
            device.close()
            throw .noTerminal
        }
        let description = CursesDescription()
        let names = DisplayProfile.terminalNames(environment: environment)
        let isDescribed = names.contains { waymark_description_open($0, device.descriptor) }
        profile = DisplayProfile(
            environment: environment, terminalColors: description.number("colors") ?? 0,
            hasUTF8: TerminalEnvironment.hasUTF8(environment))
        guard isDescribed, let writer = FrameWriter(description, profile: profile) else {
            device.close()
            throw .unusableType(environment["TERM"] ?? "")
        }
        self.writer = writer
        features = TerminalFeatures(description)
        isRemote = environment["SSH_CONNECTION"] != nil
        decoder.eraseByte = waymark_terminal_erase(device.descriptor)
        size = device.size ?? Self.describedSize(description)
        self.device = device
    }

    /// The size of a terminal that does not say which it has.
    private static func describedSize(_ description: any TerminalDescription) -> Size {
        Size(width: description.number("cols") ?? 80, height: description.number("lines") ?? 24)
    }

    deinit {
        close()
    }
}
