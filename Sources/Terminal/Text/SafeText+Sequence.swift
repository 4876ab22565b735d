extension SafeText: Sequence {
    /// Walks over the clusters from left to right.
    public struct Iterator: IteratorProtocol {
        private var rest: ArraySlice<Piece>.Iterator

        init(_ pieces: ArraySlice<Piece>) {
            rest = pieces.makeIterator()
        }

        /// The next cluster, of one or two columns.
        public mutating func next() -> Cluster? {
            rest.next()?.cluster
        }
    }

    /// An iterator over the clusters.
    public func makeIterator() -> Iterator {
        Iterator(pieces)
    }

    /// The number of clusters, at least.
    public var underestimatedCount: Int { pieces.count }
}

extension SafeText: CustomStringConvertible {
    /// The text as it is shown, without any control character.
    public var description: String {
        var scalars = String.UnicodeScalarView()
        for piece in pieces { piece.cluster.append(to: &scalars) }
        return String(scalars)
    }
}
