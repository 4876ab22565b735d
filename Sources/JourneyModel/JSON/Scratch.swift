/// A stack of values that are moved, not copied, into arrays of their own: what is read nested needs one allocation
/// a list, of the right size, and counts no references.
struct Scratch<Element>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    /// The number of values on the stack.
    private(set) var count = 0

    init(capacity: Int = 64) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit {
        base.deinitialize(count: count)
        base.deallocate()
    }

    /// Puts a value on top.
    @inline(__always)
    mutating func push(_ element: consuming Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: element)
        count += 1
    }

    /// Takes all values from `mark` on off the stack.
    @inline(__always)
    mutating func pop(from mark: Int) -> [Element] {
        precondition(mark <= count)
        // Not made with `unsafeUninitializedCapacity`, which looks its type up at every call.
        var elements: [Element] = []
        elements.reserveCapacity(count - mark)
        for place in mark..<count { elements.append((base + place).move()) }
        count = mark
        return elements
    }

    /// The value at a place counted from the bottom.
    subscript(place: Int) -> Element {
        get {
            precondition(place < count)
            return base[place]
        }
        set {
            precondition(place < count)
            base[place] = newValue
        }
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}
