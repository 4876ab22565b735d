import Glibc
import JourneyStore

/// What is piped into the program.
enum StandardInput {
    /// All of it, or one byte more than a map can have.
    static func read() throws(ReadingFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= DocumentFile.sizeLimit {
            let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes += buffer[..<count]
            } else if errno != EINTR {
                throw .file(.failed(SystemError(errno, .read, "standard input")))
            }
        }
        throw .file(.tooLarge("standard input"))
    }
}
