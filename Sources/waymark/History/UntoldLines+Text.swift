import JourneyStore

extension UntoldLines {
    /// What is missing in the minutes of a map because of lines in the files of `days`; `nil` where that is nothing.
    static func gap(in days: [UntoldLines]) -> String? {
        guard let day = days.first else { return nil }
        let (damaged, newer) = (days.reduce(0) { $0 + $1.damaged }, days.reduce(0) { $0 + $1.newer })
        let matters = [(damaged, "damaged"), (newer, "of a newer waymark")].filter { $0.0 > 0 }
        let reasons = matters.map { "\($0) \($1)" }.joined(separator: ", ")
        let more = days.count == 1 ? "" : ", and in \(Count.text(days.count - 1, "other day"))"
        return
            "not all was told: \(Count.text(damaged + newer, "line")) of what commands did cannot be read (\(reasons)): "
            + "\(day.file), \(day.places)\(more); the map has lost nothing by it, \(remedy(damaged, newer))"
    }

    /// `line 4`, `lines 4 and 6`, `lines 4, 6, 8 and 3 more`.
    private var places: String {
        let rest = count - first.count
        let all = first.map(String.init) + (rest > 0 ? ["\(rest) more"] : [])
        guard let last = all.last, all.count > 1 else { return "line \(all.joined())" }
        return "lines \(all.dropLast().joined(separator: ", ")) and \(last)"
    }

    /// What brings the lines back.
    private static func remedy(_ damaged: Int, _ newer: Int) -> String {
        let others = "the newer waymark tells \(newer == 1 ? "its line" : "its lines")"
        guard damaged > 0 else { return "and \(others)" }
        return "and a backup of the file brings \(damaged == 1 ? "it" : "them") back, unless cut off from the start"
            + (newer == 0 ? "" : "; \(others)")
    }
}
