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
    private var ways: [Way: [UInt8]] = [:]

    /// A way from one style to another.
    private struct Way: Hashable {
        let old: Number
        let new: Number
    }

    /// The sequences of a terminal that shows colours in `depth`.
    init(_ description: any TerminalDescription, depth: ColorDepth) {
        self.depth = depth
        capabilities = StyleCapabilities(description)
    }

    /// The number of `style`.
    mutating func number(of style: PackedStyle) -> Number {
        if let number = numbers[style] { return number }
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
        let way = Way(old: old, new: new)
        if let known = ways[way] { return known }
        let sequence = shortest(from: shown[old], to: shown[new])
        ways[way] = sequence
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
