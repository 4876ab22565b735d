import Editor
import Foundation
import JourneyModel
import JourneyStore
import TestSupport
import Terminal
import Testing

@testable import waymark

/// Sessions on one file at the same time: what one saves comes in at the others, between keys.
@Suite("Several sessions on one map")
struct LiveTests: RunningSessions {
    let sessions: JournalSession

    init() throws {
        sessions = try JournalSession()
    }

    private func add(_ line: String) throws {
        #expect(try sessions.workspace.run("add", "map", line).status == 0)
    }

    @Test("Every change of a live session is in the file without a key, and the title says that it is saved")
    func savesEveryChange() throws {
        let one = try begin(isLive: true)
        try press("5", in: one)
        #expect(wait(one) { map.contains(#""emotion": 2"#) && !one.session.editor.state.isModified })
        #expect(one.session.editor.frame().text.contains("LIVE") && one.session.editor.frame().text.contains("● saved"))
        try press("u", in: one)
        #expect(wait(one) { map.contains(#""emotion": 1"#) })
    }

    @Test("What others save comes in with their name; selection and text being typed stay; undo is of own changes only")
    func comesIn() throws {
        let one = try begin(isLive: true)
        try press("5", in: one)
        #expect(wait(one) { !one.session.editor.state.isModified })
        let place = one.session.editor.state.place
        try press("Enter", "C-u", "'Half typed", in: one)
        try add("fin-2@dec: Their question")
        #expect(wait(one) { one.session.editor.state.journey.records(.touchpoint).count == 2 })
        #expect(one.session.editor.state.place == place)
        let text = one.session.editor.frame().text
        #expect(text.contains("Half typed"))
        try press("Esc", in: one)
        #expect(wait(one) { map.contains("Half typed") && map.contains("Their question") })
        try press("u", "u", in: one)
        #expect(wait(one) { map.contains(#""emotion": 1"#) && !map.contains("Half typed") })
        #expect(map.contains("Their question"))
        try press("g", "n", in: one)
        #expect(one.session.editor.frame().text.contains("Decision / Their question"))
        #expect(one.session.editor.frame().text.contains("ana"))
    }

    @Test("Without a watch a live session looks now and then, and the status line says so")
    func polls() throws {
        let (session, screen) = try sessions.session()
        session.others.makeWatch = { _ in nil }
        session.editor.state.isLive = true
        session.watchFile()
        let text = session.editor.frame().text
        #expect(text.contains("LIVE, polls") && text.contains("the system gives no watch"), "\(text)")
        try add("fin@dec: Their question")
        #expect(wait((session, screen)) { session.editor.state.journey.records(.touchpoint).count == 2 })
    }

    @Test("Where no errand can be begun the status line says so, nothing is lost, and it goes on once one can")
    func heldUp() throws {
        let one = try begin(isLive: true)
        let make = one.session.others.makeErrands
        one.session.others.makeErrands = { nil }
        try press("5", in: one)
        let text = one.session.editor.frame().text
        #expect(text.contains("LIVE held up") && text.contains("gives no thread"), "\(text)")
        #expect(one.session.editor.state.isModified && !map.contains(#""emotion": 2"#))
        try add("fin@dec: Their question")
        one.session.step()
        #expect(one.session.editor.frame().text.contains("LIVE held up"))
        one.session.others.makeErrands = make
        #expect(wait(one) { map.contains(#""emotion": 2"#) && !one.session.editor.state.isModified })
        #expect(wait(one) { one.session.editor.state.journey.records(.touchpoint).count == 2 })
        #expect(!one.session.editor.frame().text.contains("held up"))
    }

    @Test("A session that cannot look at what others save says so, and looks once it can")
    func heldUpWithoutLive() throws {
        let one = try begin(isLive: false)
        let make = one.session.others.makeErrands
        one.session.others.makeErrands = { nil }
        try add("fin@dec: Their question")
        #expect(wait(one) { one.session.editor.state.company == .heldUp })
        #expect(one.session.editor.state.message?.text.contains("What others save is not looked at") == true)
        one.session.others.makeErrands = make
        #expect(wait(one) { one.session.editor.state.journey.records(.touchpoint).count == 2 })
        #expect(one.session.editor.state.company == .watched)
    }

    @Test("Two live sessions and a script end with the same map, and nobody's change is missing")
    func converge() throws {
        let (one, other) = (try begin(isLive: true), try begin(isLive: true))
        for round in 0..<4 {
            try press("o", "'One \(round)", "Esc", "Esc", in: one)
            try press("O", "'Other \(round)", "Esc", "Esc", in: other)
            try add("fin@dec: Script \(round)")
        }
        func isDone() -> Bool {
            !one.session.editor.state.isModified && !other.session.editor.state.isModified
                && one.session.editor.state.journey == other.session.editor.state.journey
                && one.session.editor.state.journey.records(.touchpoint).count == 13
        }
        #expect(wait(one, other, until: isDone))
        for round in 0..<4 {
            for who in ["One", "Other", "Script"] { #expect(map.contains("\(who) \(round)"), "\(who) \(round)") }
        }
        #expect(try JourneyReader.read(Array(map.utf8)).journey == one.session.editor.state.journey)
    }

    /// A live session that nothing tells of what others save, so that its own saves find it.
    private func beginUntold() throws -> (session: Session, screen: MemoryScreen) {
        let one = try begin(isLive: true)
        let elsewhere = sessions.workspace.path("elsewhere")
        try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
        one.session.others.makeWatch = { _ in FolderWatch(on: FilePath("\(elsewhere)/map")) }
        one.session.watchFile()
        _ = wait(one) { !one.session.others.isBusy }
        return one
    }

    @Test("A live save that finds what others saved takes it in and saves both, whatever is done meanwhile")
    func saveFindsOthers() throws {
        let one = try beginUntold()
        for round in 0..<8 {
            try add("fin@dec: Theirs \(round)")
            try press("o", "'Mine \(round)", "Esc", "Esc", in: one)
            if round.isMultiple(of: 2) { try press("o", "'Again \(round)", "Esc", "Esc", "1", "5", in: one) }
            #expect(wait(one) { !one.session.editor.state.isModified && !one.session.others.isBusy })
        }
        let wanted = (0..<8).flatMap { ["Theirs \($0)", "Mine \($0)"] } + [0, 2, 4, 6].map { "Again \($0)" }
        for title in wanted { #expect(map.contains("\"\(title)\""), "\(title)") }
        #expect(try JourneyReader.read(Array(map.utf8)).journey == one.session.editor.state.journey)
    }

    @Test("Where a live save finds that others set the same, ours stands and theirs is in a comment")
    func saveFindsConflict() throws {
        let one = try beginUntold()
        try sessions.workspace.write(map.replacing(#""emotion": 1"#, with: #""emotion": -2"#), to: "map")
        try press("5", in: one)
        #expect(wait(one) { !one.session.editor.state.isModified })
        #expect(map.contains(#""emotion": 2"#) && map.contains(#""theirs": -2"#))
        #expect(one.session.editor.state.message?.text.contains("conflicts with yours; theirs is in comments") == true)
    }

    @Test("Who saved first is told as well that another live session set the same otherwise")
    func conflictElsewhere() throws {
        let (one, two) = (try begin(isLive: true), try begin(isLive: true))
        try press("5", in: one)
        #expect(wait(one) { !one.session.editor.state.isModified && !one.session.others.isBusy })
        try press("1", in: two)
        #expect(wait(two) { !two.session.editor.state.isModified && !two.session.others.isBusy })
        #expect(wait(one) { one.session.editor.state.message?.text.contains("conflicts with another value") == true })
        #expect(one.session.editor.state.journey == two.session.editor.state.journey)
    }

    @Test("What both set while the file was being looked at is a conflict as well")
    func conflictMeanwhile() throws {
        let one = try begin(isLive: true).session
        try sessions.workspace.write(map.replacing(#""emotion": 1"#, with: #""emotion": -2"#), to: "map")
        let base = try #require(one.subject.base)
        let file = DocumentFile(FilePath(sessions.workspace.path("map")))
        let look = FileLook(at: file, base: base, journey: one.editor.state.journey)
        _ = one.editor.handle(.key(try #require(KeyEvent(name: "5"))), now: 0)
        guard case .changed(let change) = look.found else { throw Unchanged() }
        #expect(change.merged.conflicts.isEmpty)
        #expect(one.takeIn(change, over: look.journey)?.count == 1)
        #expect(one.editor.state.journey.records(.comment).count == 1)
    }

    private struct Unchanged: Error {}

    @Test("A live save that finds no map is refused once, and tried again with the next change")
    func saveFindsNoMap() throws {
        let one = try beginUntold()
        let whole = map
        try sessions.workspace.write("shopping list", to: "map")
        try press("5", in: one)
        #expect(wait(one) { one.session.editor.state.message?.kind == .error })
        #expect(one.session.standing.refusedEdition == one.session.editor.state.journeyEdition)
        #expect(map == "shopping list" && one.session.editor.state.isModified && !one.session.others.isBusy)
        try sessions.workspace.write(whole.replacing("First call", with: "Second call"), to: "map")
        try press("1", in: one)
        #expect(wait(one) { map.contains(#""emotion": -2"#) && map.contains("Second call") })
    }

    @Test("What came in before the first change of one's own is in the journal, and is not offered after a crash")
    func heldBack() throws {
        let one = try begin(isLive: false)
        let start = map
        for round in 0..<2 {
            try add("fin@dec: Theirs \(round)")
            #expect(wait(one) { one.session.editor.state.journey.records(.touchpoint).count == 2 + round })
        }
        #expect(!one.session.journal.hasBegun)
        try press("5", in: one)
        one.session.end = .signal(1)
        one.session.endJournal()
        let left = try #require(try sessions.unfinished().first)
        #expect(left.base == Array(start.utf8) && left.saved.count == 2 && left.unsaved.count == 1)
        let recovery = try Recovery(left)
        #expect(recovery.before == (try JourneyReader.read(Array(map.utf8)).journey) && recovery.trouble == nil)
        #expect(recovery.after == one.session.editor.state.journey)
    }

    @Test("With live off what others save comes in where it is disjoint, and is only told where it is not")
    func withoutLive() throws {
        let one = try begin(isLive: false)
        try press("5", in: one)
        try add("fin@dec: Their question")
        #expect(wait(one) { one.session.editor.state.journey.records(.touchpoint).count == 2 })
        #expect(one.session.editor.state.message?.text.contains("Their question") == true)
        #expect(one.session.editor.state.isModified && !map.contains(#""emotion": 2"#))
        try sessions.workspace.write(map.replacing(#""emotion": 1"#, with: #""emotion": -2"#), to: "map")
        #expect(wait(one) { one.session.editor.state.message?.text.contains("conflicts with yours") == true })
        #expect(one.session.editor.state.journey.records(.comment).isEmpty)
        try press("C-s", in: one)
        #expect(map.contains(#""emotion": 2"#) && map.contains(#""theirs": -2"#))
    }

    /// A session with a change of its own, into which came what others saved since.
    private func changedBesideOthers() throws -> Running {
        let one = try begin(isLive: false)
        try press("5", in: one)
        try sessions.workspace.write(map.replacing(#""emotion": 0"#, with: #""emotion": 2"#), to: "map")
        #expect(wait(one) { one.session.editor.state.message?.text.contains("saved") == true })
        return one
    }

    @Test("What came in from others is not brought back as work of a session that was cut off")
    func cutOffBehindOthers() throws {
        let one = try changedBesideOthers()
        one.session.end = .signal(15)
        one.session.endJournal()
        try sessions.workspace.write(Sample.journey, to: "map")
        let outcome = try sessions.workspace.run(
            list: ["recover", "map", "--apply"], environment: ["XDG_STATE_HOME": sessions.stateHome])
        #expect(outcome.status == 0 && outcome.text.contains("1 edit"), "\(outcome.text)")
        #expect(map == Sample.journey.replacing(#""emotion": 1"#, with: #""emotion": 2"#))
    }

    @Test("Where one's own work came to nothing, nothing is left of a session that was cut off")
    func nothingBehindOthers() throws {
        let one = try changedBesideOthers()
        try press("u", in: one)
        one.session.end = .signal(15)
        one.session.endJournal()
        let outcome = try sessions.workspace.run(
            list: ["recover", "map"], environment: ["XDG_STATE_HOME": sessions.stateHome])
        #expect(outcome.status == 0 && outcome.text.contains("nothing is left"), "\(outcome.text)")
    }

    @Test("A conflict is over when the file is as it was, or when what conflicts is taken back here")
    func conflictThatPasses() throws {
        let one = try begin(isLive: false)
        let start = map
        try press("5", in: one)
        try sessions.workspace.write(start.replacing(#""emotion": 1"#, with: #""emotion": -2"#), to: "map")
        #expect(wait(one) { title(one).contains("≠ others saved") })
        try sessions.workspace.write(start, to: "map")
        #expect(wait(one) { title(one).contains("● journalled") && !title(one).contains("≠") })
        #expect(one.session.editor.state.message?.text.contains("not in the file any more") == true)
        try sessions.workspace.write(start.replacing(#""emotion": 1"#, with: #""emotion": -2"#), to: "map")
        #expect(wait(one) { title(one).contains("≠ others saved") })
        try press("u", in: one)
        let path = ["touchpoints", "t-1", "experiences", "finance", "emotion"].map { Text($0) }
        #expect(wait(one) { one.session.editor.state.journey.value(at: path) == .number(Number(-2)) })
        #expect(title(one).contains("● saved"))
    }

    @Test("A file that is being written, or broken, changes nothing until it is whole again")
    func torn() throws {
        let one = try begin(isLive: false)
        let whole = map
        try sessions.workspace.write(String(whole.prefix(whole.count / 2)), to: "map")
        _ = wait(one) { !one.session.others.isBusy && !one.session.others.isDoubtful }
        #expect(one.session.editor.state.journey.records(.touchpoint).count == 1)
        try sessions.workspace.write(whole.replacing("First call", with: "Second call"), to: "map")
        #expect(wait(one) { one.session.editor.frame().text.contains("Second call") })
        #expect(!one.session.editor.state.isModified)
    }

    @Test("Leaving a live session saves what is left, and a session that is cut off leaves nothing unsaved behind")
    func leaving() throws {
        let one = try begin(isLive: true)
        try press("o", "'Last words", "Esc", "Esc", "q", in: one)
        #expect(one.session.end == .good)
        #expect(map.contains("Last words"))
        let other = try begin(isLive: true)
        try press("5", in: other)
        #expect(wait(other) { !other.session.editor.state.isModified })
        other.session.end = .signal(1)
        other.session.endJournal()
        #expect(try sessions.unfinished().isEmpty)
    }

    @Test("Two sessions that make the same new file: the second is asked, and merging keeps both maps")
    func sameNewFile() throws {
        let start = try JourneyReader.read(Array(Sample.journey.utf8)).journey
        let (one, other) = (try sessions.session(untitled: start), try sessions.session(untitled: start))
        let save = "'w \(sessions.workspace.path("new.json"))"
        try press("5", "o", "'From one", "Esc", "Esc", ":", save, "Enter", in: one)
        try press("1", "o", "'From the other", "Esc", "Esc", ":", save, "Enter", in: other)
        #expect(other.session.editor.frame().text.contains("is there already, and nothing was saved"))
        #expect(!sessions.workspace.text("new.json").contains("From the other"))
        try press("Esc", ":", save, "Enter", "m", in: other)
        let text = sessions.workspace.text("new.json")
        #expect(text.contains("From one") && text.contains("From the other"))
        #expect(text.contains(#""emotion": -2"#) && text.contains(#""theirs": 2"#))
        #expect(text.ranges(of: "First call").count == 1)
        #expect(!other.session.editor.state.isModified)
        try press("C-s", in: one)
        #expect(try JourneyReader.read(Array(text.utf8)).journey == other.session.editor.state.journey)
        try press("5", "C-s", in: other)
        #expect(sessions.workspace.text("new.json").contains("From one"))
    }

    @Test("A file that is no map is not merged with")
    func noMapThere() throws {
        try sessions.workspace.write("shopping list", to: "new.json")
        let one = try sessions.session(untitled: try JourneyReader.read(Array(Sample.journey.utf8)).journey)
        try press(":", "'w \(sessions.workspace.path("new.json"))", "Enter", "m", in: one)
        #expect(one.session.editor.state.message?.text.contains("there is a file already") == true)
        #expect(sessions.workspace.text("new.json") == "shopping list")
    }

    @Test("A descriptor that means another file by now stops nothing")
    func reusedDescriptor() throws {
        let company = FileCompany()
        #expect(
            company.begin { .looked(FileLook(at: DocumentFile("/nowhere"), base: [], journey: Journey()), edition: 0) })
        let descriptor = try #require(company.descriptors.last)
        var arrivals: [FileCompany.Arrival] = []
        let end = Date().addingTimeInterval(10)
        while arrivals.isEmpty, Date() < end { arrivals = company.take([descriptor]) }
        #expect(arrivals.count == 1)
        #expect(company.take([descriptor]).isEmpty)
    }

    @Test(":live turns it on and off; a map without a file cannot be live")
    func command() throws {
        let one = try begin(isLive: false)
        try press(":", "'live", "Enter", "5", in: one)
        #expect(wait(one) { map.contains(#""emotion": 2"#) })
        try press(":", "'live off", "Enter", "1", in: one)
        _ = wait(one) { !one.session.others.isBusy }
        #expect(!map.contains(#""emotion": -2"#) && one.session.editor.state.isModified)
        let (untitled, screen) = try sessions.session(untitled: Journey())
        screen.feed(try JournalSession.events([":", "'live on", "Enter"]))
        untitled.step()
        #expect(!untitled.editor.state.isLive && untitled.editor.state.message?.text.contains("no file yet") == true)
    }
}
