import Editor
import Foundation
import JourneyModel
import JourneyStore
import Terminal
import TestSupport
import Testing

@testable import waymark

@Suite("A session saves where others saved, broke or removed the file")
struct SessionMergingTests: ScreenSessions {
    let workspace: Workspace
    let screen = MemoryScreen(size: Size(width: 100, height: 30))

    init() throws {
        workspace = try Workspace()
        try workspace.write(Sample.journey, to: "map")
    }

    @Test("What others saved meanwhile is merged in when the map is saved, and undo leaves it")
    func mergesWhenSaving() throws {
        let session = try session()
        try workspace.write(Sample.journey.replacing(#""title": "Sample""#, with: #""title": "Renamed""#), to: "map")
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "5"))), now: 0)
        session.perform(.save(to: nil, thenQuit: false))
        let saved = workspace.text("map")
        #expect(saved.contains(#""title": "Renamed""#))
        #expect(saved.contains(#""emotion": 2"#))
        #expect(session.editor.state.message?.text.contains("merged 1 edit that others saved") == true)
        #expect(!session.editor.state.isModified)
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "u"))), now: 0)
        session.perform(.save(to: nil, thenQuit: false))
        #expect(workspace.text("map").contains(#""title": "Renamed""#))
        #expect(workspace.text("map").contains(#""emotion": 1"#))
    }

    @Test("Where others set the same to something else, theirs is kept in a comment")
    func conflictWhenSaving() throws {
        let session = try session()
        try workspace.write(Sample.journey.replacing(#""emotion": 1"#, with: #""emotion": -2"#), to: "map")
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "5"))), now: 0)
        session.perform(.save(to: nil, thenQuit: false))
        #expect(workspace.text("map").contains(#""emotion": 2"#))
        #expect(workspace.text("map").contains(#""theirs": -2"#))
        let message = try #require(session.editor.state.message?.text)
        #expect(message.contains("1 conflict with what others saved, in comments"))
        #expect(!message.contains("merged"))
        #expect(session.editor.state.journey.records(.comment).count == 1)
    }

    @Test("A file that others left broken is not written over")
    func changedOnDisk() throws {
        let session = try session()
        let torn = String(Sample.journey.prefix(80))
        try workspace.write(torn, to: "map")
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "5"))), now: 0)
        session.perform(.save(to: nil, thenQuit: true))
        #expect(session.end == nil)
        #expect(workspace.text("map") == torn)
        #expect(session.editor.state.isModified)
    }

    @Test("A file that is gone is made anew, but only when that is asked for again")
    func missingOnDisk() throws {
        let session = try session()
        try FileManager.default.removeItem(atPath: workspace.path("map"))
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "5"))), now: 0)
        session.perform(.save(to: nil, thenQuit: false))
        #expect(workspace.read("map") == nil)
        session.perform(.save(to: nil, thenQuit: false))
        #expect(workspace.text("map").contains(#""emotion": 2"#))
        #expect(!session.editor.state.isModified)
    }

    @Test("A file that is gone and that another one made anew is merged with theirs")
    func madeAnewByOthers() throws {
        let session = try session()
        let path = workspace.path("map")
        try FileManager.default.removeItem(atPath: path)
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "5"))), now: 0)
        session.save(as: nil, thenQuit: false)
        #expect(session.editor.state.isModified && workspace.read("map") == nil)
        try workspace.write(Sample.journey.replacing("Awareness", with: "Attention"), to: "map")
        session.save(as: nil, thenQuit: false)
        #expect(!session.editor.state.isModified)
        #expect(workspace.text("map").contains("Attention") && workspace.text("map").contains(#""emotion": 2"#))
    }

    @Test("A file with git's conflict markers opens in the list of its conflicts, and saving takes the markers out")
    func markers() throws {
        let marked = Sample.journey.replacing(
            #""title": "First call","#,
            with: "\n<<<<<<< HEAD\n\"title\": \"Our call\",\n=======\n\"title\": \"Their call\",\n>>>>>>> theirs\n")
        try #require(marked != Sample.journey)
        try workspace.write(marked, to: "map")
        let file = FileArgument(path: FilePath(workspace.path("map")))
        let session = try session(
            on: SessionSubject(OpenedDocument(reading: file, mergingMarkers: true), isReadOnly: false))
        let text = session.editor.frame().text
        #expect(text.contains("1 conflict to settle") && text.contains("Their call") && !text.contains("not protected"))
        for key in ["t", "Esc", "C-s"] {
            for effect in session.editor.handle(.key(try #require(KeyEvent(name: key))), now: 0) {
                session.perform(effect)
            }
        }
        #expect(workspace.text("map").contains(#""title": "Their call""#))
        #expect(!workspace.text("map").contains("<<<<"))
    }

    @Test("Leaving with a save that merged says so once the terminal is given back")
    func farewell() throws {
        let session = try session()
        try workspace.write(Sample.journey.replacing("Awareness", with: "Attention"), to: "map")
        session.save(as: nil, thenQuit: true)
        #expect(session.end == .good)
        #expect(session.farewell.first?.contains("merged 1 edit that others saved") == true)
    }
}
