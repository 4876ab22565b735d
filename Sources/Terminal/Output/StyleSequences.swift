/// The sequences that select a style, each worked out once: there are few styles, and few ways from one to another.
///
/// Terminals that select styles as ECMA-48 has it, which are nearly all, are led from one style to the next on the
/// shortest way. Others are reset first each time.
struct StyleSequences {
    /// The number of a style as the terminal shows it: styles that it cannot tell apart have one number.
    typealias Number = Int

    /// A style as the terminal shows it.
    private struct Shown {
        /// What it is in ECMA-48's terms; `nil` where the terminal does not speak them.
        let rendition: Rendition?
        /// What selects it on a terminal in any style.
        let whole: [UInt8]
    }

    private let depth: ColorDepth
    private let capabilities: StyleCapabilities
    private var shown: [Shown] = []
    private var numbers: [PackedStyle: Number] = [:]
    private var numbersOfSequences: [[UInt8]: Number] = [:]
    /// From each style the ways to the others, as far as they were asked for.
    private var ways: [[[UInt8]?]] = []
    /// The styles that were asked for last, each at a place that its bits choose: most are asked for again at once.
    private var recent = Array(repeating: (style: PackedStyle(.plain), number: Number?.none), count: Self.recentCount)
    private static let recentCount = 64

    /// The sequences of a terminal that shows colours in `depth`.
    init(_ description: any TerminalDescription, depth: ColorDepth) {
        self.depth = depth
        capabilities = StyleCapabilities(description)
    }

    /// The number of `style`.
    mutating func number(of style: PackedStyle) -> Number {
        let place = Int(truncatingIfNeeded: (style.bits >> 23 ^ style.bits >> 32 ^ style.bits >> 39) & 63)
        if recent[place].style == style, let number = recent[place].number { return number }
        let number = numbers[style] ?? add(style)
        recent[place] = (style, number)
        return number
    }

    private mutating func add(_ style: PackedStyle) -> Number {
        let made = make(style.style.downgraded(to: depth))
        let number = numbersOfSequences[made.whole] ?? shown.count
        if number == shown.count { shown.append(made) }
        numbersOfSequences[made.whole] = number
        numbers[style] = number
        return number
    }

    /// What leads from a style, which is not known where it is `nil`, to another.
    mutating func way(from old: Number?, to new: Number) -> [UInt8] {
        guard let old else { return shown[new].whole }
        if old < ways.count, new < ways[old].count, let known = ways[old][new] { return known }
        let sequence = shortest(from: shown[old], to: shown[new])
        while ways.count <= old { ways.append([]) }
        while ways[old].count <= new { ways[old].append(nil) }
        ways[old][new] = sequence
        return sequence
    }

    private func shortest(from old: Shown, to new: Shown) -> [UInt8] {
        guard let before = old.rendition, let after = new.rendition,
            after.extends(
                before, knowsDefaults: capabilities.knowsDefaults, endsReverse: capabilities.endsReverse)
        else { return new.whole }
        var changes = ParameterList()
        after.write(from: before, to: &changes)
        let sequence = changes.sequence
        return sequence.count <= new.whole.count ? sequence : new.whole
    }

    private func make(_ style: Style) -> Shown {
        let selections = capabilities.selections(of: style)
        if capabilities.speaksECMA, let rendition = Rendition(selecting: selections) {
            var parameters = ParameterList()
            if rendition != .plain { parameters.append(0) }
            rendition.write(from: .plain, to: &parameters)
            return Shown(rendition: rendition, whole: parameters.sequence)
        }
        return Shown(rendition: nil, whole: capabilities.reset + selections.joined())
    }
}
