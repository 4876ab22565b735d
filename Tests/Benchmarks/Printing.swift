/// Prints measurements for people and for comparing between commits.
enum Printing {
    /// One row a benchmark, one column a size: the middle run, the slow one, and the throughput where there is one.
    static func table(_ measurements: [Measurement], sizes: [Int]) {
        let names = measurements.reduce(into: [String]()) { if !$0.contains($1.name) { $0.append($1.name) } }
        print(cell("touchpoints", 28) + sizes.map { cell(String($0), 26, right: true) }.joined())
        for name in names {
            let row = sizes.map { size in
                let found = measurements.first { $0.name == name && $0.touchpoints == size }
                return cell(found.map(summary) ?? "", 26, right: true)
            }
            print(cell(name, 28) + row.joined())
        }
    }

    /// One JSON object a measurement, one a line.
    static func lines(_ measurements: [Measurement]) {
        for measurement in measurements {
            var members = [
                "\"benchmark\":\"\(measurement.name)\"", "\"touchpoints\":\(measurement.touchpoints)",
                "\"runs\":\(measurement.seconds.count)", "\"median_ms\":\(fixed(measurement.median * 1e3, 6))",
                "\"p99_ms\":\(fixed(measurement.slow * 1e3, 6))",
            ]
            if let throughput = measurement.throughput { members.append("\"mb_per_s\":\(fixed(throughput, 1))") }
            print("{\(members.joined(separator: ","))}")
        }
    }

    private static func summary(_ measurement: Measurement) -> String {
        let slow = "\(time(measurement.median)) /\(cell(time(measurement.slow), 10, right: true))"
        return measurement.throughput.map { "\(time(measurement.median)) \(cell(fixed($0, 0), 5, right: true)) MB/s" }
            ?? slow
    }

    private static func time(_ seconds: Double) -> String {
        switch seconds {
        case ..<1e-3: "\(fixed(seconds * 1e6, 1)) µs"
        case ..<1: "\(fixed(seconds * 1e3, 2)) ms"
        default: "\(fixed(seconds, 2)) s"
        }
    }

    private static func fixed(_ value: Double, _ digits: Int) -> String {
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((value * Double(scale)).rounded())
        guard digits > 0 else { return String(scaled) }
        let fraction = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }

    private static func cell(_ text: String, _ width: Int, right: Bool = false) -> String {
        let padding = String(repeating: " ", count: max(0, width - text.count))
        return right ? padding + text : text + padding
    }
}
