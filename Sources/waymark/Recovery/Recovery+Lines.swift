import JourneyInsight
import JourneyModel

extension Recovery {
    /// What the session did, a line each: when, what it said then, and on what.
    func lines(now: Int) -> [String] {
        var history = History()
        for step in session.unsaved { history.follow(step) }
        let undone = session.unsaved.compactMap { step in
            if case .undo(let change) = step, !history.done.contains(change) { change } else { nil }
        }
        let known = Set(
            session.unsaved.compactMap { step in
                if case .change(let change) = step { change } else { nil }
            })
        return history.done.map { line($0, now: now) }
            + undone.filter { !known.contains($0) }.map { line($0, "took back: ", now: now) }
            + (session.draft.map { [line($0, "typed and not kept: ", now: now)] } ?? [])
            + (trouble.map { [$0] } ?? [])
    }

    private func line(_ change: Change, _ prefix: String = "", now: Int) -> String {
        let label = after.label(of: change)
        let told = label == change.label.string ? before.label(of: change) : label
        return "\(LocalTime.text(of: change.at, now: now))  \(prefix)\(told)"
    }
}
