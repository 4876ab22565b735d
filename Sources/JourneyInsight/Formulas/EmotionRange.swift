/// The lowest and the highest of some emotions.
struct EmotionRange {
    private var lowest = Int.max
    private var highest = Int.min

    /// Takes an emotion in; `nil` changes nothing.
    mutating func take(_ emotion: Int?) {
        guard let emotion else { return }
        lowest = min(lowest, emotion)
        highest = max(highest, emotion)
    }

    /// Whether two of them are so far apart that it is a conflict. See ``Emotions/conflictSpread``.
    var isConflict: Bool { lowest <= highest && highest - lowest >= Emotions.conflictSpread }
}
