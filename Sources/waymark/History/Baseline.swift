import Glibc
import JourneyModel
import JourneyStore

/// A state of a map that the present one is compared with.
struct Baseline {
    /// The map as it was.
    let journey: Journey
    /// Which state it is: “the snapshot “March” of 2026-03-01”.
    let name: String

    /// The state that a wish means, of the map with the real path `path`.
    init(_ since: Since, of path: FilePath, in state: FilePath, now: Int = time(nil)) throws(CommandFailure) {
        switch since {
        case .seen: self = try Self.seen(path, state, now)
        case .ago(let seconds): self = try Self.at(now - seconds, path, state, now)
        case .day(let day): self = try Self.at(LocalTime.seconds(ofMidnight: day), path, state, now)
        case .name(let name): self = try Self.named(name, path, state)
        }
    }

    private init(_ bytes: [UInt8], _ name: String) throws(CommandFailure) {
        do throws(ReadError) {
            journey = try JourneyReader.read(bytes).journey
        } catch {
            throw CommandFailure(.unreadable, "\(name) cannot be read as a map: \(error.message)")
        }
        self.name = name
    }

    private static func seen(_ path: FilePath, _ state: FilePath, _ now: Int) throws(CommandFailure) -> Baseline {
        let shelf = SnapshotShelf(in: state)
        guard let seen = try SnapshotError.telling({ () throws(SnapshotError) in try shelf.seen(of: path) }) else {
            throw CommandFailure(
                .unreadable,
                "\(path) was never marked as seen; waymark seen FILE, or :seen in the editor, does that now")
        }
        return try Baseline(seen.bytes, "what you marked as seen on \(LocalTime.day(of: seen.at))")
    }

    private static func named(_ name: String, _ path: FilePath, _ state: FilePath) throws(CommandFailure) -> Baseline {
        var damage: CommandFailure?
        do throws(CommandFailure) {
            if let bytes = try snapshot(name, path, state) { return try Baseline(bytes, "the snapshot “\(name)”") }
        } catch {
            // Another snapshot may be the damaged one: the name can still be a revision.
            damage = error
        }
        guard let bytes = try history(of: path).flatMap({ try? $0.bytes(in: name) }) else {
            if let damage { throw damage }
            throw CommandFailure(
                .usage,
                "“\(name)” is no snapshot of \(path), no revision of git that has it, no date and no time such as 7d")
        }
        return try Baseline(bytes, "the revision \(name)")
    }

    /// What git remembers of the map; `nil` where it is in no repository.
    private static func history(of path: FilePath) throws(CommandFailure) -> GitFileHistory? {
        do throws(GitError) {
            return try GitFileHistory(of: path)
        } catch {
            guard case .foreignProgram = error else { return nil }
            throw CommandFailure(.unreadable, "\(error)")
        }
    }

    /// What a snapshot holds; `nil` where there is none of that name.
    private static func snapshot(
        _ name: String, _ path: FilePath, _ state: FilePath
    ) throws(CommandFailure) -> [UInt8]? {
        let shelf = SnapshotShelf(in: state)
        do throws(SnapshotError) {
            return try shelf.bytes(of: try shelf.find(name, of: path), of: path)
        } catch {
            guard case .missing = error else { throw error.failure(.unreadable) }
            return nil
        }
    }

    /// The latest state up to a moment that anything remembers: a snapshot, a commit, or the beginning of a session; the
    /// earliest one after it where nothing goes back so far.
    private static func at(_ moment: Int, _ path: FilePath, _ state: FilePath, _ now: Int) throws(CommandFailure)
        -> Baseline
    {
        var states = try sessions(path, state) + snapshots(path, state)
        let commits = try history(of: path)
        if let commit = commits.flatMap({ try? $0.state(upTo: moment) ?? $0.firstState() }) {
            states.append((commit.seconds, "a commit", { commit.bytes }))
        }
        let before = states.filter { $0.at <= moment }.max { $0.at < $1.at }
        guard let found = before ?? states.min(by: { $0.at < $1.at }) else {
            throw CommandFailure(
                .unreadable, "nothing remembers \(path) as it was: no session, no snapshot and no commit of git")
        }
        let when = LocalTime.text(of: Timestamp.text(secondsSince1970: found.at), now: now)
        guard let bytes = found.bytes() else {
            throw CommandFailure(.unreadable, "\(found.what) of \(when) is damaged")
        }
        return try Baseline(
            bytes, "\(found.what) of \(when)\(before == nil ? ", the earliest that is remembered" : "")")
    }

    private typealias State = (at: Int, what: String, bytes: () -> [UInt8]?)

    private static func sessions(_ path: FilePath, _ state: FilePath) throws(CommandFailure) -> [State] {
        let sessions = try SystemError.telling { () throws(SystemError) in
            try JournalShelf(in: state).sessions(of: path).sessions
        }
        return sessions.compactMap { session in
            LocalTime.seconds(of: session.header.startedAt).map {
                ($0, "the map at the start of the session", { session.base })
            }
        }
    }

    private static func snapshots(_ path: FilePath, _ state: FilePath) throws(CommandFailure) -> [State] {
        let shelf = SnapshotShelf(in: state)
        let kept = try SnapshotError.telling { () throws(SnapshotError) in try shelf.list(of: path).snapshots }
        return kept.compactMap { snapshot in
            LocalTime.seconds(of: snapshot.at).map {
                ($0, "the snapshot “\(snapshot.label)”", { try? shelf.bytes(of: snapshot, of: path) })
            }
        }
    }
}
