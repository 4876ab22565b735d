import Editor
import Foundation
import JourneyModel
import JourneyStore
import Terminal
import TestSupport
import Testing

@testable import JourneyStore
@testable import waymark

@Suite("The first line says what keeps the map")
struct ProtectionTests {
    private let sessions: JournalSession

    init() throws {
        sessions = try JournalSession()
    }

    @Test("Saved, journalled, and saved again")
    func journalled() throws {
        let (session, screen) = try sessions.session()
        #expect(session.editor.frame().text.contains("● saved"))
        for event in try JournalSession.events(["5"]) { _ = session.editor.handle(event, now: 0) }
        session.followJournal(hadInput: true)
        #expect(session.editor.frame().text.contains("● journalled"))
        #expect(session.journal.flush(milliseconds: 5000))
        #expect(try sessions.unfinished().isEmpty, "the session is alive")
        session.perform(.save(to: nil, thenQuit: true))
        #expect(session.editor.frame().text.contains("● saved"))
        _ = screen
        session.endJournal()
    }

    @Test("A state folder that cannot be used is told with the reason, and editing goes on")
    func unprotected() throws {
        try sessions.workspace.write("", to: "blocked")
        sessions.stateHome = sessions.workspace.path("blocked")
        let (session, _) = try sessions.session()
        for event in try JournalSession.events(["5"]) { _ = session.editor.handle(event, now: 0) }
        session.followJournal(hadInput: true)
        _ = session.journal.flush(milliseconds: 5000)
        session.followJournal(hadInput: false)
        #expect(session.editor.frame().text.contains("● not protected: Not a directory"))
        #expect(session.editor.state.message?.text.contains("save soon") == true)
        session.perform(.save(to: nil, thenQuit: true))
        #expect(sessions.workspace.text("map").contains(#""emotion": 2"#))
    }

    @Test("A journal that could not be written is written whole once it can be")
    func mended() throws {
        try sessions.workspace.write("", to: "state")
        let (session, _) = try sessions.session()
        for event in try JournalSession.events(["5"]) { _ = session.editor.handle(event, now: 0) }
        session.followJournal(hadInput: true)
        _ = session.journal.flush(milliseconds: 5000)
        try FileManager.default.removeItem(atPath: sessions.workspace.path("state"))
        session.end = .signal(15)
        session.endJournal()
        #expect(try sessions.unfinished().first?.unsaved.count == 1)
    }

    @Test("A journal that has no more room says whose limit that is, and another one begins behind the next save")
    func full() throws {
        var shelf = sessions.shelf
        shelf.limit = OwnLimit(bytes: 1 << 20, advice: shelf.limit.advice)
        let header = JournalHeader(path: "/map", title: "", startedAt: "2026-03-01T12:00:00Z")
        var state = try sessions.session().session.editor.state
        func step(_ size: Int) -> HistoryStep {
            let edit = Edit(at: ["title"], from: nil, to: .text(Text(String(repeating: "x", count: size))))
            return .change(Change(label: "Named", author: "ana", at: header.startedAt, edits: [edit]))
        }
        let journal = SessionJournal(on: shelf, patience: 30_000) { (header, []) }
        journal.take([step(1 << 20)])
        #expect(!journal.flush(milliseconds: 30_000))
        journal.follow(&state, hadInput: false, now: 0)
        #expect(state.protection == .unprotected("more than 1 MiB, which is waymark's own limit"))
        #expect(state.message?.text.hasSuffix("save the map, and another journal begins") == true)
        #expect(state.message?.text.contains("ulimit") == false)
        journal.didSave([], at: "/map")
        #expect(!journal.hasBegun)
        journal.take([step(1)])
        #expect(journal.flush(milliseconds: 30_000))
        journal.end(closing: true)
    }

    @Test("Without a home folder nothing is promised")
    func homeless() throws {
        let document = try OpenedDocument(reading: FileArgument(path: FilePath(sessions.workspace.path("map"))))
        let screen = MemoryScreen(size: Size(width: 200, height: 30))
        let session = Session(
            SessionSubject(document, isReadOnly: false), screen: screen, theme: try Theme.load("dark", for: .full)
        ) { UserEnvironment(variables: [:], user: 4242, passwords: []) }
        for event in try JournalSession.events(["5"]) { _ = session.editor.handle(event, now: 0) }
        session.followJournal(hadInput: true)
        #expect(session.editor.frame().text.contains("● not protected: there is no home folder"))
    }

    @Test("Looking at a map makes no journal")
    func untouched() throws {
        try sessions.run("l", "j", "/", "Esc", "q")
        #expect(!FileManager.default.fileExists(atPath: sessions.workspace.path("state/waymark/journal")))
    }
}
