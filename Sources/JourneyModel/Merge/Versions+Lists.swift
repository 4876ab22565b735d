extension Versions<Value> {
    /// The list with what the sides did to different places of it; `nil` where they touched one place, or where the
    /// elements do not tell for sure what belongs to what.
    var mergedList: Value? {
        guard case .list(let base)? = base, case .list(let ours)? = ours, case .list(let theirs)? = theirs,
            max(base.count, ours.count, theirs.count) <= Self.longest,
            let merged = ListHunk.merged(base, ours, theirs),
            ListHunk.merged(base, merged, theirs) == merged, ListHunk.merged(base, ours, merged) == merged
        else { return nil }
        return .list(merged)
    }

    /// Longer lists than people write are set whole: comparing them may cost the square of their length.
    private static var longest: Int { 400 }
}

/// Elements of a list that have others in their place in another list.
private struct ListHunk: Hashable {
    /// The places in the old list; none where elements only came.
    var places: Range<Int>
    /// What stands there in the new list.
    var elements: [Text] = []

    /// A list with the changes of two others; `nil` where these touch each other without being the same.
    static func merged(_ base: [Text], _ ours: [Text], _ theirs: [Text]) -> [Text]? {
        let left = hunks(from: base, to: ours)
        let right = hunks(from: base, to: theirs).filter { !left.contains($0) }
        let hunks = (left + right).sorted { $0.places.lowerBound < $1.places.lowerBound }
        let areApart = zip(hunks, hunks.dropFirst()).allSatisfy { $0.places.upperBound < $1.places.lowerBound }
        guard areApart else { return nil }
        return hunks.reversed().reduce(into: base) { $0.replaceSubrange($1.places, with: $1.elements) }
    }

    private static func hunks(from old: [Text], to new: [Text]) -> [ListHunk] {
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(\.offset))
        let inserted = Set(difference.insertions.map(\.offset))
        var hunks: [ListHunk] = []
        var (place, next) = (0, 0)
        while place < old.count || next < new.count {
            var hunk = ListHunk(places: place..<place)
            while removed.contains(hunk.places.upperBound) { hunk.places = place..<hunk.places.upperBound + 1 }
            while inserted.contains(next) {
                hunk.elements.append(new[next])
                next += 1
            }
            if hunk.places.isEmpty, hunk.elements.isEmpty {
                (place, next) = (place + 1, next + 1)
            } else {
                place = hunk.places.upperBound
                hunks.append(hunk)
            }
        }
        return hunks
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
