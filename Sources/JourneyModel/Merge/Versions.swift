/// What stands in one place of three journeys: the last common one, ours and theirs; `nil` for nothing.
struct Versions<Content: Equatable> {
    var base: Content?
    var ours: Content?
    var theirs: Content?

    init(_ base: Content?, _ ours: Content?, _ theirs: Content?) {
        self.base = base
        self.ours = ours
        self.theirs = theirs
    }

    /// What stands afterwards, where at most one side changed it or both changed it alike; outer `nil` where the sides
    /// differ.
    var settled: Content?? {
        if ours == theirs || base == theirs { return .some(ours) }
        return base == ours ? .some(theirs) : nil
    }

    /// The parts of the three that `part` names.
    func map<Part: Equatable>(_ part: (Content) -> Part?) -> Versions<Part> {
        Versions<Part>(base.flatMap(part), ours.flatMap(part), theirs.flatMap(part))
    }
}
