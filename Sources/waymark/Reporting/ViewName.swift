import ArgumentParser
import JourneyInsight

/// What `--view` names: a view, and perhaps one part of it behind a point.
struct ViewName: ExpressibleByArgument {
    let kind: MethodView.Kind
    let part: String?

    init?(argument: String) {
        let words = argument.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let first = words.first, let kind = MethodView.Kind(word: first), Self.printable.contains(kind) else {
            return nil
        }
        self.kind = kind
        part = words.count > 1 ? words[1] : nil
    }

    /// The views that one map is enough for, with what is remembered of it; the others need a second map or a folder.
    private static let printable = MethodView.Kind.ofJourney + [.conflicts, .news, .history]

    static let allValueStrings = printable.map(\.rawValue)
}
