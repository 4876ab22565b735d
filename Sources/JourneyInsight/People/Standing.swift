import JourneyModel

/// How sure a map is of what it shows.
enum Standing {
    /// Whether a touchpoint is assumed, or says nothing, and names no source.
    static func isGuess(_ touchpoint: Record) -> Bool {
        (touchpoint[Touchpoint.standing] == nil || touchpoint.holds(Touchpoint.standing, "assumed"))
            && touchpoint[Touchpoint.sources].isEmpty
    }

    /// The lanes whose experiences of a touchpoint nobody has confirmed: neither validated nor refuted, by their own
    /// standing or else that of the touchpoint.
    static func unconfirmed(in touchpoint: Record) -> [ID] {
        touchpoint[Touchpoint.experiences].items.compactMap { entry in
            guard case .record(let experience) = entry.value else { return nil }
            let own = experience[Experience.standing]
            let isSettled =
                own.map { $0.says("validated") || $0.says("refuted") }
                ?? (touchpoint.holds(Touchpoint.standing, "validated")
                    || touchpoint.holds(Touchpoint.standing, "refuted"))
            return isSettled ? nil : ID(entry.key)
        }
    }
}
