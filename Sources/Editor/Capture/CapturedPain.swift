/// One pain of a captured card.
public struct CapturedPain: Equatable, Sendable {
    /// What hurts.
    public let text: [UInt8]
    /// Magnitude, frequency, severity, frustration and effort, each 1…5 or `nil` where it was skipped; always five.
    public let factors: [Int?]

    /// A pain and its factors; those not given are `nil`.
    public init(text: [UInt8], factors: [Int?] = []) {
        self.text = text
        self.factors = factors + Array(repeating: nil, count: max(0, 5 - factors.count))
    }
}
