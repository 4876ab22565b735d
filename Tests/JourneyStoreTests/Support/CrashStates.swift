import JourneyStore

/// Everything that a power failure may leave of recorded changes.
///
/// The machine may stop after any of them. What was not synchronised by then
/// may be there or not, in any combination and order; of the last write, only
/// a half or only the length may be there.
struct CrashStates {
    let initial: [Int: Node]
    let log: [Mutation]

    /// Calls `visit` with each state and the number of changes made before the
    /// failure; returns how many states there were.
    @discardableResult
    func enumerate(_ visit: ([Int: Node], Int) -> Void) -> Int {
        var count = 0
        for length in 0...log.count {
            let made = Array(log.prefix(length))
            let pending = made.indices.filter { isPending($0, in: made) }
            var settled = initial
            for index in made.indices where !pending.contains(index) { made[index].apply(to: &settled) }
            for part in subsets(pending.map { made[$0] }) {
                for state in states(of: part, on: settled) {
                    visit(state, length)
                    count += 1
                }
            }
        }
        return count
    }

    private func isPending(_ index: Int, in made: [Mutation]) -> Bool {
        guard let subject = made[index].subject else { return false }
        return !made[index...].contains { later in
            if case .synchronize(subject) = later { true } else { false }
        }
    }

    /// What carrying out `part` leaves: in every order if that is not too many, and with a torn last write.
    private func states(of part: [Mutation], on settled: [Int: Node]) -> [[Int: Node]] {
        let orders = part.count <= 4 ? permutations(part) : [part, part.reversed()]
        let torn = part.last.map { last in last.torn.map { Array(part.dropLast()) + [$0] } } ?? []
        return (orders + torn).map { order in
            var state = settled
            for mutation in order { mutation.apply(to: &state) }
            return state
        }
    }

    private func subsets(_ all: [Mutation]) -> [[Mutation]] {
        precondition(all.count <= 12, "too many changes without a synchronisation to try all combinations")
        return (0..<(1 << all.count)).map { mask in
            all.indices.filter { mask & (1 << $0) != 0 }.map { all[$0] }
        }
    }

    private func permutations(_ all: [Mutation]) -> [[Mutation]] {
        guard all.count > 1 else { return [all] }
        return all.indices.flatMap { index in
            var rest = all
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }
}
