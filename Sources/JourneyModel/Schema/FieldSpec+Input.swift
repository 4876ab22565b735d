/// Why text that was typed is no value of a field.
public struct InputProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong and what is expected.
    public let description: String
}

extension FieldSpec {
    /// The value that typed text stands for; `nil` for empty text, which makes the field absent.
    ///
    /// Lists are typed one element a line or separated by commas; a choice may be shortened to any prefix that
    /// fits one word only.
    public func value(typed text: Text) throws(InputProblem) -> Value? {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { return nil }
        let value = try parsed(trimmed)
        if let problem = problem(of: value) { throw InputProblem(description: "\(label): \(problem)") }
        return value
    }

    private func parsed(_ text: Text) throws(InputProblem) -> Value {
        switch kind {
        case .line, .letters, .date, .time, .ref, .position: return .text(text)
        case .text: return .text(text)
        case .choice(let words): return .text(Self.completed(text, among: words))
        case .integer, .decimal, .numberChoice: return try number(text)
        case .set(let words): return .list(text.elements.map { Self.completed($0, among: words) }.asSet)
        case .refs: return .list(text.elements.asSet)
        case .list: return .list(text.lines)
        case .record, .records, .counts, .any:
            throw InputProblem(description: "\(label) has fields of its own and is not typed as one text")
        }
    }

    private func number(_ text: Text) throws(InputProblem) -> Value {
        let plain = text.string.replacingMinus
        if let int = Int(plain) { return .number(Number(int)) }
        guard let double = Double(plain), let number = Number(double) else {
            throw InputProblem(
                description: "\(label): “\(text.string.prefix(40))” is no number, expected \(expectation)")
        }
        return .number(number)
    }

    private static func completed(_ text: Text, among words: [StaticString]) -> Text {
        if words.contains(where: { text == $0 }) { return text }
        let typed = text.string.lowercased()
        let fitting = words.filter { $0.description.hasPrefix(typed) }
        return fitting.count == 1 ? Text(fitting[0].description) : text
    }
}

extension String {
    /// The text with a typographic minus or a leading plus as `Int` understands it.
    fileprivate var replacingMinus: String {
        hasPrefix("−") ? "-" + dropFirst() : self
    }
}

extension Text {
    /// The text without spaces, tabs and line ends around it.
    public var trimmed: Text {
        withBytes { bytes in
            var low = 0
            var high = bytes.count
            while low < high, Self.isBlank(bytes[low]) { low += 1 }
            while high > low, Self.isBlank(bytes[high - 1]) { high -= 1 }
            return low == 0 && high == bytes.count
                ? self : Text(buffer: buffer, start: Int(start) + low, end: Int(start) + high)
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The lines of the text that are not blank, trimmed.
    public var lines: [Text] {
        bytes.split(separator: 0x0A).map { Text($0).trimmed }.filter { !$0.isEmpty }
    }

    /// What stands between commas or line ends, trimmed.
    public var elements: [Text] {
        bytes.split { $0 == UInt8(ascii: ",") || $0 == 0x0A }.map { Text($0).trimmed }.filter { !$0.isEmpty }
    }
}
