import Synchronization
import Testing

@testable import JourneyStore

/// What is worked out beside, in a process without the editor's helper.
@Suite("Work beside")
struct BesideTests {
    @Test("Where nobody helps, a value is made when it is taken, and taken once")
    func alone() {
        let made = Counter()
        let value = Beside { made.next() }
        #expect(made.count == 0)
        #expect(value.take() == 1 && value.take() == nil)
        #expect(made.count == 1)
    }

    @Test("Where nobody helps, work is refused and not begun")
    func refused() {
        let begun = Counter()
        #expect(Helper.start { _ = begun.next() } == nil)
        #expect(begun.count == 0)
    }

    /// Counts calls from any thread.
    private final class Counter: Sendable {
        private let number = Mutex(0)

        var count: Int { number.withLock { $0 } }

        func next() -> Int {
            number.withLock { number in
                number += 1
                return number
            }
        }
    }
}
