/// Shortens what curses writes, without changing what the terminal shows.
///
/// Curses selects a style piece by piece, and often one that nothing is written in. The filter holds a style back until
/// something is written, and then selects it from what the terminal has on the shortest way. It also leaves out what
/// is sent for nothing: the character set, which curses selects again with every change of style though nothing ever
/// leaves it, and at the end the reset of a palette that we never touch, but that the user may have changed.
public struct OutputFilter: Sendable {
    /// The style that the terminal has; none while it is not known.
    private var shown: Rendition? = .plain
    /// The style that curses has selected; none while it is not known.
    private var wanted: Rendition? = .plain
    /// Whether the terminal has codes for its own colours: curses has used one.
    private var knowsDefaults = false
    /// Whether the terminal has a code that takes back the reversal alone.
    private let endsReverse: Bool
    private var hasCharacterSet = false
    private var parameters: [Int] = []
    /// How the styles that were selected before are selected: there are few ways from one to another.
    private var selections: [Selection: [UInt8]] = [:]

    /// A filter for a terminal that curses has just been started on; `endsReverse` says whether it knows the code 27,
    /// which takes back the reversal alone.
    public init(endsReverse: Bool = false) {
        self.endsReverse = endsReverse
    }

    /// What to send for `bytes`, which must not end inside a control sequence.
    public mutating func filter(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        let done: Void? = bytes.withContiguousStorageIfAvailable { filter($0, into: &output) }
        if done == nil { Array(bytes).withUnsafeBufferPointer { filter($0, into: &output) } }
        return output
    }

    /// What to send before the terminal is given away: the style that curses believes it has.
    public mutating func settle() -> [UInt8] {
        var output: [UInt8] = []
        selectWanted(in: &output)
        return output
    }

    private mutating func filter(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            let rest = UnsafeBufferPointer(rebasing: bytes[index...])
            let length = sequenceLength(rest)
            if length == 0 {
                let text = textLength(rest)
                selectWanted(in: &output)
                output.append(contentsOf: rest[..<text])
                index += text
            } else {
                take(UnsafeBufferPointer(rebasing: rest[..<length]), into: &output)
                index += length
            }
        }
    }

    /// The bytes up to the next control character.
    private func textLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var length = 1
        while length < bytes.count, bytes[length] >= 0x20 { length += 1 }
        return length
    }

    /// The length of the control at the beginning; 0 where there is none that says where it ends.
    private func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard bytes[0] < 0x20 else { return 0 }
        guard bytes[0] == 0x1B, bytes.count > 1 else { return 1 }
        switch bytes[1] {
        case UInt8(ascii: "["):
            let final = bytes.dropFirst(2).firstIndex { 0x40...0x7E ~= $0 }
            return final.map { $0 + 1 } ?? 0
        case UInt8(ascii: "]"): return bytes.firstIndex { $0 == 0x07 }.map { $0 + 1 } ?? 0
        case UInt8(ascii: "("): return min(bytes.count, 3)
        default: return 2
        }
    }

    private mutating func take(_ control: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        switch Kind(control) {
        case .style where readParameters(control): select(control, into: &output)
        case .motion: output.append(contentsOf: control)
        case .characterSet where hasCharacterSet: break
        case .characterSet:
            hasCharacterSet = true
            output.append(contentsOf: control)
        case .palette: break
        default:
            selectWanted(in: &output)
            output.append(contentsOf: control)
        }
    }

    /// What a control is about.
    private enum Kind {
        case style, motion, characterSet, palette, other

        init(_ control: UnsafeBufferPointer<UInt8>) {
            self =
                switch (control[0], control.count > 1 ? control[1] : 0, control[control.count - 1]) {
                case (0x1B, UInt8(ascii: "["), UInt8(ascii: "m")): .style
                case (0x1B, UInt8(ascii: "["), UInt8(ascii: "A")...UInt8(ascii: "H")): .motion
                case (0x1B, UInt8(ascii: "["), UInt8(ascii: "d")), (0x08...0x09, 0, _), (0x0D, 0, _): .motion
                case (0x1B, UInt8(ascii: "("), UInt8(ascii: "B")): .characterSet
                case (0x1B, UInt8(ascii: "]"), _) where control.elementsEqual("\u{1B}]104\u{7}".utf8): .palette
                default: .other
                }
        }
    }

    /// Reads the numbers of a sequence; false where there is anything but numbers.
    private mutating func readParameters(_ control: UnsafeBufferPointer<UInt8>) -> Bool {
        parameters.removeAll(keepingCapacity: true)
        parameters.append(0)
        for byte in control[2..<control.count - 1] {
            switch byte {
            case UInt8(ascii: ";"): parameters.append(0)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let last = parameters.count - 1
                parameters[last] = min(parameters[last] * 10 + Int(byte) - 0x30, 1000)
            default: return false
            }
        }
        return true
    }

    /// Remembers a style; one with unknown parts is sent as it is, and what the terminal has is unknown from then on.
    private mutating func select(_ control: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        knowsDefaults = knowsDefaults || parameters.contains(39) || parameters.contains(49)
        var style = wanted ?? .plain
        let isKnown = style.select(parameters) && (wanted != nil || parameters[0] == 0)
        if isKnown { return wanted = style }
        selectWanted(in: &output)
        output.append(contentsOf: control)
        (shown, wanted) = (nil, nil)
    }

    /// A way from what the terminal has to what is wanted.
    private struct Selection: Hashable {
        let shown: Rendition?
        let wanted: Rendition
        let knowsDefaults: Bool
    }

    /// More selections than this are not remembered.
    private static let mostSelections = 4096

    private mutating func selectWanted(in output: inout [UInt8]) {
        guard let wanted, wanted != shown else { return }
        let selection = Selection(shown: shown, wanted: wanted, knowsDefaults: knowsDefaults)
        shown = wanted
        if let known = selections[selection] { return output += known }
        let sequence = [0x1B, UInt8(ascii: "[")] + shortest(selection) + [UInt8(ascii: "m")]
        if selections.count < Self.mostSelections { selections[selection] = sequence }
        output += sequence
    }

    /// The parameters of the shortest sequence that makes a selection.
    private func shortest(_ selection: Selection) -> [UInt8] {
        var (whole, changes) = (ParameterList(), ParameterList())
        let wanted = selection.wanted
        if wanted != .plain { whole.append(0) }
        wanted.write(from: .plain, to: &whole)
        guard let shown = selection.shown,
            wanted.extends(shown, knowsDefaults: selection.knowsDefaults, endsReverse: endsReverse)
        else { return whole.bytes }
        wanted.write(from: shown, to: &changes)
        return changes.bytes.count <= whole.bytes.count ? changes.bytes : whole.bytes
    }
}
