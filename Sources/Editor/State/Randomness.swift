/// Where new ids and positions come from: the system, or a seed when a test must be repeatable.
public enum Randomness: RandomNumberGenerator, Sendable {
    /// The system's generator.
    case system
    /// SplitMix64 (G. Steele, D. Lea, C. Flood, 2014) in this state.
    case seeded(UInt64)

    public mutating func next() -> UInt64 {
        switch self {
        case .system:
            var system = SystemRandomNumberGenerator()
            return system.next()
        case .seeded(let state):
            let next = state &+ 0x9E37_79B9_7F4A_7C15
            self = .seeded(next)
            var mixed = (next ^ next >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }
}
