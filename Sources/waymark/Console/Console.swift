import Glibc
import Terminal

/// Standard output and standard error: the one place where the commands' text leaves the program.
///
/// Output is gathered and written at the end; trouble is told at once. Lines may hold text from anywhere and are made
/// safe to print here.
final class Console {
    private var output: [UInt8] = []
    private var saved: [String] = []
    private let outputDescriptor: Int32
    private let errorDescriptor: Int32

    /// A console on two file descriptors.
    init(output: Int32 = STDOUT_FILENO, error: Int32 = STDERR_FILENO) {
        outputDescriptor = output
        errorDescriptor = error
    }

    /// Whether people read the output directly.
    var isTerminal: Bool { isatty(outputDescriptor) == 1 }

    /// The columns of the terminal that reads the output; `nil` where none does.
    var columns: Int? { window.flatMap { $0.ws_col > 0 ? Int($0.ws_col) : nil } }

    /// The rows of the terminal that reads the output; `nil` where none does.
    var rows: Int? { window.flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil } }

    private var window: winsize? {
        var size = winsize()
        return ioctl(outputDescriptor, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
    }

    /// Adds a line to the output, in at most `columns` columns.
    func write(_ line: String, columns: Int = .max) {
        output += SafeText(line, columns: columns).description.utf8
        output.append(UInt8(ascii: "\n"))
    }

    /// Adds bytes to the output that are meant for a program or are safe already.
    func write(raw bytes: some Sequence<UInt8>) {
        output += bytes
    }

    /// Tells trouble.
    func complain(_ message: String) {
        let line = SafeText("waymark: \(message)").description + "\n"
        _ = try? Self.write(Array(line.utf8), to: errorDescriptor)
    }

    /// Remembers that a map was saved, for the case that its output gets nowhere.
    func noteSaved(_ name: String) {
        saved.append(name)
    }

    /// Tells why a command did nothing, and returns its exit code.
    func fail(_ failure: CommandFailure) -> Int32 {
        for message in failure.messages { complain(message) }
        return failure.status.rawValue
    }

    /// Writes what was gathered.
    func flush() throws(CommandFailure) {
        defer { output = [] }
        do throws(WriteError) {
            try Self.write(output, to: outputDescriptor)
        } catch {
            let done = saved.isEmpty ? "" : ", but \(saved.joined(separator: ", ")) was saved"
            throw CommandFailure(
                .unwritable, "standard output: cannot write: \(error); the output is not complete\(done)")
        }
    }
}

extension Console {
    private struct WriteError: Error, CustomStringConvertible {
        let code: Int32

        var description: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(WriteError) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                throw WriteError(code: errno)
            }
        }
    }
}
