/// Room for more among the positions of siblings: the new positions, and new ones for as few neighbours as are in the
/// way.
struct PositionRoom {
    /// The positions that were asked for, ascending.
    let positions: [Text]
    /// The neighbours that need other positions.
    let neighbours: Range<Int>
    /// Their positions, in order.
    let neighbourPositions: [Text]

    /// Finds room for `count` in front of the sibling at `index`. Sound positions are valid and ascend; where those around the
    /// index are not, the range that gets new ones widens until it meets some that are.
    init(for count: Int, at index: Int, in siblings: Siblings, using random: inout some RandomNumberGenerator) {
        var range = index..<index
        var keys = Self.keys(count, replacing: range, in: siblings, using: &random)
        while keys == nil, range.count < siblings.count {
            range = Self.widened(range, in: siblings)
            keys = Self.keys(count, replacing: range, in: siblings, using: &random)
        }
        let all = keys ?? Position.run(range.count + count)
        let own = index - range.lowerBound..<index - range.lowerBound + count
        positions = Array(all[own])
        neighbours = range
        neighbourPositions = Array(all[..<own.lowerBound] + all[own.upperBound...])
    }

    /// Takes in a neighbour that is not valid; of two valid ones as many as there already are, at least one.
    private static func widened(_ range: Range<Int>, in siblings: Siblings) -> Range<Int> {
        if range.lowerBound > 0, !isSound(siblings.position(range.lowerBound - 1)) {
            return range.lowerBound - 1..<range.upperBound
        }
        if range.upperBound < siblings.count, !isSound(siblings.position(range.upperBound)) {
            return range.lowerBound..<range.upperBound + 1
        }
        let step = max(1, range.count)
        return range.upperBound < siblings.count
            ? range.lowerBound..<min(siblings.count, range.upperBound + step)
            : max(0, range.lowerBound - step)..<range.upperBound
    }

    private static func isSound(_ position: Text?) -> Bool { position.map(Position.isValid) ?? false }

    /// Ascending keys for the range and `count` more between the neighbours of the range; `nil` where there is no room.
    private static func keys(
        _ count: Int, replacing range: Range<Int>, in siblings: Siblings, using random: inout some RandomNumberGenerator
    ) -> [Text]? {
        let left = range.lowerBound > 0 ? siblings.position(range.lowerBound - 1) : nil
        let right = range.upperBound < siblings.count ? siblings.position(range.upperBound) : nil
        guard range.lowerBound == 0 || isSound(left), range.upperBound == siblings.count || isSound(right) else {
            return nil
        }
        var keys: [Text] = []
        for _ in 0..<range.count + count {
            guard let key = Position.between(keys.last ?? left, right, using: &random), Position.isValid(key) else {
                return nil
            }
            keys.append(key)
        }
        return keys
    }
}
