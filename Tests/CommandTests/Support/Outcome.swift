import Foundation

/// What a run of the program left behind.
struct Outcome {
    /// The exit code.
    let status: Int32
    /// What it wrote to standard output.
    let output: [UInt8]
    /// What it wrote to standard error.
    let errors: [UInt8]

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    /// The lines of standard output.
    var lines: [String] { Self.lines(of: output) }

    /// The lines of standard error.
    var complaints: [String] { Self.lines(of: errors) }

    /// Standard output as JSON.
    func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output), options: .fragmentsAllowed) }

    /// Whether a control character that a terminal could obey was written anywhere.
    var hasControls: Bool {
        String(decoding: output + errors, as: UTF8.self).unicodeScalars.contains { scalar in
            scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{202E}")
        }
    }

    private static func lines(of bytes: [UInt8]) -> [String] {
        guard !bytes.isEmpty else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0) }.dropLast(bytes.last == 0x0A ? 1 : 0)
    }
}
