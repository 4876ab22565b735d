import Foundation

/// A generator that gives the same numbers for the same seed on every machine (SplitMix64, Steele et al. 2014).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Seeds for a run: those given, and one that differs from run to run and is named in every failure. The variable
    /// `WAYMARK_TEST_SEEDS` asks for that many instead of one.
    static func seeds(_ fixed: UInt64...) -> [UInt64] {
        let count = ProcessInfo.processInfo.environment["WAYMARK_TEST_SEEDS"].flatMap(Int.init) ?? 1
        return fixed + (0..<count).map { _ in UInt64.random(in: 1...UInt64(UInt32.max)) }
    }
}
