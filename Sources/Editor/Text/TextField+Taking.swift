import Terminal

extension TextField {
    /// Takes a key as `press` does; refused where there is no room for what it puts in.
    @discardableResult
    mutating func take(_ key: KeyEvent) throws(Refusal) -> TextOutcome? {
        let outcome = press(key)
        guard outcome != .full else { throw Refusal("There is no room for more: a text holds \(room)") }
        return outcome
    }

    /// Takes pasted text as `paste` does; refused where not all of it fits. As much as fits is taken in any case.
    mutating func take(pasted bytes: [UInt8]) throws(Refusal) {
        guard paste(bytes) != .full else {
            throw Refusal("Only the beginning of the pasted text was taken: a text holds \(room)")
        }
    }

    private var room: String { limit >= 1024 ? "\(limit / 1024) KiB" : "\(limit) bytes" }
}
