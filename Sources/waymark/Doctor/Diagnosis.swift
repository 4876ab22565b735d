/// What `doctor` found out about one thing.
struct Diagnosis: Equatable {
    /// What it is about.
    let subject: String
    /// How it is.
    let state: String
    /// What is wrong with it and what to do; `nil` when it is well.
    var trouble: String?

    /// The finding in one line or two.
    var lines: [String] {
        let width = 10
        let head = subject + String(repeating: " ", count: max(1, width - subject.count)) + state
        return [head] + (trouble.map { [String(repeating: " ", count: width) + "! \($0)"] } ?? [])
    }
}
