import CTerminal
import Terminal

/// The terminal as bytes in and out.
struct TerminalDevice {
    /// The open file.
    let descriptor: Int32
    /// Whether the other side is still there; once it is not, nothing is read or written.
    private(set) var isAlive = true
    /// How many of the next bytes were typed before our modes were set: Enter has become a line feed in them.
    private var typedAhead = 0

    /// What one read takes at most.
    private static let chunk = 1 << 16
    /// A read that brings less than this has brought all there was.
    private static let handful = 1024
    /// What is taken in at most before anything is drawn.
    private static let burst = 1 << 18

    /// The controlling terminal of the process.
    init() throws(ScreenError) {
        descriptor = waymark_terminal_open()
        guard descriptor >= 0 else { throw .noTerminal }
    }

    /// The size that the terminal says it has.
    var size: Size? {
        var columns: Int32 = 0
        var rows: Int32 = 0
        guard waymark_terminal_size(descriptor, &columns, &rows) else { return nil }
        return Size(width: Int(columns), height: Int(rows))
    }

    /// Sets our modes for the first time since others had theirs.
    mutating func takeModes() {
        waymark_modes_take(descriptor)
        typedAhead = Int(waymark_waiting_input(descriptor))
    }

    /// Writes `text`, which comes from the program or is sanitised.
    mutating func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes bytes that come from curses, from the program, or are sanitised.
    mutating func write(_ bytes: [UInt8]) {
        guard isAlive, !bytes.isEmpty else { return }
        isAlive = bytes.withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { waymark_write(descriptor, $0.baseAddress, $0.count) }
        }
    }

    /// Reads all that is there without waiting, when something is.
    mutating func drain() -> [UInt8] {
        var input: [UInt8] = []
        repeat {
            let count = append(to: &input)
            if count < 0 { isAlive = false }
            guard count >= Self.handful else { break }
        } while input.count < Self.burst && hasInput
        restoreEnter(in: &input)
        return input
    }

    /// Closes the file.
    mutating func close() {
        isAlive = false
        waymark_close(descriptor)
    }

    /// Says that the other side is gone.
    mutating func hangUp() {
        isAlive = false
    }

    private mutating func restoreEnter(in input: inout [UInt8]) {
        guard typedAhead > 0 else { return }
        let ahead = min(typedAhead, input.count)
        typedAhead -= ahead
        for index in 0..<ahead where input[index] == 0x0A { input[index] = 0x0D }
    }

    private func append(to input: inout [UInt8]) -> Int {
        var count = 0
        let part = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, initialized in
            count = waymark_read(descriptor, buffer.baseAddress, buffer.count)
            initialized = max(count, 0)
        }
        input = input.isEmpty ? part : input + part
        return count
    }

    private var hasInput: Bool {
        var state: UInt8 = 0
        return waymark_wait([descriptor], 1, 0, &state) > 0
    }
}
