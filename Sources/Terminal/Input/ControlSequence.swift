/// A complete control sequence (ECMA-48, 5.4): `CSI`, numbers, a final byte.
struct ControlSequence {
    /// The character before the numbers, one of `< = > ?`.
    let marker: Unicode.Scalar?
    /// The numbers; those after a colon belong to the one before. What is left out is -1.
    let parameters: [[Int]]
    /// Whether there are other bytes between the numbers and the final byte.
    let hasIntermediates: Bool
    /// What the sequence is about.
    let final: Unicode.Scalar

    /// The greatest number that is told apart from greater ones: the first one that is no code of Unicode.
    private static let numberLimit = 0x11_0000

    init(body: ArraySlice<UInt8>, final: UInt8) {
        let first = body.first.map { Unicode.Scalar($0) }
        marker = first.flatMap { ("<"..."?").contains($0) ? $0 : nil }
        let rest = marker == nil ? body : body.dropFirst()
        let numbers = rest.prefix { 0x30...0x3B ~= $0 }
        hasIntermediates = numbers.count < rest.count
        parameters = numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
            part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Self.number)
        }
        self.final = Unicode.Scalar(final)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        guard !digits.isEmpty else { return -1 }
        return digits.reduce(0) { min($0 * 10 + Int($1) - 0x30, numberLimit) }
    }

    /// The number at `index`, or `fallback` where it is left out.
    func parameter(_ index: Int, _ fallback: Int) -> Int {
        subparameter(index, 0) ?? fallback
    }

    /// The number at `part` of those joined by colons at `index`; none where it is left out.
    func subparameter(_ index: Int, _ part: Int) -> Int? {
        guard index < parameters.count, part < parameters[index].count else { return nil }
        let number = parameters[index][part]
        return number < 0 ? nil : number
    }

    /// Whether no number is given.
    var isBare: Bool { marker == nil && parameters.joined().allSatisfy { $0 < 0 } }

    /// Whether it begins a bracketed paste.
    var isPasteStart: Bool { final == "~" && marker == nil && parameter(0, 0) == 200 }

    /// Whether three bytes of a mouse report follow, in the oldest form.
    var isOldMouse: Bool { final == "M" && isBare && !hasIntermediates }
}
