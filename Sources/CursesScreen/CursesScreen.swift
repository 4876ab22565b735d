import CSystem
import CTerminal
import Terminal

/// The screen of the terminal that the process runs on, drawn by curses.
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
    let stream: UnsafeMutablePointer<FILE>
    let signals: Int32
    let features: TerminalFeatures
    var painter: CellPainter
    /// How the terminal moves columns; none where it cannot.
    let shifter: ColumnShifter?
    /// What is still to be written to the terminal.
    var collected: [UInt8] = []
    var filter: OutputFilter
    var decoder = InputDecoder()
    /// What the terminal shows; none when that is not known.
    var shown: Surface?
    /// Whether anything was ever handed to curses.
    var wasDrawn = false
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
        let hasUTF8 = waymark_choose_locale(DisplayProfile.asksForUTF8(environment: environment) ?? true)
        device = try TerminalDevice()
        guard waymark_guard_remember(device.descriptor), let stream = waymark_terminal_stream(device.descriptor) else {
            throw .noTerminal
        }
        self.stream = stream
        decoder.eraseByte = waymark_terminal_erase(device.descriptor)
        // Before curses, which leaves handlers alone that it finds.
        signals = waymark_signals_open()
        // Curses sets modes at once, so that they have to be guarded although nothing is shown yet.
        waymark_guard_arm("", 0, "", 0)
        guard Self.startCurses(environment, stream) else {
            waymark_guard_restore_modes()
            waymark_signals_close()
            fclose(stream)
            device.close()
            throw .unusableType(environment["TERM"] ?? "")
        }
        waymark_collect_start(stream, device.descriptor)
        profile = DisplayProfile(
            environment: environment, terminalColors: Int(waymark_color_count()), hasUTF8: hasUTF8)
        features = TerminalFeatures()
        filter = OutputFilter(endsReverse: features.endsReverse)
        painter = CellPainter(profile: profile)
        shifter = ColumnShifter()
        size = Size(width: Int(getmaxx(waymark_window())), height: Int(getmaxy(waymark_window())))
    }

    private static func startCurses(_ environment: [String: String], _ stream: UnsafeMutablePointer<FILE>) -> Bool {
        DisplayProfile.terminalNames(environment: environment).contains { waymark_curses_start($0, stream) }
    }

    deinit {
        close()
    }
}
