import JourneyModel

extension Journey {
    /// For each of some comments the one that began its thread, among them. Comments that answer one another in a circle
    /// are one thread, which one of them begins.
    public func threadRoots(of comments: [ID]) -> [ID: ID] {
        let known = Set(comments)
        var roots: [ID: ID] = [:]
        for comment in comments {
            var (root, passed) = (comment, Set([comment]))
            while roots[root] == nil, let answered = self[.comment, root]?[Comment.re], known.contains(answered),
                passed.insert(answered).inserted
            {
                root = answered
            }
            root = roots[root] ?? root
            for id in passed { roots[id] = root }
        }
        return roots
    }
}
