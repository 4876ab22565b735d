import Foundation
import Testing

/// Six writers at once, some of them killed or stopped in the middle, a neighbour that rewrites the file under the lock
/// of the folder, and a reader that looks all the time.
@Suite("Many writers on one map", .serialized)
struct WritersStormTests {
    /// How many cards each writer adds: `WAYMARK_STORM` in the environment, else sixty.
    private static let cards = ProcessInfo.processInfo.environment["WAYMARK_STORM"].flatMap { Int($0) } ?? 60

    @Test("Every card of which a writer said that it was added is there, and no reader ever sees a broken file")
    func storm() throws {
        let workspace = try Workspace()
        try workspace.run("new", "map", "--lanes", "Finance,IT", "--stages", "Trial,Decision")
        let outcome = try workspace.shell(
            """
            : > broken
            writer() {
                for card in $(seq \(Self.cards)); do
                    until "$WAYMARK" add map "fin@dec: card $1-$card" >>said 2>>complaints; do :; done
                done
                : > "ended-$1"
            }
            killer() {
                while [ ! -e done ]; do
                    victim=$(pgrep -n -f "add map fin@dec: card [12]-" || true)
                    if [ -n "$victim" ]; then kill -9 "$victim" 2>/dev/null; fi
                    victim=$(pgrep -n -f "add map fin@dec: card [34]-" || true)
                    if [ -n "$victim" ]; then
                        kill -STOP "$victim" 2>/dev/null; sleep 0.02; kill -CONT "$victim" 2>/dev/null
                    fi
                    sleep 0.15
                done
            }
            neighbour() {
                while [ ! -e done ]; do
                    flock . sh -c 'cp map copy.tmp && mv copy.tmp map'
                    sleep 0.1
                done
            }
            reader() {
                while [ ! -e done ]; do "$WAYMARK" check map --json >answer 2>&1; grep -q '"readable": true' answer || cat answer >>broken; done
            }
            # A shell that is started with signals blocked cannot wait for its children; files tell that they have ended.
            (killer; : > ended-killer) &
            (neighbour; : > ended-neighbour) &
            (reader; : > ended-reader) &
            for number in 1 2 3 4 5 6; do writer $number & done
            for number in 1 2 3 4 5 6; do until [ -e "ended-$number" ]; do sleep 0.05; done; done
            : > done
            for name in killer neighbour reader; do until [ -e "ended-$name" ]; do sleep 0.05; done; done
            cat broken
            """)
        #expect(outcome.text.isEmpty, "a reader saw \(outcome.text)")
        let map = workspace.text("map")
        let wanted = (1...6).flatMap { writer in (1...Self.cards).map { "card \(writer)-\($0)\"" } }
        let missing = wanted.filter { !map.contains($0) }
        #expect(missing.isEmpty, "\(wanted.count - missing.count) of \(wanted.count): \(workspace.text("complaints"))")
        #expect(try workspace.run("check", "map").status <= 1)
    }
}
