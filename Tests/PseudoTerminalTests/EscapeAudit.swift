/// Checks that a program sends nothing to its terminal but text and the sequences on a list.
///
/// What is not on the list is trouble: a sequence of a document that got through would be one.
struct EscapeAudit {
    /// What should not have been sent, in words.
    private(set) var trouble: [String] = []

    /// The beginning of something that is not complete.
    private var pending: [UInt8] = []

    /// Controls that drawing may use: backspace, tab, line feed, return.
    private static let controls: Set<UInt8> = [0x08, 0x09, 0x0A, 0x0D]

    /// Private modes that may be set and reset.
    private static let modes: Set<String> = ["1", "7", "12", "25", "1002", "1004", "1006", "1049", "2004"]

    /// Final bytes of control sequences with numbers only.
    private static let finals: Set<Character> = [
        "A", "B", "C", "D", "G", "H", "J", "K", "L", "M", "P", "S", "T", "X", "@", "b", "d", "m", "r",
    ]

    /// Takes in `bytes` of output.
    mutating func take(_ bytes: some Sequence<UInt8>) {
        pending += bytes
        var index = 0
        while index < pending.count {
            guard let length = check(pending[index...]) else { break }
            index += length
        }
        pending.removeFirst(index)
    }

    /// Notes what is wrong with what stands first and returns its length; none when it is not complete.
    private mutating func check(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        switch first {
        case 0x1B: return checkEscape(bytes)
        case 0..<0x20, 0x7F:
            if !Self.controls.contains(first) { trouble.append("control \(first)") }
            return 1
        case 0x20..<0x7F: return 1
        default: return checkCharacter(bytes)
        }
    }

    private mutating func checkCharacter(_ bytes: ArraySlice<UInt8>) -> Int? {
        let length = max((~bytes[bytes.startIndex]).leadingZeroBitCount, 1)
        guard bytes.count >= length else { return nil }
        let text = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars
        let isFit = text.allSatisfy { scalar in
            let category = scalar.properties.generalCategory
            return category != .control && category != .format && !scalar.properties.isDefaultIgnorableCodePoint
        }
        if !isFit || text.count != 1 || length > 4 { trouble.append("character \(Array(bytes.prefix(length)))") }
        return length
    }

    private mutating func checkEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count > 1 else { return nil }
        let rest = bytes.dropFirst()
        switch rest.first.map({ Character(Unicode.Scalar($0)) }) {
        case "[": return checkSequence(rest.dropFirst())
        case "]": return checkCommand(rest.dropFirst())
        case "(": return bytes.count > 2 ? 3 : nil
        case "M", "7", "8", "=", ">", "D": return 2
        default:
            trouble.append("escape \(Array(bytes.prefix(6)))")
            return 2
        }
    }

    private mutating func checkSequence(_ body: ArraySlice<UInt8>) -> Int? {
        guard let end = body.firstIndex(where: { 0x40...0x7E ~= $0 }) else { return nil }
        let numbers = String(decoding: body[..<end], as: UTF8.self)
        let final = Character(Unicode.Scalar(body[end]))
        if !Self.isAllowed(numbers, final) { trouble.append("sequence \(numbers)\(final)") }
        return end - body.startIndex + 3
    }

    private static func isAllowed(_ numbers: String, _ final: Character) -> Bool {
        switch final {
        case "h" where numbers.hasPrefix("?"), "l" where numbers.hasPrefix("?"):
            numbers.dropFirst().split(separator: ";").allSatisfy { modes.contains(String($0)) }
        case "h", "l": numbers == "4"
        case "t": ["22;0;0", "23;0;0", "22;0", "23;0"].contains(numbers)
        case "q": ["0 ", "6 "].contains(numbers)
        case "n": numbers == "5"
        case "c": numbers.isEmpty
        case "m": isNumeric(numbers) && !numbers.contains("38;2") && !numbers.contains("48;2")
        default: finals.contains(final) && isNumeric(numbers)
        }
    }

    private static func isNumeric(_ numbers: String) -> Bool {
        numbers.allSatisfy { $0.isNumber || $0 == ";" }
    }

    /// Only the title, the clipboard, and the question for the ground.
    private mutating func checkCommand(_ body: ArraySlice<UInt8>) -> Int? {
        guard let end = body.firstIndex(where: { $0 < 0x20 }) else { return nil }
        let text = String(decoding: body[..<end], as: UTF8.self)
        let isAllowed = text.hasPrefix("2;") || text.hasPrefix("52;c;") || text == "11;?"
        if !isAllowed || body[end] != 0x07 { trouble.append("command \(text)") }
        return end - body.startIndex + 3
    }
}
