import JourneyStore

/// The lines of a text that is read line by line.
enum InputLines {
    /// One line with something in it.
    struct Line: Equatable {
        /// Its number, from 1.
        let number: Int
        /// Its bytes, without the line end.
        let bytes: [UInt8]
    }

    /// The lines of `bytes` that are not blank.
    static func lines(of bytes: [UInt8]) -> [Line] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().compactMap { line in
            let text = line.element.last == UInt8(ascii: "\r") ? line.element.dropLast() : line.element
            guard text.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
            return Line(number: line.offset + 1, bytes: Array(text))
        }
    }

    /// The lines of standard input.
    static func ofStandardInput() throws(CommandFailure) -> [Line] {
        do throws(ReadingFailure) {
            return lines(of: try StandardInput.read())
        } catch {
            throw error.failure
        }
    }

    /// The lines of `file`, which may be standard input.
    static func of(_ file: FileArgument) throws(CommandFailure) -> [Line] {
        if file.isStandard { return try ofStandardInput() }
        do throws(LoadError) {
            return lines(of: try DocumentFile(file.path).load().bytes)
        } catch {
            if case .missing(let path) = error {
                throw CommandFailure(
                    .unreadable, "\(path): no such file; check the name, or leave it out to read standard input")
            }
            throw CommandFailure(.unreadable, "\(error)")
        }
    }
}
