import Editor
import Foundation
import JourneyModel
import JourneyStore
import TestSupport
import Terminal
import Testing

@testable import waymark

/// What becomes of an open map whose file is taken away, spoilt or kept from being written.
@Suite("Trouble with the file of an open map")
struct TroubledFileTests: RunningSessions {
    let sessions: JournalSession

    init() throws {
        sessions = try JournalSession()
    }

    private var path: String { sessions.workspace.path("map") }

    /// The map with conflict markers of git in it.
    private let marked = Sample.journey.replacing(
        #""title": "First call","#,
        with: "\n<<<<<<< HEAD\n\"title\": \"Our call\",\n=======\n\"title\": \"Their call\",\n>>>>>>> theirs\n")

    /// A session that was opened to look at the map.
    private func beginReading() throws -> Running {
        let screen = MemoryScreen(size: Size(width: 100, height: 30))
        let document = try OpenedDocument(reading: FileArgument(path: FilePath(path)))
        let session = Session(
            SessionSubject(document, isReadOnly: true), screen: screen, theme: try Theme.load("dark", for: .full)
        ) { UserEnvironment(variables: [:], user: 1000, passwords: []) }
        session.watchFile()
        return (session, screen)
    }

    @Test(
        "A file that is removed is told without a key, leaving asks, and C-s makes it anew", arguments: [false, true])
    func removed(isLive: Bool) throws {
        let one = try begin(isLive: isLive)
        try press("5", "C-s", in: one)
        #expect(wait(one) { !one.session.editor.state.isModified })
        try FileManager.default.removeItem(atPath: path)
        #expect(wait(one) { title(one).contains("not saved: the file is gone") })
        #expect(one.session.editor.state.message?.text.contains("the file is gone; C-s makes it anew") == true)
        try press("q", in: one)
        #expect(
            one.session.end == nil && one.session.editor.frame().text.contains("The file is not what the map shows"))
        try press("Esc", "C-s", in: one)
        #expect(wait(one) { title(one).contains("● saved") })
        #expect(map.contains(#""emotion": 2"#))
    }

    @Test("Whoever drops a map whose file is gone leaves no file", arguments: [false, true])
    func dropped(isLive: Bool) throws {
        let one = try begin(isLive: isLive)
        try FileManager.default.removeItem(atPath: path)
        #expect(wait(one) { title(one).contains("the file is gone") })
        try press("q", "d", in: one)
        #expect(one.session.end == .good && sessions.workspace.read("map") == nil)
    }

    @Test(
        "A file that holds no map any more is told with the reason, and nothing is written over it",
        arguments: [false, true], [#"{"format": "way"#, "", "{}", "[]"])
    func spoilt(isLive: Bool, content: String) throws {
        let one = try begin(isLive: isLive)
        try sessions.workspace.write(content, to: "map")
        #expect(wait(one) { title(one).contains("not saved: the file holds no map") })
        try press("5", in: one)
        for _ in 0..<5 { one.session.step() }
        #expect(map == content)
        try press("q", in: one)
        #expect(one.session.end == nil)
        try press("Esc", in: one)
        try sessions.workspace.write(Sample.journey, to: "map")
        #expect(wait(one) { !title(one).contains("not saved") })
        guard isLive else { return }
        #expect(wait(one) { map.contains(#""emotion": 2"#) && title(one).contains("● saved") })
    }

    @Test("A folder in the place of the file is told with its path once, and the map can be saved elsewhere")
    func folder() throws {
        let one = try begin(isLive: true)
        try sessions.workspace.shell("rm map && mkdir map")
        #expect(wait(one) { title(one).contains("not saved: the file cannot be read") })
        let text = one.session.editor.state.message?.text ?? ""
        #expect(text.components(separatedBy: path).count == 2 && text.contains(":w NAME saves it elsewhere"), "\(text)")
        one.session.perform(.save(to: sessions.workspace.path("other"), thenQuit: false))
        #expect(sessions.workspace.text("other").contains("First call") && title(one).contains("● saved"))
    }

    @Test("A file that a newer program saved is told")
    func newer() throws {
        let one = try begin(isLive: false)
        try sessions.workspace.write(Sample.journey.replacing("waymark/1", with: "waymark/2"), to: "map")
        #expect(wait(one) { title(one).contains("not saved: the file is of a newer waymark") })
        #expect(one.session.editor.state.message?.text.contains("waymark/2") == true)
    }

    @Test("A map that is only read has nothing to be saved: trouble is told, and leaving asks nothing")
    func reading() throws {
        let one = try beginReading()
        let session = one.session
        try FileManager.default.removeItem(atPath: path)
        #expect(wait(one) { session.editor.state.message?.text.contains("the file is gone; what is shown") == true })
        #expect(title(one).contains("read-only"))
        try press("q", in: one)
        #expect(session.end == .good)
    }

    @Test("A live save that was refused is not told any more once live is off, or nothing waits to be saved")
    func refusalIsOver() throws {
        let one = try begin(isLive: true)
        one.session.refuse(SaveError.readOnly(FilePath(path)))
        #expect(one.session.editor.state.isLiveRefused)
        one.session.setLive(false)
        #expect(!one.session.editor.state.isLiveRefused)
        one.session.setLive(true)
        one.session.refuse(SaveError.readOnly(FilePath(path)))
        #expect(wait(one) { !one.session.editor.state.isLiveRefused })
    }

    @Test("A file that was away for a while is live again")
    func away() throws {
        let one = try begin(isLive: true)
        try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
        #expect(wait(one) { title(one).contains("the file is gone") })
        try press("5", in: one)
        try FileManager.default.moveItem(atPath: path + ".away", toPath: path)
        #expect(wait(one) { map.contains(#""emotion": 2"#) && title(one).contains("● saved") })
        #expect(try sessions.workspace.run("add", "map", "fin@dec: From outside").status == 0)
        #expect(wait(one) { one.session.editor.state.journey.records(.touchpoint).count == 2 })
    }

    @Test("A live save that was refused is tried again without a key, and can be left unsaved")
    func refused() throws {
        let one = try begin(isLive: true)
        #expect(chmod(path, 0o444) == 0)
        try press("5", in: one)
        #expect(wait(one) { one.session.editor.state.message?.text.contains("read-only") == true })
        #expect(title(one).contains("● journalled, live cannot save"))
        try press("q", in: one)
        #expect(one.session.end == nil && one.session.editor.frame().text.contains("d  "))
        try press("Esc", in: one)
        #expect(chmod(path, 0o644) == 0)
        #expect(wait(one) { map.contains(#""emotion": 2"#) && title(one).contains("● saved") })
    }

    @Test("Conflict markers that git writes into an open map are merged and told", arguments: [false, true])
    func markers(isLive: Bool) throws {
        let one = try begin(isLive: isLive)
        try sessions.workspace.write(marked, to: "map")
        #expect(wait(one) { one.session.editor.state.message?.text.contains("git left conflict markers") == true })
        #expect(one.session.editor.state.journey.records(.comment).count == 1)
        if !isLive {
            #expect(map == marked && title(one).contains("● journalled"))
            try press("C-s", in: one)
        }
        #expect(wait(one) { map.contains(#""title": "Our call""#) && !map.contains("<<<<") })
        #expect(map.contains("Their call") && wait(one) { title(one).contains("● saved") })
    }

    @Test("Conflict markers that are gone again leave nothing to be saved")
    func passingMarkers() throws {
        let one = try begin(isLive: false)
        try sessions.workspace.write(marked, to: "map")
        #expect(wait(one) { title(one).contains("● journalled") })
        try sessions.workspace.write(Sample.journey, to: "map")
        #expect(wait(one) { title(one).contains("● saved") })
        #expect(one.session.editor.state.message?.text.contains("markers are gone") == true)
        #expect(one.session.editor.state.journey.records(.comment).isEmpty)
        try press("q", in: one)
        #expect(one.session.end == .good && map == Sample.journey)
    }

    @Test("Conflict markers are no change for a map that is only read")
    func markersForReaders() throws {
        let one = try beginReading()
        try sessions.workspace.write(marked, to: "map")
        #expect(wait(one) { one.session.editor.state.message?.text.contains("git left conflict markers") == true })
        #expect(!one.session.editor.state.isModified && !one.session.journal.hasBegun)
        try sessions.workspace.write(Sample.journey, to: "map")
        #expect(wait(one) { one.session.editor.state.message?.text.contains("can be read again") == true })
        try press("q", in: one)
        #expect(one.session.end == .good)
    }

    @Test("What others saved and conflicts is told with both values, and the title says so until it is merged")
    func conflict() throws {
        let one = try begin(isLive: false)
        try press("5", in: one)
        let card = try #require(one.session.editor.state.place.touchpoint)
        let lane = try #require(one.session.editor.state.place.lane)
        let edit = #"{"at": ["touchpoints", "\#(card)", "experiences", "\#(lane)", "emotion"], "from": 1, "to": -1}"#
        try sessions.workspace.write(edit + "\n", to: "edits")
        #expect(try sessions.workspace.run("apply", "map", sessions.workspace.path("edits")).status == 0)
        #expect(
            wait(one) { one.session.editor.state.message?.text.contains("yours ▲▲ +2, theirs ▼ −1") == true },
            "\(one.session.editor.state.message?.text ?? "")")
        try press("j", in: one)
        #expect(title(one).contains("≠ others saved"))
        try press("C-s", in: one)
        #expect(title(one).contains("● saved"))
    }

    @Test("Where a conflict was told and then the file is gone, an edit has it looked at once, and not over and over")
    func restless() throws {
        let one = try begin(isLive: false)
        try press("5", in: one)
        try sessions.workspace.write(map.replacing(#""emotion": 1"#, with: #""emotion": -2"#), to: "map")
        #expect(wait(one) { title(one).contains("≠ others saved") })
        try FileManager.default.removeItem(atPath: path)
        try press("4", in: one)
        #expect(wait(one) { title(one).contains("the file is gone") })
        #expect(wait(one) { !one.session.others.isBusy && !one.session.others.isDoubtful })
    }

    @Test("Text that is being typed does not count as saved")
    func typing() throws {
        let one = try begin(isLive: false)
        #expect(title(one).contains("● saved"))
        try press("Enter", "'x", in: one)
        #expect(title(one).contains("● journalled"))
        try press("C-c", in: one)
        #expect(title(one).contains("● saved"))
    }
}
