import CEmulator
import Foundation
import Terminal

/// A program on a pseudo-terminal, with an emulator at the other end and an audit of every byte between them.
final class TerminalSession {
    /// How a program ended.
    enum Ending: Equatable {
        case exit(Int)
        case signal(Int)
    }

    /// Something did not happen in time.
    struct Timeout: Error, CustomStringConvertible {
        let description: String
    }

    let process: Int32
    private(set) var output: [UInt8] = []
    /// The beginning of a character of which not all bytes have come.
    private var begun: [UInt8] = []
    private(set) var audit = EscapeAudit()
    private(set) var isGone = false
    /// Whether the terminal keeps its answers until this is false again.
    var holdsAnswers = false
    private(set) var size: Size
    let emulator: OpaquePointer
    private var terminal: Int32
    private var ending: Ending?

    /// The environment of programs unless a test says otherwise; a variable set to nil there is left out.
    static let environment: [String: String] = [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
        "SWIFT_BACKTRACE": "enable=no",
    ]

    /// How long anything may take, in seconds.
    static let patience = 20.0

    init(
        _ program: String,
        _ arguments: [String] = [],
        environment: [String: String?] = [:],
        folder: String? = nil,
        size: Size = Size(width: 80, height: 24)
    ) throws {
        self.size = size
        let variables = Self.environment.merging(environment.mapValues { $0 ?? "\u{0}" }) { $1 }
        let settings = variables.filter { $0.value != "\u{0}" }.map { "\($0.key)=\($0.value)" }
        var process: Int32 = 0
        terminal = Self.withCStrings([program] + arguments) { argv in
            Self.withCStrings(settings) { envp in
                waymark_spawn(program, argv, envp, folder, Int32(size.height), Int32(size.width), &process)
            }
        }
        guard terminal >= 0, let emulator = waymark_emulator_new(Int32(size.height), Int32(size.width)) else {
            throw Timeout(description: "cannot start \(program)")
        }
        self.process = process
        self.emulator = emulator
    }

    deinit {
        kill(process, SIGKILL)
        if ending == nil { waitpid(process, nil, 0) }
        if terminal >= 0 { close(terminal) }
        waymark_emulator_free(emulator)
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return body(pointers + [nil])
    }
}

extension TerminalSession {
    /// Types `text`.
    func send(_ text: String) {
        send(Array(text.utf8))
    }

    /// Sends `bytes` as the terminal would.
    func send(_ bytes: [UInt8]) {
        _ = waymark_spawned_write(terminal, bytes, bytes.count)
    }

    /// Sends `signal` to the program.
    func signal(_ signal: Int32) {
        kill(process, signal)
    }

    /// Gives the terminal another size.
    func resize(_ size: Size) {
        self.size = size
        waymark_emulator_resize(emulator, Int32(size.height), Int32(size.width))
        waymark_spawned_resize(terminal, Int32(size.height), Int32(size.width))
    }

    /// Takes in output until `condition` holds.
    func wait(for what: String, until condition: () -> Bool) throws {
        let deadline = Date().addingTimeInterval(Self.patience)
        while !condition() {
            if !pump(milliseconds: 20), isGone { usleep(10_000) }
            guard Date() < deadline else {
                throw Timeout(description: "\(what) did not happen; the screen:\n\(text)")
            }
        }
    }

    /// Takes in output until the screen shows `text`.
    func wait(forText text: String) throws {
        try wait(for: "\"\(text)\"") { self.text.contains(text) }
    }

    /// Takes in all output until there was none for `milliseconds`, and returns how many bytes came.
    @discardableResult
    func settle(milliseconds: Int32 = 200) -> Int {
        let before = output.count
        while pump(milliseconds: milliseconds) {}
        return output.count - before
    }

    /// Takes in output until the program has ended.
    func waitForEnding() throws -> Ending {
        try wait(for: "the end") {
            let status = waymark_spawned_status(process)
            if status >= 0 { ending = status >= 1000 ? .signal(Int(status) - 1000) : .exit(Int(status)) }
            return ending != nil
        }
        settle(milliseconds: 20)
        guard let ending else { throw Timeout(description: "no end") }
        return ending
    }

    /// Closes the terminal as a lost connection does.
    func hangUp() {
        close(terminal)
        terminal = -1
        isGone = true
    }

    /// Whether the terminal's modes are a shell's again.
    var isCooked: Bool { waymark_spawned_is_cooked(terminal) }

    /// Takes in what there is within `milliseconds`; false when that is nothing.
    private func pump(milliseconds: Int32) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = waymark_spawned_read(terminal, &buffer, buffer.count, isGone ? 0 : milliseconds)
        if count < 0 { isGone = true }
        guard count > 0 else { return false }
        output += buffer[..<count]
        audit.take(buffer[..<count])
        show(buffer[..<count])
        if !holdsAnswers { answer() }
        return true
    }

    /// Sends the answers that the emulator has for the program.
    func answer() {
        var buffer = [UInt8](repeating: 0, count: 1 << 12)
        let answers = waymark_emulator_answers(emulator, &buffer, buffer.count)
        if answers > 0 { send(Array(buffer[..<answers])) }
    }

    /// Gives the emulator what came, but for the beginning of a character whose rest is still to come: it would show
    /// that as a broken one.
    private func show(_ bytes: ArraySlice<UInt8>) {
        begun += bytes
        let lead = begun.suffix(3).lastIndex { $0 >= 0xC0 }
        let length = lead.map { begun[$0] >= 0xF0 ? 4 : begun[$0] >= 0xE0 ? 3 : 2 } ?? 0
        let end = lead.flatMap { $0 + length > begun.count ? $0 : nil } ?? begun.count
        waymark_emulator_write(emulator, begun, end)
        begun.removeFirst(end)
    }
}
