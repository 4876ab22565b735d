import Editor
import Foundation
import JourneyModel
import JourneyStore
import Terminal
import Testing

@testable import waymark

@Suite("Undo and redo survive a restart")
struct HistoryTests {
    private let sessions: JournalSession

    init() throws {
        sessions = try JournalSession()
    }

    private var map: String { sessions.workspace.text("map") }

    @Test("Changes of earlier sessions are undone and made again, session by session")
    func chain() throws {
        try sessions.run("5", "C-s", "q")
        try sessions.run("1", "C-s", "2", "C-s", "q")
        try sessions.run("u", "C-s", "q")
        #expect(map.contains(#""emotion": -2"#))
        try sessions.run("u", "u", "C-s", "q")
        #expect(map == Sample.journey)
        let end = try sessions.run("u")
        #expect(end.editor.state.message?.text == "There is nothing to undo")
        try sessions.run("U", "U", "U", "C-s", "q")
        #expect(map == Sample.journey.replacing(#""emotion": 1"#, with: #""emotion": -1"#))
    }

    @Test("Own changes are undone before those of earlier sessions")
    func own() throws {
        try sessions.run("5", "C-s", "q")
        let session = try sessions.run("1", "u", "u", "q", "d")
        #expect(session.editor.state.journey == (try JourneyReader.read(Array(Sample.journey.utf8)).journey))
        #expect(session.editor.state.history.undone.count == 2)
    }

    @Test("What was redone counts against the file as it was saved")
    func modified() throws {
        try sessions.run("5", "C-s", "q")
        let session = try sessions.run("u", "U", "q")
        #expect(session.end == .good, "nothing differs from the file, so nothing is asked")
        #expect(!session.editor.state.isModified)
    }

    @Test("Where somebody else saved in between own changes are undone, and theirs stay")
    func foreign() throws {
        try sessions.run("5", "C-s", "q")
        try sessions.workspace.write(map.replacing("Awareness", with: "Attention"), to: "map")
        try sessions.run("o", "'Mine", "Esc", "Esc", "C-s", "q")
        #expect(try sessions.workspace.run("add", "map", "fin@dec: Theirs").status == 0)
        try sessions.run("u", "u", "C-s", "q")
        #expect(map.contains("Attention") && map.contains("Theirs"))
        #expect(!map.contains("Mine") && map.contains(#""emotion": 1"#))
    }

    @Test("A change of an earlier session that somebody has changed since is not undone")
    func overtaken() throws {
        try sessions.run("5", "C-s", "q")
        try sessions.workspace.write(map.replacing(#""emotion": 2"#, with: #""emotion": -1"#), to: "map")
        let session = try sessions.run("u")
        #expect(session.editor.state.message?.text.hasPrefix("Not undone") == true)
        #expect(map.contains(#""emotion": -1"#))
    }

    @Test("Changes that were discarded do not come back with undo or redo")
    func discarded() throws {
        try sessions.run("5", "C-s", "1", "q", "d")
        let session = try sessions.run("U", "u", "C-s", "q")
        #expect(session.end == .good)
        #expect(map == Sample.journey)
    }

    @Test("An inherited change that is undone and cut off is offered as taken back")
    func cutOff() throws {
        try sessions.run("5", "C-s", "q")
        try sessions.run("u")
        try sessions.run("a", "C-s", "q")
        #expect(map == Sample.journey)
    }

    @Test("A step made of several comes back as one")
    func gathered() throws {
        try sessions.run("s", "5", "4", "Esc", "C-s", "q")
        #expect(map != Sample.journey)
        try sessions.run("u", "C-s", "q")
        #expect(map == Sample.journey)
    }
}
