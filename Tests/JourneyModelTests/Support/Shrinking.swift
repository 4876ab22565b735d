extension Array {
    /// The shortest sequence found by leaving steps out that still fails.
    func shrunk(_ fails: ([Element]) -> Bool) -> [Element] {
        var steps = self
        var length = steps.count / 2
        while length > 0 {
            var start = 0
            while start < steps.count {
                let rest = Array(steps[..<start] + steps[Swift.min(start + length, steps.count)...])
                if fails(rest) { steps = rest } else { start += length }
            }
            length /= 2
        }
        return steps
    }
}
