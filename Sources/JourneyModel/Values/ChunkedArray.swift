/// An array in chunks: a copy shares its chunks, and an edit of the copy renews one of them.
///
/// Reading by index takes O(log n); inserting and removing O(n ÷ chunk size + chunk size), which stays at a few
/// microseconds for 100,000 elements, shared or not.
struct ChunkedArray<Element: Sendable>: Sendable {
    /// The most elements of a chunk.
    static var chunkSize: Int { 128 }

    /// The chunks; none is empty.
    private(set) var chunks: [[Element]] = []
    /// The index of the first element of every chunk.
    private var starts: [Int] = []
    private(set) var count = 0

    init() {}

    /// The elements of a sequence, in full chunks.
    init(_ elements: some Sequence<Element>) {
        for element in elements { append(element) }
    }

    /// The elements of an array, in full chunks that take no more memory than they need.
    init(_ elements: [Element]) {
        for start in stride(from: 0, to: elements.count, by: Self.chunkSize) {
            chunks.append(Array(elements[start..<Swift.min(start + Self.chunkSize, elements.count)]))
            starts.append(start)
        }
        count = elements.count
    }

    mutating func append(_ element: Element) {
        if let last = chunks.indices.last, chunks[last].count < Self.chunkSize {
            chunks[last].append(element)
        } else {
            var chunk: [Element] = []
            // The first one grows as it is filled: most lists are short.
            if !chunks.isEmpty { chunk.reserveCapacity(Self.chunkSize) }
            chunk.append(element)
            chunks.append(chunk)
            starts.append(count)
        }
        count += 1
    }

    /// Puts another array behind this one, whose chunks both share then.
    mutating func append(contentsOf other: ChunkedArray) {
        chunks += other.chunks
        starts += other.starts.map { $0 + count }
        count += other.count
    }

    mutating func insert(_ element: Element, at index: Int) {
        guard index < count else { return append(element) }
        let chunk = self.chunk(of: index)
        chunks[chunk].insert(element, at: index - starts[chunk])
        if chunks[chunk].count > Self.chunkSize { split(chunk) }
        count += 1
        renumber(from: chunk)
    }

    mutating func remove(at index: Int) {
        let chunk = self.chunk(of: index)
        chunks[chunk].remove(at: index - starts[chunk])
        if chunks[chunk].isEmpty {
            chunks.remove(at: chunk)
            starts.remove(at: chunk)
        }
        count -= 1
        renumber(from: chunk)
    }

    private mutating func split(_ chunk: Int) {
        let half = chunks[chunk].count / 2
        let rest = Array(chunks[chunk][half...])
        chunks[chunk].removeSubrange(half...)
        chunks.insert(rest, at: chunk + 1)
        starts.insert(0, at: chunk + 1)
    }

    private mutating func renumber(from chunk: Int) {
        for index in chunk..<chunks.count {
            starts[index] = index == 0 ? 0 : starts[index - 1] + chunks[index - 1].count
        }
    }

    private func chunk(of index: Int) -> Int {
        precondition(index >= 0 && index < count, "the index is out of range")
        return Self.partition(starts.count) { starts[$0] > index } - 1
    }

    /// The first index of `0..<count` from which on the predicate holds.
    @inline(__always)
    static func partition(_ count: Int, where predicate: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The first index from which on the predicate holds; it must hold for no element in front of one for which it
    /// does not.
    @inline(__always)
    func partition(where predicate: (Element) -> Bool) -> Int {
        let chunk = Self.partition(chunks.count) { predicate(chunks[$0][0]) } - 1
        guard chunk >= 0 else { return 0 }
        let elements = chunks[chunk]
        return starts[chunk] + Self.partition(elements.count) { predicate(elements[$0]) }
    }
}

extension ChunkedArray: RandomAccessCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> Element {
        get {
            let chunk = self.chunk(of: index)
            return chunks[chunk][index - starts[chunk]]
        }
        set {
            let chunk = self.chunk(of: index)
            chunks[chunk][index - starts[chunk]] = newValue
        }
    }

    func makeIterator() -> FlattenSequence<[[Element]]>.Iterator { chunks.joined().makeIterator() }
}

extension ChunkedArray: Equatable where Element: Equatable {
    static func == (left: ChunkedArray, right: ChunkedArray) -> Bool {
        left.count == right.count && (left.chunks == right.chunks || left.elementsEqual(right))
    }
}
