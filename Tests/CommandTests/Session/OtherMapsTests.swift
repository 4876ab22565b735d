import JourneyModel
import Terminal
import Testing

@testable import waymark

/// Views in the editor that need more than the map that is open.
@Suite("History with snapshots, comparison and portfolio in the editor")
struct OtherMapsTests {
    private let sessions: JournalSession

    init() throws {
        sessions = try JournalSession()
        try sessions.workspace.run(
            "new", "other.journey.json", "--lanes", "Finance,IT", "--stages", "Awareness,Decision")
        try sessions.workspace.run("add", "other.journey.json", "fin-2@dec: First call")
    }

    private func shown(_ keys: String...) throws -> String {
        let (session, screen) = try sessions.session()
        screen.feed(try JournalSession.events(keys))
        session.step()
        return session.editor.frame().text
    }

    @Test("g h lists what was done and the snapshots; Enter on one shows the map as it was, then g n what has changed")
    func history() throws {
        #expect(try shown("5", "g", "h").contains("Finance: +1 → +2"))
        _ = try shown(":", "'snapshot Before", "Enter")
        #expect(try shown("g", "h", "S-Tab").contains("Before"))
        let past = try shown("5", "g", "h", "S-Tab", "Enter")
        #expect(past.contains("as in the snapshot “Before”") && past.contains("│"))
        let refused = try shown("g", "h", "S-Tab", "Enter", "1")
        #expect(refused.contains("read-only: it shows how it was"))
        let news = try shown("5", "g", "h", "S-Tab", "Enter", "Esc", "Esc", "g", "n")
        #expect(news.contains("1 change of 1 record since the snapshot “Before”"))
    }

    @Test(":compare shows another map beside this one, :portfolio all of a folder; Enter opens a map")
    func others() throws {
        let path = sessions.workspace.path("other.journey.json")
        let compared = try shown(":", "'compare \(path)", "Enter")
        #expect(compared.contains("Compare") && compared.contains("better"))
        #expect(try shown(":", "'compare /nowhere", "Enter").contains("no such file"))
        _ = try shown(":", "'snapshot Before", "Enter")
        #expect(
            try shown("5", ":", "'compare Before", "Enter").contains(
                "From the snapshot “Before” to now: 1 touchpoint better"))
        let folder = sessions.workspace.path(".")
        let portfolio = try shown(":", "'portfolio \(folder)", "Enter")
        #expect(portfolio.contains("1 map") && portfolio.contains("never seen"))
        #expect(try shown(":", "'portfolio \(folder)", "Enter", "Enter").contains("First call"))
        let back = try shown(":", "'portfolio \(folder)", "Enter", "Enter", "Esc")
        #expect(back.contains("Portfolio") && back.contains("never seen"))
        let left = try shown(":", "'portfolio \(folder)", "Enter", "Enter", "Esc", "Esc")
        #expect(left.contains("First call") && !left.contains("‹ Portfolio"))
        #expect(try shown(":", "'portfolio /nowhere", "Enter").contains("is no folder"))
    }

    @Test("That a folder cannot be looked into for names to complete is said, and that there is none is not")
    func folders() throws {
        let sessions = try JournalSession()
        let (session, screen) = try sessions.session()
        screen.feed(try JournalSession.events([":", "'e none/"]))
        session.step()
        #expect(session.editor.state.message == nil)
        let long = String(repeating: "x", count: 300)
        screen.feed(try JournalSession.events(["C-u", "'e \(long)/"]))
        session.step()
        let text = session.editor.frame().text
        #expect(text.contains("No names to complete"), "\(text)")
    }
}
