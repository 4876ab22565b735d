import Editor
import Foundation
import JourneyStore
import Terminal
import TestSupport
import Testing

@testable import waymark

/// How the last sync went, in the title line of the editor.
@Suite struct SyncStateTests {
    private let sessions: JournalSession

    init() throws {
        sessions = try JournalSession()
        let made = try shell(
            """
            git init -q --bare -b main hub.git && git init -q -b main . && git add map && git commit -qm first &&
            git remote add origin ./hub.git
            """)
        try #require(made.status == 0, "\(made.complaints)")
    }

    @discardableResult
    private func shell(_ line: String) throws -> Outcome {
        let names = ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"]
        let identity = names.map { "export \($0)=ana;" }.joined()
        let state = "export XDG_STATE_HOME='\(sessions.stateHome)';"
        return try sessions.workspace.shell("export GIT_CONFIG_GLOBAL=/dev/null; \(identity) \(state) \(line)")
    }

    private func title(_ session: Session) -> String {
        session.editor.frame().text.split(separator: "\n").first.map(String.init) ?? ""
    }

    @Test("A map younger than the moment that is asked about is compared with the commit that brought it in")
    func younger() throws {
        #expect(try shell("$WAYMARK add map 'fin@dec: A card of today'").status == 0)
        try shell("rm -rf '\(sessions.stateHome)'")
        let news = try shell("$WAYMARK diff map --since 7d")
        #expect(news.text.contains("A card of today"), "\(news.text) \(news.complaints)")
        #expect((news.text + news.complaints.joined()).contains("the earliest that is remembered"))
    }

    @Test("A session that runs already shows the first sync of its map")
    func first() throws {
        let (session, _) = try sessions.session()
        session.watchFile()
        #expect(try shell("$WAYMARK sync map").status == 0)
        let end = Date().addingTimeInterval(10)
        while !title(session).contains("synced"), Date() < end { session.step() }
        #expect(title(session).contains("   synced "))
    }

    @Test("A running session shows the last sync, and the next ones as they end")
    func shown() throws {
        #expect(try shell("$WAYMARK sync map").status == 0)
        let (session, _) = try sessions.session()
        #expect(!title(session).contains("synced"))
        session.watchFile()
        #expect(title(session).contains("   synced "))
        try shell("git remote set-url origin /nonexistent")
        #expect(try shell("$WAYMARK sync map").status == 4)
        let end = Date().addingTimeInterval(10)
        while !title(session).contains("not synced"), Date() < end { session.step() }
        #expect(title(session).contains("origin cannot be reached"))
        #expect(title(session).hasSuffix("● saved"))
    }

    @Test("A map that was never synced says nothing of it, nor does a note that no sync wrote")
    func silent() throws {
        let (session, _) = try sessions.session()
        session.watchFile()
        #expect(!title(session).contains("synced"))
        #expect(try shell("$WAYMARK sync map").status == 0)
        for content in ["", "garbage", "waymark-sync/2\\n2026-01-01T00:00:00Z\\n", "waymark-sync/1\\nsoon\\n"] {
            try shell("printf '\(content)' > $(echo $XDG_STATE_HOME/waymark/sync/*)")
            session.watchFile()
            #expect(session.editor.state.sync == nil, "\(content)")
        }
        try shell(
            "printf 'waymark-sync/1\\n2026-01-01T00:00:00Z\\n\\033[2Jbad\\n' > $(echo $XDG_STATE_HOME/waymark/sync/*)")
        session.watchFile()
        #expect(session.editor.state.sync?.isTrouble == true)
        #expect(!title(session).contains("\u{1B}"))
    }
}
