extension [Edit] {
    /// Edits that come to the same with fewer steps: what one place, or a place inside it, goes through becomes one
    /// edit of that place, and none where it ends as it began.
    public var composed: [Edit] {
        var result: [Edit] = []
        for edit in self {
            guard let index = result.lastIndex(where: { $0.at.isNested(with: edit.at) }),
                let both = result[index].followed(by: edit)
            else {
                result.append(edit)
                continue
            }
            if both.from == both.to { result.remove(at: index) } else { result[index] = both }
        }
        return result
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

extension [Text] {
    /// Whether one of two paths leads through the other.
    fileprivate func isNested(with other: [Text]) -> Bool {
        starts(with: other) || other.starts(with: self)
    }
}
