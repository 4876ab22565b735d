/// Short labels to type for jumping: all of one length, the easiest keys first.
enum JumpLabels {
    private static let letters = Array("asdfghjklqwertyuiopzxcvbnm")

    /// The most labels that there can be.
    static let most = letters.count * letters.count

    /// So many labels, at most ``most``: single letters where they suffice, else two.
    static func make(_ count: Int) -> [String] {
        guard count > letters.count else { return letters.prefix(count).map { String($0) } }
        return (0..<min(count, most)).map { index in
            String([letters[index / letters.count], letters[index % letters.count]])
        }
    }
}
