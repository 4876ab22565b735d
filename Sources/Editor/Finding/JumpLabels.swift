/// Short labels to type for jumping: all of one length, the easiest keys first.
enum JumpLabels {
    private static let letters = Array("asdfghjklqwertyuiopzxcvbnm")

    /// The most labels that there can be.
    static let most = letters.count * letters.count

    /// So many labels, at most ``most``, none of which begins with one of the `taken` letters: single letters where they
    /// suffice, else two.
    static func make(_ count: Int, taken: Set<Character> = []) -> [String] {
        let first = letters.filter { !taken.contains($0) }
        guard count > first.count else { return first.prefix(count).map { String($0) } }
        return (0..<min(count, first.count * letters.count)).map { index in
            String([first[index / letters.count], letters[index % letters.count]])
        }
    }
}
