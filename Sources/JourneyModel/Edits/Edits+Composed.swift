extension [Edit] {
    /// Edits that come to the same with fewer steps: what one place, or a place inside it, goes through becomes one
    /// edit of that place, and none where it ends as it began. Linear in the number of edits.
    public var composed: [Edit] {
        var composition = Composition()
        for edit in self { composition.add(edit) }
        return composition.edits.compactMap { $0 }
    }
}

/// Edits that are being composed, with an index of their places.
private struct Composition {
    /// The edits so far; `nil` where one came to nothing.
    private(set) var edits: [Edit?] = []
    /// The edits of exactly a place, by their numbers, ascending.
    private var at: [[Text]: [Int]] = [:]
    /// The edits of places inside a place.
    private var inside: [[Text]: [Int]] = [:]

    mutating func add(_ edit: Edit) {
        guard let number = lastNested(with: edit.at), let both = edits[number]?.followed(by: edit) else {
            return append(edit)
        }
        edits[number] = both.from == both.to ? nil : both
    }

    private mutating func append(_ edit: Edit) {
        at[edit.at, default: []].append(edits.count)
        for length in edit.at.indices { inside[Array(edit.at[..<length]), default: []].append(edits.count) }
        edits.append(edit)
    }

    /// The last edit of a place that leads through this one or that this one leads through.
    private mutating func lastNested(with path: [Text]) -> Int? {
        var last = self.last(of: \.inside, path)
        for length in 0...path.count {
            if let number = self.last(of: \.at, Array(path[..<length])) { last = max(last ?? number, number) }
        }
        return last
    }

    /// The last edit in an index that still stands; those that came to nothing are taken out on the way.
    private mutating func last(of index: WritableKeyPath<Composition, [[Text]: [Int]]>, _ path: [Text]) -> Int? {
        while let number = self[keyPath: index][path]?.last {
            if edits[number] != nil { return number }
            self[keyPath: index][path]?.removeLast()
        }
        return nil
    }
}

extension Edit {
    /// This edit and a later one of the same place, or of a place inside it, as one; `nil` where they are none.
    fileprivate func followed(by later: Edit) -> Edit? {
        guard later.at.starts(with: at) else { return nil }
        if later.at.count == at.count { return Edit(at: at, from: from, to: later.to) }
        guard let to = try? to?.replacing(later.at[at.count...], with: later.to) else { return nil }
        return Edit(at: at, from: from, to: to)
    }
}
