import Editor
import Foundation
import JourneyModel
import JourneyStore
import Terminal
import TestSupport
import Testing

@testable import waymark

/// Sessions on one map, one after the other, each on a screen in memory.
final class JournalSession {
    let workspace: Workspace
    /// Where the state folder is looked for.
    var stateHome: String

    init(_ map: String = Sample.journey) throws {
        workspace = try Workspace()
        stateHome = workspace.path("state")
        try workspace.write(map, to: "map")
    }

    var shelf: JournalShelf { JournalShelf(in: FilePath(stateHome).appending("waymark")) }

    /// What sessions on the map left unsaved.
    func unfinished() throws -> [UnfinishedSession] {
        try shelf.left(of: try DocumentFile(FilePath(workspace.path("map"))).realPath()).sessions
    }

    /// A session on the map, or on one without a file.
    func session(untitled: Journey? = nil) throws -> (session: Session, screen: MemoryScreen) {
        let screen = MemoryScreen(size: Size(width: 100, height: 30))
        let subject =
            try untitled.map { SessionSubject(untitled: $0) }
            ?? SessionSubject(
                OpenedDocument(reading: FileArgument(path: FilePath(workspace.path("map")))), isReadOnly: false)
        let variables = ["XDG_STATE_HOME": stateHome, "LOGNAME": "ana"]
        let session = Session(subject, screen: screen, theme: try Theme.load("dark", for: .full)) {
            UserEnvironment(variables: variables, user: 1000, passwords: [])
        }
        // A disk that the tests keep busy is no reason to fail.
        session.journalPatience = 30_000
        return (session, screen)
    }

    /// Runs a session in which these keys are pressed; where none of them leaves, it is cut off by a signal.
    @discardableResult
    func run(_ keys: String...) throws -> Session {
        let (session, screen) = try session()
        screen.feed(try Self.events(keys) + [.terminate(signal: 15)])
        _ = session.run()
        return session
    }

    /// The events of keys by their names; other words are typed.
    static func events(_ keys: [String]) throws -> [InputEvent] {
        try keys.flatMap { key in
            guard key.hasPrefix("'") else { return [.key(try #require(KeyEvent(name: key)))] as [InputEvent] }
            return key.dropFirst().unicodeScalars.map { .key(KeyEvent($0)) }
        }
    }
}
