/// Reads one event at a time from bytes, without memory of what came before.
struct InputParser {
    /// What was read.
    enum Step {
        /// An event, or nothing worth one, and the bytes it took.
        case event(InputEvent?, length: Int)
        /// The beginning of a paste.
        case pasteStart(length: Int)
        /// A beginning that needs more bytes; if they are too many, the rest is discarded as said.
        case incomplete(InputDecoder.Discarded)
    }

    let input: [UInt8]
    let eraseByte: UInt8

    /// Reads what stands at `index`, which must lie inside the input.
    func step(at index: Int) -> Step {
        let byte = input[index]
        switch byte {
        case ASCII.escape: return escape(at: index)
        case 0x20..<0x7F: return key(KeyEvent(Unicode.Scalar(byte)), length: 1)
        case 0..<0x20, 0x7F: return key(control(byte), length: 1)
        default: return character(at: index)
        }
    }

    func key(_ event: KeyEvent, length: Int) -> Step {
        .event(.key(event), length: length)
    }

    /// The byte at `index` as a letter; none after the end.
    func letter(at index: Int) -> Unicode.Scalar? {
        index < input.count ? Unicode.Scalar(input[index]) : nil
    }

    private func control(_ byte: UInt8) -> KeyEvent {
        if byte == eraseByte { return KeyEvent(.backspace) }
        switch byte {
        case 0x00: return KeyEvent(" ", .control)
        case 0x09: return KeyEvent(.tab)
        case 0x0D: return KeyEvent(.enter)
        case 0x7F: return KeyEvent(.backspace)
        case 0x01..<0x1B: return KeyEvent(Unicode.Scalar(byte | 0x60), .control)
        default: return KeyEvent(Unicode.Scalar(byte | 0x40), .control)
        }
    }

    /// A character beyond ASCII; ill-formed bytes and C1 controls are dropped.
    private func character(at index: Int) -> Step {
        guard let length = UTF8Scanner.sequenceLength(input[index]) else { return .event(nil, length: 1) }
        var value = UInt32(input[index]) & (0x7F >> UInt32(length))
        for position in 1..<length {
            guard index + position < input.count else { return .incomplete(.sequence) }
            let byte = input[index + position]
            guard UTF8Scanner.isTrail(byte, at: position, after: input[index]) else {
                return .event(nil, length: position)
            }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= 0xA0, let scalar = Unicode.Scalar(value) else { return .event(nil, length: length) }
        return key(KeyEvent(scalar), length: length)
    }
}
