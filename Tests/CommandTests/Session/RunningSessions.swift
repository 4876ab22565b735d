import Editor
import Foundation
import TestSupport
import Terminal

@testable import waymark

/// Tests in which sessions on one map go on step by step.
protocol RunningSessions {
    var sessions: JournalSession { get }
}

/// A session and the screen that it runs on.
typealias Running = (session: Session, screen: MemoryScreen)

extension RunningSessions {
    /// What the file holds.
    var map: String { sessions.workspace.text("map") }

    /// A running session that has drawn its first frame.
    func begin(isLive: Bool) throws -> Running {
        let (session, screen) = try sessions.session()
        session.editor.state.author = "ana"
        session.editor.state.isLive = isLive
        session.watchFile()
        return (session, screen)
    }

    func press(_ keys: String..., in running: Running) throws {
        running.screen.feed(try JournalSession.events(keys))
        running.session.step()
    }

    /// Goes on until something holds, at most ten seconds.
    func wait(_ running: Running..., until holds: () -> Bool) -> Bool {
        let end = Date().addingTimeInterval(10)
        while !holds(), Date() < end { for one in running { one.session.step() } }
        return holds()
    }

    /// The first line of what a session shows.
    func title(_ running: Running) -> String {
        running.session.editor.frame().text.split(separator: "\n").first.map(String.init) ?? ""
    }
}
