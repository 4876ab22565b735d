import Editor
import Foundation
import JourneyModel
import JourneyStore
import Terminal
import Testing

@testable import waymark

@Suite("What a session that was cut off did is offered, applied as a merge, and never lost")
struct RecoveryTests {
    private let sessions: JournalSession

    init() throws {
        sessions = try JournalSession()
    }

    private var map: String { sessions.workspace.text("map") }

    /// What the screen showed in a session in which these keys were pressed.
    private func shown(_ keys: String...) throws -> String {
        let (session, screen) = try sessions.session()
        screen.feed(try JournalSession.events(keys) + [.terminate(signal: 15)])
        _ = session.run()
        return (screen.frames + [session.editor.frame()]).map(\.text).joined(separator: "\n")
    }

    @Test("A session that is left with everything saved leaves nothing to offer")
    func clean() throws {
        try sessions.run("5", "C-s", "q")
        #expect(try sessions.unfinished().isEmpty)
        #expect(!(try shown().contains("cut off")))
    }

    @Test("Changes that were discarded on leaving are not offered")
    func discarded() throws {
        try sessions.run("5", "q", "d")
        #expect(try sessions.unfinished().isEmpty)
        #expect(map == Sample.journey)
    }

    @Test("What was cut off is offered, looked at, applied as one change, and saved")
    func apply() throws {
        try sessions.run("5", "o", "'Second call", "Enter", "Esc")
        #expect(map == Sample.journey)
        let offer = try shown("l")
        #expect(offer.contains("left 2 edits after"))
        #expect(offer.contains("New card “Second call”"))
        let session = try sessions.run("a", "C-s", "q")
        #expect(session.end == .good)
        #expect(session.editor.state.history.done.count == 1)
        #expect(map.contains(#""emotion": 2"#))
        #expect(map.contains("Second call"))
        #expect(try sessions.unfinished().isEmpty)
    }

    @Test("What is put off stays, and so does what was applied and then cut off again")
    func later() throws {
        try sessions.run("5")
        try sessions.run("Esc", "q")
        #expect(try sessions.unfinished().count == 1)
        try sessions.run("a")
        #expect(try sessions.unfinished().map(\.unsaved.count) == [1])
        #expect(map == Sample.journey)
        try sessions.run("a", "C-s", "q")
        #expect(map.contains(#""emotion": 2"#))
    }

    @Test(
        "Text that was being typed is kept, wherever it was typed",
        arguments: [
            (["o", "'Half a ti"], "Half a ti"), (["Enter", "' again"], "First call again"),
            (["!", "'nobody answ"], "nobody answ"), (["c", "'ask Raj"], "ask Raj"),
            (["a", "s", "'Renewal"], "Renewal"), ([";", "'Trial"], "Trial"),
            (["\"", "'fine by me"], "fine by me"),
        ])
    func drafts(keys: [String], text: String) throws {
        let (session, screen) = try sessions.session()
        screen.feed(try JournalSession.events(keys) + [.terminate(signal: 1)])
        #expect(session.run() == .signal(1))
        try sessions.run("a", "C-s", "q")
        #expect(map.contains(text), "\(keys)")
        #expect(try sessions.unfinished().isEmpty)
    }

    @Test("A capture line in which nothing was typed leaves nothing to offer")
    func emptyLine() throws {
        let (session, screen) = try sessions.session()
        screen.feed(try JournalSession.events([";"]) + [.terminate(signal: 1)])
        #expect(session.run() == .signal(1))
        #expect(try sessions.unfinished().isEmpty)
    }

    @Test("Pasted lines that wait to be mended are kept, as a comment")
    func waitingLines() throws {
        let (session, screen) = try sessions.session()
        let pasted = "nowhere@nothing: First\nnowhere@nothing: Second\nnowhere@nothing: Third"
        screen.feed(
            try JournalSession.events([";"]) + [.paste(Array(pasted.utf8), truncated: false), .terminate(signal: 1)])
        _ = session.run()
        try sessions.run("a", "C-s", "q")
        for title in ["First", "Second", "Third"] { #expect(map.contains("nowhere@nothing: \(title)"), "\(title)") }
    }

    @Test("Text that its field does not take is kept as a comment")
    func draftAsComment() throws {
        let (session, screen) = try sessions.session()
        screen.feed(try JournalSession.events([";", "C-u", "'nowhere@nothing: Lost"]) + [.terminate(signal: 1)])
        _ = session.run()
        try sessions.run("a", "C-s", "q")
        #expect(map.contains("nowhere@nothing: Lost"))
        #expect(map.contains("\"comments\""))
    }

    @Test("Text that was abandoned is not brought back")
    func abandoned() throws {
        let (session, screen) = try sessions.session()
        screen.feed(try JournalSession.events(["o", "'never mind"]))
        session.journal.takeDraft(of: session.editor.state, now: 0)
        screen.feed(try JournalSession.events(["C-c"]) + [.terminate(signal: 15)])
        _ = session.run()
        #expect(try sessions.unfinished().isEmpty)
    }

    @Test("Applying merges into what the file has become")
    func merge() throws {
        try sessions.run("5")
        try sessions.workspace.write(Sample.journey.replacing("Awareness", with: "Attention"), to: "map")
        try sessions.run("a", "C-s", "q")
        #expect(map.contains("Attention"))
        #expect(map.contains(#""emotion": 2"#))
    }

    @Test("Where both set something else the file's stands and the session's is in a comment")
    func conflict() throws {
        try sessions.run("5")
        try sessions.workspace.write(Sample.journey.replacing(#""emotion": 1"#, with: #""emotion": -1"#), to: "map")
        let session = try sessions.run("a", "C-s", "q")
        #expect(session.editor.state.journey.records(.comment).count == 1)
        #expect(map.contains(#""emotion": -1"#))
        #expect(try sessions.unfinished().isEmpty)
    }

    @Test("Only what came after the last save is offered")
    func afterSave() throws {
        try sessions.run("5", "C-s", "1")
        #expect(map.contains(#""emotion": 2"#))
        #expect(try shown("Esc").contains("left 1 edit after"))
        try sessions.run("a", "C-s", "q")
        #expect(map.contains(#""emotion": -2"#))
    }

    @Test("What came in with a save before the first change is under what is recovered later")
    func mergedFirst() throws {
        let (session, screen) = try sessions.session()
        try sessions.workspace.write(Sample.journey.replacing("Awareness", with: "Attention"), to: "map")
        screen.feed(try JournalSession.events(["C-s", "3"]) + [.terminate(signal: 9)])
        _ = session.run()
        #expect(map.contains("Attention"))
        let left = try #require(try sessions.unfinished().first)
        let recovery = try Recovery(left)
        #expect(recovery.trouble == nil)
        try sessions.run("a", "C-s", "q")
        #expect(map.contains("Attention") && map.contains(#""emotion": 0"#))
    }

    @Test("What was brought back and not kept is offered again, whatever is saved of another map")
    func notKept() throws {
        try sessions.run("5")
        let (session, _) = try sessions.session()
        session.applied = [try Recovery(try #require(try sessions.unfinished().first))]
        session.show(SessionSubject(untitled: Journey()))
        session.closeApplied(isKept: true)
        #expect(try sessions.unfinished().count == 1)
    }

    @Test("A session that is ended from outside says what becomes of what is not saved, and of nothing else")
    func lastWords() throws {
        #expect(try sessions.run("j").farewell.isEmpty)
        #expect(try sessions.run("5", "C-s").farewell.isEmpty)
        #expect(try sessions.run("u", "q", "d").farewell.isEmpty)
        for keys in [["1"], ["Esc", "o", "'Typed"]] {
            let (session, screen) = try sessions.session()
            screen.feed(try JournalSession.events(keys) + [.terminate(signal: 15)])
            #expect(session.run() == .signal(15))
            #expect(session.farewell.count == 1)
            #expect(session.farewell.first?.contains("map: what was not saved is kept") == true)
            #expect(session.farewell.first?.hasSuffix("waymark recover \(sessions.workspace.path("map"))") == true)
        }
        try sessions.workspace.write("", to: "file")
        sessions.stateHome = sessions.workspace.path("file")
        #expect(try sessions.run("1").farewell.map { $0.contains("could not be kept") } == [true])
    }

    @Test("What was taken back is not offered")
    func undone() throws {
        try sessions.run("5", "4", "u", "o", "'x", "C-c", "U", "u", "u")
        #expect(!(try shown().contains("cut off")))
        #expect(try sessions.unfinished().isEmpty)
    }

    @Test("A map without a file is journalled and offered on the start screen")
    func untitled() throws {
        let journey = try JourneyReader.read(Array(Sample.journey.utf8)).journey
        let (first, screen) = try sessions.session(untitled: journey)
        screen.feed(try JournalSession.events(["5"]) + [.terminate(signal: 15)])
        _ = first.run()
        #expect(try sessions.shelf.left(of: nil).sessions.count == 1)

        let (second, start) = try sessions.session(untitled: Journey())
        second.showStart()
        start.feed(try JournalSession.events(["a"]) + [.terminate(signal: 15)])
        _ = second.run()
        #expect(start.frames.dropFirst().first?.text.contains("left 1 edit after") == true)
        #expect(second.editor.state.journey.records(.touchpoint).count == 1)
        let left = try sessions.shelf.left(of: nil).sessions
        #expect(left.count == 1, "the first session's journal is closed, the second's is not")
        #expect(left.first.map { try? Recovery($0).after } == second.editor.state.journey)
    }

    @Test("A journey that got a file takes its journal along")
    func savedAs() throws {
        let journey = try JourneyReader.read(Array(Sample.journey.utf8)).journey
        let (session, screen) = try sessions.session(untitled: journey)
        screen.feed(try JournalSession.events(["5", "1"]) + [.terminate(signal: 15)])
        session.perform(.save(to: sessions.workspace.path("map-2"), thenQuit: false))
        _ = session.run()
        #expect(try sessions.shelf.left(of: nil).sessions.isEmpty)
        let path = try DocumentFile(FilePath(sessions.workspace.path("map-2"))).realPath()
        #expect(try sessions.shelf.left(of: path).sessions.first?.unsaved.count == 2)
    }
}
