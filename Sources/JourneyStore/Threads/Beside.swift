import CSystem

/// A value that the helper thread of the editor works out while its owner does something else.
///
/// Where nobody helps, the owner works it out when it is asked for.
public final class Beside<Value: Sendable>: @unchecked Sendable {
    // Both are the helper's until the owner has waited for it.
    private var make: (@Sendable () -> Value)?
    private var value: Value?
    private var wait: (() -> Void)?

    /// Begins to work out what `make` gives.
    public init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        wait = Helper.start { [self] in work() }
    }

    private func work() {
        value = make?()
        make = nil
    }

    /// The value, once it is there, of which nothing is kept here; `nil` where it was taken before. For the owner.
    public func take() -> Value? {
        wait?()
        wait = nil
        if make != nil { work() }
        defer { value = nil }
        return value
    }
}

/// The helper thread of the editor.
public enum Helper {
    /// Has the helper do `work` after what it was given before; what waits until that is done. `nil` where there is no
    /// helper. Only for the thread of the editor.
    public static func start(_ work: @escaping @Sendable () -> Void) -> (() -> Void)? {
        let errand = Errand(work)
        let pointer = Unmanaged.passRetained(errand)
        guard waymark_helper_give(Errand.run, pointer.toOpaque()) else {
            pointer.release()
            return nil
        }
        return { errand.ended.wait() }
    }

    private final class Errand: Sendable {
        let work: @Sendable () -> Void
        let ended = Semaphore()

        init(_ work: @escaping @Sendable () -> Void) {
            self.work = work
        }

        static let run: @convention(c) (UnsafeMutableRawPointer?) -> Void = { pointer in
            guard let pointer else { return }
            let errand = Unmanaged<Errand>.fromOpaque(pointer).takeRetainedValue()
            errand.work()
            errand.ended.ring()
        }
    }
}
