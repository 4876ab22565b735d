import Glibc
import JourneyModel
import JourneyStore

extension UnusableJournal {
    /// Says that it is there, why it is of no use, and what can still be read of it.
    func tell(_ console: Console) {
        console.complain(line)
        for label in labels { console.complain("  \(label)") }
    }

    private var line: String {
        switch reason {
        case .newer(let version):
            "a session was cut off in a newer waymark (journal \(version)), and is left as it is: \(path)"
        case .damaged:
            "a session was cut off and its journal is damaged; it is kept until --drop --session \(id): \(path)"
        case .nameless:
            "a session was cut off and its journal is damaged: it does not say of which map it is. "
                + "waymark recover FILE with that map brings it back: \(path)"
        case .tooLarge:
            "a session was cut off and its journal is too large to be read; it is kept until --drop --session \(id): \(path)"
        case .foreign: "among the journals is something that is none of yours; it is left as it is: \(path)"
        case .unreadable(let error): "a journal cannot be looked at: \(error)"
        }
    }

    /// What was done behind the damage, a line each.
    private var labels: [String] {
        switch reason {
        case .damaged(let steps): labels(of: steps, ", which cannot be brought back")
        case .nameless(let steps): labels(of: steps, "")
        case .newer, .tooLarge, .foreign, .unreadable: []
        }
    }

    private func labels(of steps: [HistoryStep], _ note: String) -> [String] {
        let now = time(nil)
        return steps.compactMap { step in
            guard case .change(let change) = step else { return nil }
            return "\(LocalTime.text(of: change.at, now: now))  \(change.label)\(note)"
        }
    }

    /// Forgets what is damaged or too large; anything else stays, and that is said.
    func drop(_ console: Console) throws(CommandFailure) {
        guard canClose else { return tell(console) }
        try LeftWork.closing { () throws(SystemError) in try close() }
        console.write("Dropped the \(matter) journal of session \(id)")
    }

    /// What is the matter with it, in few words.
    private var matter: String {
        switch reason {
        case .newer: "of a newer waymark"
        case .damaged, .nameless: "damaged"
        case .tooLarge: "too large"
        case .foreign: "none of yours"
        case .unreadable: "not readable"
        }
    }

    /// What is missing in the minutes of a map; `nil` where that is nothing.
    static func gap(in journals: [UnusableJournal]) -> String? {
        guard let first = journals.first else { return nil }
        let matters = journals.map(\.matter).reduce(into: [(matter: String, count: Int)]()) { counts, matter in
            if let index = counts.firstIndex(where: { $0.matter == matter }) {
                counts[index].count += 1
            } else {
                counts.append((matter, 1))
            }
        }
        let reasons = matters.map { "\($0.count) \($0.matter)" }.joined(separator: ", ")
        let place = journals.count == 1 ? first.path : first.path.folder
        return
            "not all was told: \(Count.text(journals.count, "journal")) cannot be read to the end (\(reasons)): \(place)"
    }
}
