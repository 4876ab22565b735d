extension StringProtocol {
    /// The text in at most so many characters; one that was longer ends in an ellipsis.
    func shortened(to count: Int) -> String {
        let head = prefix(count + 1)
        return head.count > count ? head.prefix(count - 1) + "…" : String(head)
    }
}
