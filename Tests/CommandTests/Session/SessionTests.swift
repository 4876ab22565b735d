import Editor
import Foundation
import JourneyModel
import JourneyStore
import Terminal
import TestSupport
import Testing

@testable import waymark

@Suite("A session brings keys to the editor and maps to the disk")
struct SessionTests: ScreenSessions {
    let workspace: Workspace
    let screen = MemoryScreen(size: Size(width: 100, height: 30))

    init() throws {
        workspace = try Workspace()
        try workspace.write(Sample.journey, to: "map")
    }

    @Test("The map is shown, judged, saved and left")
    func roundTrip() throws {
        try press("5", "C-s", "q")
        #expect(try session().run() == .good)
        #expect(workspace.text("map") == Sample.journey.replacing(#""emotion": 1"#, with: #""emotion": 2"#))
        #expect(screen.title?.description == "Sample – waymark")
        #expect(screen.frames.count == 1, "all input was drained before anything was drawn again")
    }

    @Test("While the line is busy keys are taken, and what they changed is drawn once it is free")
    func busyLine() throws {
        let session = try session()
        screen.busyTimes = [20, 20, 20, 20]
        try press("5")
        session.step()
        try press("C-s")
        session.step()
        #expect(screen.frames.isEmpty)
        #expect(workspace.text("map") != Sample.journey, "what was asked for is done")
        screen.busyTimes = [20, 0]
        session.step()
        #expect(screen.frames.count == 1)
    }

    @Test("The first save of a file that was not in the canonical layout says that it is laid out anew")
    func laidOutAnew() throws {
        try workspace.write(Sample.journey.replacing("\n", with: "\n "), to: "map")
        let session = try session()
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "5"))), now: 0)
        session.perform(.save(to: nil, thenQuit: false))
        #expect(session.editor.state.message?.text.contains("laid out anew") == true)
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "4"))), now: 0)
        session.perform(.save(to: nil, thenQuit: false))
        #expect(session.editor.state.message?.text.contains("laid out anew") == false)
    }

    @Test("The save of a file in the canonical layout does not speak of the layout")
    func canonical() throws {
        let session = try session()
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "5"))), now: 0)
        session.perform(.save(to: nil, thenQuit: false))
        #expect(session.editor.state.message?.text.contains("laid out anew") == false)
    }

    @Test("File names are completed on the command line, folders gone into")
    func completion() throws {
        try FileManager.default.createDirectory(atPath: workspace.path("maps"), withIntermediateDirectories: true)
        try workspace.write(Sample.journey.replacing("Sample", with: "Other"), to: "maps/other.journey.json")
        try workspace.write("no map", to: "maps/notes.txt")
        let typed = ":e \(workspace.path("ma"))"
        screen.feed(typed.unicodeScalars.map { .key(KeyEvent($0)) })
        try press("Tab", "Tab", "Enter", "q")
        let session = try session()
        #expect(session.run() == .good)
        #expect(session.editor.state.journey.root[JourneyFields.title] == "Other")
    }

    @Test("Signals end it with their number", arguments: [1, 2, 3, 15])
    func signals(number: Int32) throws {
        try press("5")
        screen.feed([.terminate(signal: number)])
        #expect(try session().run() == .signal(number))
        #expect(workspace.text("map") == Sample.journey)
    }

    @Test("In the editor - is the name of a file, not standard input")
    func dash() throws {
        let session = try session()
        #expect(session.open("-") != nil)
        #expect(session.editor.state.message?.text.contains("no such file") == true)
        try workspace.write(Sample.journey, to: "-")
        #expect(session.open(FilePath(workspace.path("-"))) == nil)
    }

    @Test("The start screen offers maps and templates and opens them")
    func startScreen() throws {
        try session().remember()
        let session = try session(on: SessionSubject(untitled: Journey()))
        session.showStart()
        try press("e")
        screen.feed([.terminate(signal: 15)])
        #expect(session.run() == .signal(15))
        #expect(screen.frames.first?.text.contains("b2b") == true)
        #expect(screen.frames.first?.text.contains("1  map") == true)
        #expect(session.editor.state.journey.records(.touchpoint).count > 60)
        #expect(session.subject.path == nil)
    }

    @Test("A recent map that is gone is forgotten")
    func goneRecent() throws {
        try session().remember()
        try FileManager.default.removeItem(atPath: workspace.path("map"))
        let session = try session(on: SessionSubject(untitled: Journey()))
        session.showStart()
        session.perform(.start(.recent(0)))
        #expect(session.editor.state.message?.kind == .error)
        session.showStart()
        #expect(session.recent.isEmpty)
    }

    @Test("Reading the file again does not open what was locked")
    func reloadReadOnly() throws {
        let session = try session(readOnly: true)
        session.perform(.reload)
        #expect(session.editor.state.document.readOnly != nil)
    }

    @Test("After a save under another name the map stands there")
    func saveAs() throws {
        let session = try session()
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "5"))), now: 0)
        session.perform(.save(to: workspace.path("other"), thenQuit: false))
        #expect(!session.editor.state.isModified)
        #expect(workspace.text("map") == Sample.journey)
        #expect(workspace.text("other").contains(#""emotion": 2"#))
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "1"))), now: 0)
        session.perform(.save(to: nil, thenQuit: true))
        #expect(session.end == .good)
        #expect(workspace.text("other").contains(#""emotion": -2"#))
        #expect(workspace.text("map") == Sample.journey)
    }

    @Test("Another file is never written over by a name that was typed")
    func saveOverOther() throws {
        try workspace.write("precious", to: "other")
        let session = try session()
        session.perform(.save(to: workspace.path("other"), thenQuit: true))
        #expect(session.end == nil)
        #expect(workspace.text("other") == "precious")
        #expect(session.editor.frame().text.contains("is there already, and nothing was saved"))
    }

    @Test("A map that is opened to look at is not changed")
    func readOnly() throws {
        try press("5", "C-s", "q")
        #expect(try session(readOnly: true).run() == .good)
        #expect(workspace.text("map") == Sample.journey)
    }

    @Test("A newer format is not written, not even elsewhere")
    func newer() throws {
        try workspace.write(Sample.newer, to: "map")
        let session = try session()
        #expect(session.editor.state.document.readOnly?.contains("waymark/2") == true)
        session.perform(.save(to: workspace.path("other"), thenQuit: false))
        #expect(workspace.read("other") == nil)
        #expect(session.editor.state.message?.kind == .error)
    }

    @Test("Another map can be opened; one that cannot be read is told and changes nothing")
    func open() throws {
        try workspace.write(Sample.journey.replacing("Sample", with: "Another"), to: "second")
        let session = try session()
        session.perform(.open(workspace.path("none")))
        #expect(session.editor.state.message?.kind == .error)
        #expect(session.subject.path == FilePath(workspace.path("map")))
        session.perform(.open(workspace.path("second")))
        #expect(session.editor.state.journey.root[JourneyFields.title] == "Another")
        try workspace.write(Sample.journey.replacing("Sample", with: "Reread"), to: "second")
        session.perform(.reload)
        #expect(session.editor.state.journey.root[JourneyFields.title] == "Reread")
    }

    @Test("A path that leads to the map, however it is written, is no new file")
    func samePath() throws {
        let session = try session()
        _ = session.editor.handle(.key(try #require(KeyEvent(name: "5"))), now: 0)
        try FileManager.default.createSymbolicLink(
            atPath: workspace.path("link"), withDestinationPath: workspace.path("map"))
        for name in ["./map", "../maps/map", "link"] {
            session.perform(.save(to: workspace.path(name), thenQuit: false))
            #expect(
                session.editor.state.message?.kind != .error, "\(name): \(session.editor.state.message?.text ?? "")")
            #expect(session.subject.path == FilePath(workspace.path("map")))
        }
        #expect(workspace.text("map").contains(#""emotion": 2"#))
        try workspace.write(Sample.journey, to: "other")
        session.perform(.save(to: workspace.path("other"), thenQuit: false))
        #expect(session.editor.frame().text.contains("is there already, and nothing was saved"))
        #expect(workspace.text("other") == Sample.journey)
    }

    @Test("A theme that is chosen is one for the terminal at hand, and may be the user's own")
    func themes() throws {
        let folder = workspace.folder.appending(path: "config/waymark/themes")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("inherits = \"light\"".utf8).write(to: folder.appending(path: "mine.toml"))
        for (screen, name) in [
            (MemoryScreen(size: Size(width: 80, height: 24)), "mine"),
            (MemoryScreen(size: screen.size, profile: DisplayProfile(colors: .mono, glyphs: .unicode)), "mono"),
        ] {
            let subject = SessionSubject(
                try OpenedDocument(reading: FileArgument(path: FilePath(workspace.path("map")))), isReadOnly: false)
            let session = try session(on: subject, screen)
            for scalar in ":set-theme mine\r".unicodeScalars {
                let event = scalar == "\r" ? KeyEvent(.enter) : KeyEvent(scalar)
                _ = session.editor.handle(.key(event), now: 0)
            }
            #expect(session.editor.state.theme.name == name)
            session.show(SessionSubject(untitled: Journey()))
            #expect(session.editor.state.theme.name == name, "another map looks as the last one did")
            #expect(session.editor.state.themes.names() == ["dark", "light", "mono", "mine"])
        }
    }

    @Test("Without a shell to go back to, suspending only says so")
    func suspendingWithoutShell() throws {
        let session = try session()
        screen.canStop = false
        session.perform(.suspend)
        #expect(screen.stops == 0)
        #expect(session.editor.state.message?.text == "There is no shell to go back to; :q leaves")
    }

    @Test("Suspending stops, copying copies")
    func otherEffects() throws {
        let session = try session()
        session.perform(.suspend)
        session.perform(.copy(Array("text".utf8)))
        #expect(screen.stops == 1)
        #expect(screen.copied == Array("text".utf8))
        session.perform(.copy(Array(repeating: 0x61, count: 200_000)))
        #expect(session.editor.state.message?.kind == .error)
    }
}
