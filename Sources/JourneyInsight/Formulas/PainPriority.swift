import JourneyModel

/// How urgent a pain is, from its five factors.
public enum PainPriority {
    /// The factors of a pain, each from 1 to 5; `nil` when not scored.
    public struct Factors: Hashable, Sendable {
        /// How many it touches.
        public var magnitude: Int?
        /// How often it happens.
        public var frequency: Int?
        /// How bad it is for the business.
        public var severity: Int?
        /// How bad it is for the person.
        public var frustration: Int?
        /// How hard it is to resolve; no part of the priority.
        public var effort: Int?

        /// Factors of these scores.
        public init(
            magnitude: Int? = nil, frequency: Int? = nil, severity: Int? = nil, frustration: Int? = nil,
            effort: Int? = nil
        ) {
            self.magnitude = magnitude
            self.frequency = frequency
            self.severity = severity
            self.frustration = frustration
            self.effort = effort
        }

        /// The factors of a pain. A score out of range counts as absent.
        public init(_ pain: Record) {
            func score(_ field: Field<Int>) -> Int? { pain[field].flatMap { (1...5).contains($0) ? $0 : nil } }
            magnitude = score(Pain.magnitude)
            frequency = score(Pain.frequency)
            severity = score(Pain.severity)
            frustration = score(Pain.frustration)
            effort = score(Pain.effort)
        }
    }

    /// The priority of a pain, 0.8 to 100 (no unit); `nil` when it is not scored far enough.
    ///
    /// Magnitude × frequency × max(severity, frustration) ÷ 1.25. It needs the first two and one of the last
    /// two. The product is that of the risk priority number of failure mode and effects analysis (IEC 60812);
    /// the divisor brings the highest value to 100.
    public static func of(_ factors: Factors) -> Double? {
        guard let magnitude = factors.magnitude, let frequency = factors.frequency,
            let harm = [factors.severity, factors.frustration].compactMap({ $0 }).max()
        else { return nil }
        return Double(magnitude * frequency * harm) / 1.25
    }

    /// Why a pain that is scored in part has no priority: `no priority without frequency`; `nil` where it has one, and
    /// where nothing that counts is scored.
    public static func whyNone(_ factors: Factors) -> String? {
        let harm = factors.severity ?? factors.frustration
        let scores = [
            ("magnitude", factors.magnitude), ("frequency", factors.frequency), ("severity or frustration", harm),
        ]
        let missing = scores.filter { $0.1 == nil }.map(\.0)
        guard !missing.isEmpty, missing.count < scores.count else { return nil }
        return "no priority without \(missing.joined(separator: " and "))"
    }

    /// Whether a score counts as high in a matrix: 4 or 5.
    public static func isHigh(_ score: Int) -> Bool { score >= 4 }
}
