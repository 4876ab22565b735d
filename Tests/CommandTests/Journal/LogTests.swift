import Foundation
import JourneyModel
import Terminal
import Testing

@testable import waymark

@Suite("The minutes of a session, and what is remembered from the editor")
struct LogTests {
    private let sessions: JournalSession

    init() throws {
        sessions = try JournalSession()
    }

    private func log(_ arguments: String...) throws -> [String] {
        try run("log", "map", arguments: arguments).lines
    }

    private func run(_ words: String..., arguments: [String] = []) throws -> Outcome {
        try sessions.workspace.run(list: words + arguments, environment: ["XDG_STATE_HOME": sessions.stateHome])
    }

    @Test(
        "What was done is told with time, author and card; what was taken back is not; also of a session that was cut off"
    )
    func minutes() throws {
        #expect(try log() == ["# map", "", "Nothing was written down."])
        try sessions.run("5", "4", "u", "C-s", "q")
        try sessions.run("o", "'A *bold* card", "Esc", "Esc")
        let lines = try log()
        #expect(lines.count { $0.hasPrefix("## ") && $0.hasSuffix(" · ana") } == 2)
        let changes = lines.filter { $0.hasPrefix("- ") }
        try #require(changes.count == 2)
        // Journals that begin in the same second have no order.
        #expect(changes.contains { $0.contains("First call · Finance: +1 → +2") })
        #expect(changes.contains { $0.contains(#"A \*bold\* card"#) })
        let json = try log("--json")
        #expect(json.count == 2 && json.allSatisfy { $0.hasPrefix(#"{"label":"#) && $0.contains(#""edits":["#) })
        #expect(try log("--since", "1h").count == lines.count)
        #expect(try log("--since", "2999-01-01").last == "Nothing was written down.")
        #expect(try run("log", "map", "--since", "seen").status == 2)
    }

    @Test("What was not saved and dropped is not told as done, and can still be undone up to there")
    func dropped() throws {
        try sessions.run("5", "C-s", "o", "'Thrown away", "Esc", "Esc", "4", "q", "d")
        let lines = try log()
        #expect(lines.count { $0.hasPrefix("- ") } == 1 && lines.last?.hasSuffix("+1 → +2") == true, "\(lines)")
        try sessions.run("u", "q", "d")
        #expect(try log() == lines)
    }

    @Test("What was dropped after an undo below the last save is not told, and what is saved is")
    func droppedBelow() throws {
        try sessions.run("5", "C-s", "o", "'Kept", "Esc", "Esc", "C-s", "u", "o", "'Dropped", "Esc", "Esc", "q", "d")
        let lines = try log()
        #expect(lines.count { $0.hasPrefix("- ") } == 2, "\(lines)")
        #expect(lines.contains { $0.contains("Kept") } && !lines.contains { $0.contains("Dropped") }, "\(lines)")
        try sessions.run("u", "o", "'Dropped too", "Esc", "Esc", "q", "d")
        #expect(try log() == lines)
    }

    @Test("However what was saved was left, what was dropped behind it is not told and what is saved is")
    func droppedFarBelow() throws {
        try sessions.run("5", "o", "'Kept", "Esc", "Esc", "C-s", "u", "4", "u", "u", "1", "q", "d")
        let lines = try log()
        #expect(lines.count { $0.hasPrefix("- ") } == 2, "\(lines)")
        #expect(lines.contains { $0.hasSuffix("+1 → +2") } && lines.contains { $0.contains("Kept") }, "\(lines)")
    }

    @Test("A change of an earlier session that others changed in part is told as taken back, unless it was made again")
    func takenBackInPart() throws {
        #expect(try run("add", "map", "fin@dec: Second").status == 0)
        try sessions.run("v", "l", "5", "C-s", "q")
        let edit = #"{"at":["touchpoints","t-1","experiences","finance","emotion"],"to":-1}"#
        #expect(try sessions.workspace.run("apply", "map", input: edit).status == 0)
        let before = try log().filter { $0.hasPrefix("- ") }
        try sessions.run("u", "U", "q", "d")
        #expect(try log().filter { $0.hasPrefix("- ") } == before)
        try sessions.run("u", "C-s", "q")
        let after = try log().filter { $0.hasPrefix("- ") }
        #expect(after.count == before.count + 1 && after.contains { $0.contains("Undone: ") }, "\(after)")
    }

    @Test("What was saved under another name only is not told of the map as it was before")
    func elsewhere() throws {
        let other = sessions.workspace.path("other.journey.json")
        try sessions.run("5", ":", "'w \(other)", "Enter", "4", "C-s", "q")
        #expect(try log() == ["# map", "", "Nothing was written down."])
        let lines = try run("log", other).lines.filter { $0.hasPrefix("- ") }
        #expect(lines.count == 2 && sessions.workspace.text("map") == Sample.journey, "\(lines)")
    }

    @Test("A card that is gone by now is not told by its id")
    func gone() throws {
        try sessions.run("o", "'Short-lived", "Esc", "Esc", "C-s", "q")
        try sessions.run("u", "C-s", "q")
        let lines = try log()
        #expect(lines.contains { $0.contains("Undone: New card “Short-lived”") }, "\(lines)")
        #expect(!lines.contains { $0.contains(" t-") }, "\(lines)")
    }

    @Test("What a session took back of an earlier one is told, unless it made it again")
    func takenBack() throws {
        try sessions.run("5", "C-s", "q")
        let before = try log()
        try sessions.run("u", "U", "u", "U", "q")
        #expect(try log() == before)
        try sessions.run("u", "C-s", "q")
        let after = try log()
        #expect(after.count { $0.hasPrefix("- ") } == 2)
        #expect(after.contains { $0.hasSuffix("Undone: Finance: +1 → +2") }, "\(after)")
        let json = try log("--json")
        #expect(json.count == 2 && json.contains { $0.contains(#""from":2"#) }, "\(json)")
    }

    @Test(
        "Journals that cannot be told are told of in one line, whether they are done with or not; the others are told")
    func gaps() throws {
        try sessions.run("5", "C-s", "q")
        let folder = try #require(
            try FileManager.default.subpathsOfDirectory(atPath: sessions.workspace.path("state/waymark/journal"))
                .first { $0.contains("/") }?.split(separator: "/").first)
        let path = "state/waymark/journal/\(folder)"
        #expect(try run("log", "map").complaints.isEmpty)
        try sessions.workspace.write("no journal", to: "\(path)/20260301T120000Z-damaged0.closed")
        let one = try run("log", "map")
        #expect(one.status == 3 && one.lines.last?.contains("+1 → +2") == true)
        #expect(
            one.complaints == [
                "waymark: map: not all was told: 1 journal cannot be read to the end (1 damaged): "
                    + sessions.workspace.path("\(path)/20260301T120000Z-damaged0.closed")
            ])
        // The checksum belongs to this line.
        try sessions.workspace.write(
            "1 13 4c758aee {\"journal\":9}\n", to: "\(path)/20260301T120000Z-newer000")
        try sessions.workspace.shell("ln -s ../map \(path)/20260301T120000Z-foreign0")
        let more = try run("log", "map", "--json")
        #expect(more.status == 3 && more.lines.count == 1)
        #expect(
            more.complaints == [
                "waymark: map: not all was told: 3 journals cannot be read to the end "
                    + "(1 damaged, 1 none of yours, 1 of a newer waymark): \(sessions.workspace.path(path))"
            ], "\(more.complaints)")
    }

    @Test("Days of commands that cannot be read are told of in one line, by everything that tells of them")
    func unreadDays() throws {
        for command in [["seen", "map"], ["add", "map", "fin@dec: From a script"]] {
            #expect(try run(arguments: command).status == 0)
        }
        let root = sessions.workspace.path("state/waymark/done")
        let folder = try #require(try FileManager.default.contentsOfDirectory(atPath: root).first)
        let day = "\(root)/\(folder)/2999-01-01"
        try FileManager.default.createDirectory(atPath: day, withIntermediateDirectories: false)
        let gap =
            "waymark: map: not all was told: what commands did on 2999-01-01 cannot be read: \(day): "
            + "Operation not permitted"
        let log = try run("log", "map")
        #expect(log.status == 3 && log.complaints == [gap])
        #expect(log.lines.contains { $0.contains("From a script") })
        for (command, status) in [
            (["diff", "map", "--since", "seen"], 1), (["report", "map", "--view", "history"], 0),
            (["report", "map", "--view", "news"], 0),
        ] as [([String], Int32)] {
            let outcome = try run(arguments: command)
            #expect(outcome.status == status && outcome.complaints.last == gap, "\(command): \(outcome.complaints)")
        }
        try FileManager.default.createDirectory(atPath: "\(day)x", withIntermediateDirectories: false)
        #expect(try run("log", "map").complaints == [gap + ", and 1 other day"])
        let (session, screen) = try sessions.session()
        screen.feed(try JournalSession.events(["g", "n"]))
        session.step()
        #expect(session.editor.state.message?.text.contains("not all was told") == true)
        let (walking, keys) = try sessions.session()
        keys.feed(try JournalSession.events(["]", "n"]))
        walking.step()
        let said = walking.editor.state.message?.text ?? ""
        #expect(said.hasPrefix("News 1/1 · ") && said.contains(" · not all was told"), "\(said)")
    }

    @Test("The changes of the minutes can be applied to the map as it was")
    func replay() throws {
        try sessions.run("5", "o", "'Another", "Esc", "Esc", "C-s", "q")
        let saved = sessions.workspace.text("map")
        let lines = try run("log", "map", "--json").output
        try sessions.workspace.write(Sample.journey, to: "map")
        try sessions.workspace.write(lines, to: "edits")
        #expect(try sessions.workspace.run("apply", "map", "edits").status == 0)
        #expect(sessions.workspace.text("map") == saved)
    }

    private func message(after keys: String...) throws -> String {
        let (session, screen) = try sessions.session()
        screen.feed(try JournalSession.events(keys) + [.terminate(signal: 15)])
        _ = session.run()
        return session.editor.state.message?.text ?? ""
    }

    @Test(":snapshot, :seen, :since, ]n and g n in the editor")
    func editor() throws {
        #expect(try message(after: "]", "n").contains("was never marked as seen"))
        #expect(try message(after: ":", "'snapshot Before", "Enter").hasPrefix("Kept as “Before”"))
        #expect(try message(after: ":", "'snapshot Before", "Enter").contains("already"))
        #expect(try message(after: ":", "'seen", "Enter").hasPrefix("Marked as seen"))
        #expect(try message(after: "]", "n") == "Nothing is new")
        let news = try message(after: "5", "]", "n")
        #expect(news.contains("News 1/1") && news.contains("emotion +1 → +2"), "\(news)")
        let (session, screen) = try sessions.session()
        screen.feed(
            try JournalSession.events(["Esc", ":", "'since Before", "Enter", "5", "g", "n"]) + [.terminate(signal: 15)])
        _ = session.run()
        #expect(session.editor.frame().text.contains("1 change of 1 record since the snapshot “Before”"))
    }

    @Test("What is new since a snapshot names who changed it, where a session wrote it down")
    func authors() throws {
        #expect(try run("snapshot", "map", "Start").status == 0)
        try sessions.run("5", "C-s", "q")
        #expect(try run("add", "map", "fin-2@dec: From a script").status == 0)
        let news = try run("diff", "map", "--since", "Start").lines
        #expect(news.contains("Awareness / First call: Finance emotion +1 → +2 (ana)"), "\(news)")
        #expect(news.contains("Decision / From a script: added (ana)"), "\(news)")
    }

    @Test("What add and apply did stands in the minutes between the sessions, each once")
    func commands() throws {
        #expect(try run("add", "map", "fin-2@dec: From a script", "fin@dec: Another").status == 0)
        try sessions.workspace.write(#"{"at":["stages","decide","owner"],"to":"Tom"}"#, to: "edits")
        #expect(try run("apply", "map", "edits").status == 0)
        #expect(try run("apply", "map", "edits").lines == ["map: nothing to change"])
        let (session, _) = try sessions.session()
        session.watchFile()
        #expect(try run("add", "map", "fin@dec: While it is open").status == 0)
        let end = Date().addingTimeInterval(10)
        while session.editor.state.journey.records(.touchpoint).count < 4, Date() < end { session.step() }
        #expect(session.editor.state.journey.records(.touchpoint).count == 4)
        let lines = try log().filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(8)) }
        try #require(lines.count == 3, "\(lines)")
        #expect(lines[0] == "Added “From a script”: Finance −2 · Decision; “Another”: Finance · Decision")
        #expect(lines[1] == "Applied 1 edit · Stage Decision: owner none → “Tom”")
        #expect(lines[2] == "Added “While it is open”: Finance · Decision")
        #expect(try log().count { $0.hasPrefix("## ") && $0.hasSuffix(" · ana") } == 1)
    }

    @Test("What came into a session and is told by a command of the same user is not told twice")
    func mergesOnce() throws {
        let (session, screen) = try sessions.session()
        session.watchFile()
        screen.feed(try JournalSession.events(["5"]))
        session.step()
        #expect(try run("add", "map", "fin@dec: From a script").status == 0)
        try sessions.workspace.write(
            sessions.workspace.text("map").replacing("From a script", with: "From an editor"), to: "map")
        let end = Date().addingTimeInterval(10)
        while session.editor.state.journey.records(.touchpoint).count < 2, Date() < end { session.step() }
        session.end = .signal(1)
        session.endJournal()
        let lines = try log().filter { $0.hasPrefix("- ") }
        #expect(lines.count { $0.contains("From a script") } == 1, "\(lines)")
        #expect(lines.count { $0.contains("+1 → +2") } == 1, "\(lines)")
    }

    @Test("A state folder that cannot be written stops no command, and is told in a line")
    func unwritable() throws {
        try sessions.workspace.write("a file", to: "blocked")
        let outcome = try sessions.workspace.run(
            "add", "map", "fin@dec: Kept", environment: ["XDG_STATE_HOME": sessions.workspace.path("blocked")])
        #expect(outcome.status == 0 && sessions.workspace.text("map").contains("Kept"))
        #expect(outcome.complaints.count == 1 && outcome.complaints[0].contains("waymark log will not tell of this"))
    }

    @Test("g n lists what came in, also where nothing is remembered to compare with")
    func arrivalsAlone() throws {
        let (session, screen) = try sessions.session()
        session.watchFile()
        #expect(try run("add", "map", "fin@dec: From a script").status == 0)
        let end = Date().addingTimeInterval(10)
        while session.editor.state.journey.records(.touchpoint).count < 2, Date() < end { session.step() }
        screen.feed(try JournalSession.events(["g", "n"]))
        session.step()
        let text = session.editor.frame().text
        #expect(text.contains("1 change came in from others in this session"), "\(text)")
        #expect(text.contains("Decision / From a script"))
        screen.feed(try JournalSession.events(["S-Tab"]))
        session.step()
        #expect(session.editor.frame().text.contains("Nothing is marked as seen"), "\(session.editor.frame().text)")
    }

    @Test("]n and g n name who made a change, as far as journals, commands and others' saves tell")
    func newsAuthors() throws {
        #expect(try run("seen", "map").status == 0)
        #expect(try run("add", "map", "fin@dec: From a script").status == 0)
        let (session, screen) = try sessions.session()
        session.editor.state.author = "raj"
        screen.feed(try JournalSession.events(["5", "]", "n"]))
        session.step()
        #expect(session.editor.state.message?.text.contains("added (ana)") == true)
        screen.feed(try JournalSession.events(["n"]))
        session.step()
        #expect(session.editor.state.message?.text.contains("emotion +1 → +2 (raj)") == true)
        screen.feed(try JournalSession.events(["g", "n"]))
        session.step()
        let rows = session.editor.frame().text.split(separator: "\n").filter { $0.contains("Decision / From a script") }
        #expect(rows.contains { $0.contains("ana") }, "\(session.editor.frame().text)")
    }
}
