/// A capability that takes numbers, such as the place of the cursor, read once so that it costs little to write.
///
/// Nearly every terminal describes these as text with plain numbers in it. What asks for more, such as a choice or a
/// calculation, is put together by the description each time.
final class NumberedSequence {
    /// A piece of the sequence.
    private enum Piece {
        case text([UInt8])
        /// The number at `index`, with `offset` added.
        case number(index: Int, offset: Int)
    }

    private let name: String
    private let description: any TerminalDescription
    /// The pieces; none where the description is to put it together.
    private let pieces: [Piece]?

    /// The capability `name`; `nil` where the terminal cannot.
    init?(_ name: String, of description: any TerminalDescription) {
        guard let template = description.sequence(name) else { return nil }
        self.name = name
        self.description = description
        pieces = Self.pieces(of: template)
    }

    /// Adds the sequence with these numbers, none of them negative, to `output`.
    func append(_ first: Int, _ second: Int = 0, to output: inout [UInt8]) {
        guard let pieces else { return output += description.sequence(name, [first, second]) ?? [] }
        for piece in pieces {
            switch piece {
            case .text(let text): output += text
            case .number(let index, let offset):
                DecimalNumber.append((index == 0 ? first : second) + offset, to: &output)
            }
        }
    }

    /// How many bytes it takes with these numbers.
    func length(_ first: Int, _ second: Int = 0) -> Int {
        guard let pieces else { return description.sequence(name, [first, second])?.count ?? 0 }
        return pieces.reduce(0) { length, piece in
            switch piece {
            case .text(let text): length + text.count
            case .number(let index, let offset): length + DecimalNumber.length((index == 0 ? first : second) + offset)
            }
        }
    }

    /// The pieces of a template that has nothing but text, `%i`, and `%p1%d` and `%p2%d`.
    private static func pieces(of template: [UInt8]) -> [Piece]? {
        var pieces: [Piece] = []
        var text: [UInt8] = []
        var offset = 0
        var rest = template[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                text.append(byte)
                continue
            }
            if rest.first == UInt8(ascii: "i") {
                rest.removeFirst()
                offset = 1
                continue
            }
            guard let index = ["p1%d", "p2%d"].firstIndex(where: { rest.starts(with: $0.utf8) }) else { return nil }
            rest.removeFirst(4)
            if !text.isEmpty { pieces.append(.text(text)) }
            text = []
            pieces.append(.number(index: index, offset: offset))
        }
        return text.isEmpty ? pieces : pieces + [.text(text)]
    }
}
