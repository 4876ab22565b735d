/// The arguments of the command line as text that keeps every byte.
///
/// File names are bytes, and the argument parser works on text. A byte that is not UTF-8 becomes one code point of the
/// last private-use block, and so does each byte of a code point of that block, so that the way back is exact.
enum ArgumentText {
    private static let block: UInt32 = 0x10_FF00

    /// The arguments of this process, without its own name.
    static func ofProcess() -> [String] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            CommandLine.unsafeArgv[index].map { argument in
                text(of: UnsafeBufferPointer(start: argument, count: length(argument)).map { UInt8(bitPattern: $0) })
            }
        }
    }

    private static func length(_ argument: UnsafeMutablePointer<CChar>) -> Int {
        var length = 0
        while argument[length] != 0 { length += 1 }
        return length
    }

    /// The text that stands for `bytes`.
    static func text(of bytes: [UInt8]) -> String {
        // What is not UTF-8 would come back as other bytes.
        let text = String(decoding: bytes, as: UTF8.self)
        let isExact = text.utf8.elementsEqual(bytes) && !text.unicodeScalars.contains(where: isEscape)
        return isExact ? text : escaped(bytes)
    }

    /// The bytes that `text` stands for.
    static func bytes(of text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in
            isEscape(scalar) ? [UInt8(scalar.value - block)] : Array(String(scalar).utf8)
        }
    }

    private static func isEscape(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= block }

    private static func escaped(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        var parser = Unicode.UTF8.ForwardParser()
        var input = bytes.makeIterator()
        var index = 0
        while true {
            switch parser.parseScalar(from: &input) {
            case .valid(let code):
                let scalar = Unicode.UTF8.decode(code)
                let end = index + code.count
                if isEscape(scalar) { escape(bytes[index..<end], into: &scalars) } else { scalars.append(scalar) }
                index = end
            case .error(let length):
                escape(bytes[index..<index + length], into: &scalars)
                index += length
            case .emptyInput:
                return String(scalars)
            }
        }
    }

    private static func escape(_ bytes: ArraySlice<UInt8>, into scalars: inout String.UnicodeScalarView) {
        scalars.append(contentsOf: bytes.compactMap { Unicode.Scalar(block + UInt32($0)) })
    }
}
