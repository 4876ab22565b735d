/// The keys that lead to what is being read. Their texts are made once, however often they are asked for.
struct ReaderPath {
    private var keys: [JSONString] = []
    /// The texts of the outer keys, as far as they were made.
    private(set) var texts: [Text] = []

    /// Goes into the value under a key.
    @inline(__always)
    mutating func append(_ key: JSONString) { keys.append(key) }

    /// Leaves the value under the last key.
    @inline(__always)
    mutating func removeLast() {
        keys.removeLast()
        if texts.count > keys.count { texts.removeLast() }
    }

    /// The outermost key whose text was not made yet.
    var nextKey: JSONString? { texts.count < keys.count ? keys[texts.count] : nil }

    /// Takes the text of `nextKey`.
    mutating func add(_ text: Text) { texts.append(text) }
}
