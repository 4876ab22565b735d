import Foundation

/// How the work for an input grows with its size.
public enum Growth {
    /// The processor seconds of this thread that `body` takes, the least of three runs.
    public static func processorSeconds(of body: () -> Void) -> Double {
        (0..<3).map { _ in
            let start = threadSeconds()
            body()
            return threadSeconds() - start
        }.min() ?? 0
    }

    /// How many times the work of `body` grows when its input grows from `size` to `factor` times `size`: about
    /// `factor` where it is linear, its square where it is quadratic.
    public static func ratio(from size: Int, factor: Int, of body: (Int) -> () -> Void) -> Double {
        let small = processorSeconds(of: body(size))
        let large = processorSeconds(of: body(size * factor))
        return large / max(small, 1e-6)
    }

    private static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
