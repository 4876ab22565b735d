/// How a terminal renders text, as control sequences select it (ECMA-48, SGR).
struct Rendition: Hashable, Sendable {
    /// The attributes that are on, by their numbers: bit 1 is bold.
    private(set) var attributes: UInt16 = 0
    /// The colours of text and ground as the sequences name them; 0 is the terminal's own.
    private(set) var foreground = 0
    private(set) var background = 0

    /// What is added to the number of a colour of the palette of 256, to tell it from the codes of the basic ones.
    private static let palette = 1000

    /// Letters and ground exchanged.
    private static let reverse: UInt16 = 1 << 7

    /// No attribute, the terminal's own colours.
    static let plain = Rendition()

    /// The rendition that these sequences select together; `nil` where one selects something else.
    init?(selecting sequences: [[UInt8]]) {
        for sequence in sequences {
            guard let parameters = StyleCapabilities.parameters(sequence), select(parameters) else { return nil }
        }
    }

    private init() {}

    /// Selects what the parameters of one sequence say; false where they say something unknown.
    private mutating func select(_ parameters: [Int]) -> Bool {
        var rest = parameters[...]
        while let first = rest.popFirst() {
            switch first {
            case 0: self = .plain
            case 1...9: attributes |= 1 << UInt16(first)
            case 27: attributes &= ~Self.reverse
            case 30...37, 90...97: foreground = first
            case 40...47, 100...107: background = first
            case 39: foreground = 0
            case 49: background = 0
            case 38, 48:
                guard rest.popFirst() == 5, let number = rest.popFirst(), 0...255 ~= number else { return false }
                if first == 38 { foreground = Self.palette + number } else { background = Self.palette + number }
            default: return false
            }
        }
        return true
    }

    /// Whether a selection on top of another rendition leads here, without a reset.
    ///
    /// - Parameters:
    ///   - knowsDefaults: whether the terminal has codes for its own colours.
    ///   - endsReverse: whether it has one that takes back the reversal alone.
    func extends(_ old: Rendition, knowsDefaults: Bool, endsReverse: Bool) -> Bool {
        let losesColor = foreground == 0 && old.foreground != 0 || background == 0 && old.background != 0
        let lost = old.attributes & ~attributes & (endsReverse ? ~Self.reverse : ~0)
        return lost == 0 && (knowsDefaults || !losesColor)
    }

    /// The parameters that lead from another rendition, which this one must extend, to this one.
    func write(from old: Rendition, to parameters: inout ParameterList) {
        for attribute in 1...9 where (attributes & ~old.attributes) >> UInt16(attribute) & 1 == 1 {
            parameters.append(attribute)
        }
        if old.attributes & ~attributes & Self.reverse != 0 { parameters.append(27) }
        if foreground != old.foreground { Self.write(foreground, 38, to: &parameters) }
        if background != old.background { Self.write(background, 48, to: &parameters) }
    }

    private static func write(_ color: Int, _ prefix: Int, to parameters: inout ParameterList) {
        switch color {
        case 0: parameters.append(prefix + 1)
        case ..<palette: parameters.append(color)
        default:
            parameters.append(prefix)
            parameters.append(5)
            parameters.append(color - palette)
        }
    }
}
