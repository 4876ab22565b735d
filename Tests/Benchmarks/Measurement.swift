/// What one benchmark gave at one size.
struct Measurement {
    /// What was measured.
    let name: String
    /// The number of touchpoints.
    let touchpoints: Int
    /// The seconds of every run, ascending.
    let seconds: [Double]
    /// The bytes that a run goes through, where that says something.
    let bytes: Int?

    init(_ name: String, touchpoints: Int, seconds: [Double], bytes: Int? = nil) {
        self.name = name
        self.touchpoints = touchpoints
        self.seconds = seconds.sorted()
        self.bytes = bytes
    }

    /// The middle run, in seconds.
    var median: Double { percentile(50) }

    /// The run that 99 of 100 do not exceed, in seconds.
    var slow: Double { percentile(99) }

    /// Millions of bytes a second in the middle run.
    var throughput: Double? { bytes.map { Double($0) / 1e6 / max(median, 1e-9) } }

    private func percentile(_ share: Int) -> Double {
        seconds.isEmpty ? 0 : seconds[min(seconds.count - 1, seconds.count * share / 100)]
    }
}

/// Takes the time of things.
struct Stopwatch {
    /// How often something that takes long is done.
    let runs: Int

    /// Does `body` several times; the seconds of each run. Quick things are done until a fifth of a second is full.
    func time(_ body: () -> Void) -> [Double] {
        body()
        var seconds: [Double] = []
        while seconds.count < runs || seconds.count < 2_000 && seconds.reduce(0, +) < 0.2 {
            seconds.append(once(body))
        }
        return seconds
    }

    /// The seconds that `body` takes each time, for numbers counted up from 0.
    func each(_ count: Int, _ body: (Int) -> Void) -> [Double] {
        (0..<count).map { number in once { body(number) } }
    }

    /// The seconds that `body` takes once.
    func once(_ body: () -> Void) -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        body()
        let (seconds, attoseconds) = (clock.now - start).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
