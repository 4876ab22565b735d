import CSystem
import Synchronization

/// A value that the helper thread of the editor works out while its owner does something else.
///
/// Where nobody helps, or the helper has not come to it, the owner works it out when it is asked for.
public struct Beside<Value: Sendable>: Sendable {
    @usableFromInline let work: BesideWork
    @usableFromInline let taken: @Sendable () -> Value?

    /// Begins to work out what `make` gives.
    @inlinable public init(_ make: @escaping @Sendable () -> Value) {
        // The helper's until the owner has waited for it.
        nonisolated(unsafe) var value: Value?
        work = BesideWork { value = make() }
        taken = {
            defer { value = nil }
            return value
        }
    }

    /// The value, once it is there, of which nothing is kept here; `nil` where it was taken before. For the owner.
    @inlinable public func take() -> Value? {
        work.finish()
        return taken()
    }
}

/// What is worked out beside. It knows nothing of the value: a generic class would be made when it is first used, which
/// takes more than a tenth of a millisecond of a start.
@usableFromInline final class BesideWork: @unchecked Sendable {
    // The helper's until the owner has waited for it.
    private var work: (@Sendable () -> Void)?
    private var wait: (() -> Bool)?

    @usableFromInline init(_ work: @escaping @Sendable () -> Void) {
        self.work = work
        wait = Helper.start { [self] in run() }
    }

    private func run() {
        work?()
        work = nil
    }

    /// Waits for the end of the work, or does it. For the owner.
    @usableFromInline func finish() {
        if wait?() != true { run() }
        wait = nil
    }
}

/// The helper thread of the editor.
public enum Helper {
    /// Has the helper do `work` after what it was given before; what waits until that is done, or is false where it was not
    /// begun and now never will be: a helper that gets no processor must not keep its owner waiting. `nil` where there is
    /// no helper. Only for the thread of the editor.
    public static func start(_ work: @escaping @Sendable () -> Void) -> (() -> Bool)? {
        let errand = Errand(work)
        let pointer = Unmanaged.passRetained(errand)
        guard waymark_helper_give(Errand.run, pointer.toOpaque()) else {
            pointer.release()
            return nil
        }
        return { errand.finish() }
    }

    private final class Errand: Sendable {
        private let work: @Sendable () -> Void
        private let ended = Semaphore()
        /// Whether somebody has begun it, or it is taken back.
        private let isTaken = Atomic(false)

        init(_ work: @escaping @Sendable () -> Void) {
            self.work = work
        }

        static let run: @convention(c) (UnsafeMutableRawPointer?) -> Void = { pointer in
            guard let pointer else { return }
            Unmanaged<Errand>.fromOpaque(pointer).takeRetainedValue().begin()
        }

        private func take() -> Bool {
            isTaken.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged
        }

        private func begin() {
            guard take() else { return }
            work()
            ended.ring()
        }

        /// For the owner, once.
        func finish() -> Bool {
            if take() { return false }
            ended.wait()
            return true
        }
    }
}
