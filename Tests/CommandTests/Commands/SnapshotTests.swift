import Foundation
import Testing

@Suite("Snapshots, what was seen, and what has changed since")
struct SnapshotTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.run("new", "map", "--template", "example")
    }

    @Test("A map is kept, listed, compared, printed, brought back after a safety copy, and forgotten")
    func life() throws {
        let old = workspace.text("map")
        #expect(try workspace.run("snapshot", "map").text.hasPrefix("Nothing is kept"))
        #expect(try workspace.run("snapshot", "map", "March review").status == 0)
        #expect(try workspace.run("snapshot", "map", "March review", "--show").status == 0)
        try workspace.run("add", "map", "fin-2@dec: A late question")
        let shown = try workspace.run("snapshot", "map", "March review", "--show")
        #expect(shown.status == 1 && shown.lines == ["Decision / A late question: added"])
        #expect(try workspace.run("snapshot", "map", "March review", "--print").text == old)
        let changed = workspace.text("map")
        #expect(try workspace.run("snapshot", "map", "March review", "--restore").status == 0)
        #expect(workspace.text("map") == old)
        let list = try workspace.run("snapshot", "map", "--json").lines
        #expect(list.count == 2 && list.contains { $0.contains(#""label": "March review""#) })
        let safety = try #require(
            try workspace.run("snapshot", "map").lines.first { $0.contains("before March review") })
        let label = try #require(safety.split(separator: "  ").dropFirst().first?.trimmingCharacters(in: .whitespaces))
        #expect(try workspace.run("snapshot", "map", label, "--print").text == changed)
        #expect(try workspace.run("snapshot", "map", label, "--drop").status == 0)
        #expect(try workspace.run("snapshot", "map", "--json").lines.count == 1)
    }

    @Test("What cannot be done says why and changes nothing")
    func refusals() throws {
        let before = workspace.text("map")
        try workspace.run("snapshot", "map", "One")
        for (arguments, status, words) in [
            (["snapshot", "map", "One"], 2, "already"), (["snapshot", "map", "Two", "--show"], 2, "no snapshot “Two”"),
            (["snapshot", "map", "Two\nlines"], 2, "one line"), (["snapshot", "map", ""], 2, "one line"),
            (["snapshot", "map", "One", "--show", "--drop"], 2, "only one"),
            (["snapshot", "map", "--restore"], 2, "Name the snapshot"),
            (["snapshot", "none", "One"], 3, "none"), (["snapshot", "-", "One"], 2, "standard input"),
        ] as [([String], Int32, String)] {
            let outcome = try workspace.run(list: arguments)
            #expect(
                outcome.status == status && outcome.complaints.joined().contains(words),
                "\(arguments): \(outcome.complaints)")
        }
        #expect(workspace.text("map") == before)
    }

    @Test("What cannot be read and what cannot be written have codes of their own, the same in every command")
    func codes() throws {
        try workspace.write("", to: "file")
        for (arguments, status) in [
            (["snapshot", "map"], 3), (["snapshot", "map", "One", "--show"], 3),
            (["snapshot", "map", "One", "--print"], 3),
            (["snapshot", "map", "One", "--restore"], 3), (["snapshot", "map", "One", "--drop"], 3),
            (["diff", "map", "--since", "seen"], 3), (["log", "map"], 3), (["recover", "map"], 3),
            (["snapshot", "map", "One"], 4), (["seen", "map"], 4),
        ] as [([String], Int32)] {
            let outcome = try workspace.run(
                list: arguments, environment: ["XDG_STATE_HOME": workspace.path("file")])
            #expect(outcome.status == status && outcome.complaints.count == 1, "\(arguments): \(outcome.complaints)")
        }
    }

    @Test("A snapshot that is damaged, or of a newer program, is refused in one line; the others still serve")
    func hostile() throws {
        try workspace.run("snapshot", "map", "Good")
        try workspace.run("snapshot", "map", "Bad")
        let folder = URL(filePath: workspace.path("../home/.local/state/waymark/snapshot")).standardized
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .map { folder.appending(path: $0) }
            .filter { (try? String(contentsOf: $0, encoding: .utf8))?.contains(#""label":"Bad""#) == true }
        let file = try #require(files.first)
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("Northwind", with: "Southwind").write(to: file, atomically: false, encoding: .utf8)
        let damaged = try workspace.run("snapshot", "map", "Bad", "--print")
        #expect(damaged.status == 3 && damaged.complaints == ["waymark: the snapshot is damaged and cannot be used"])
        try text.replacing(#""snapshot":1"#, with: #""snapshot":9"#).write(to: file, atomically: false, encoding: .utf8)
        let newer = try workspace.run("snapshot", "map", "Bad", "--print")
        #expect(newer.status == 3 && newer.complaints.first?.contains("newer waymark (version 9)") == true)
        let list = try workspace.run("snapshot", "map")
        #expect(list.lines.count == 1 && list.complaints.count == 1)
        #expect(try workspace.run("snapshot", "map", "Good", "--print").status == 0)
    }

    @Test("News are what has changed since the map was marked as seen")
    func seen() throws {
        let never = try workspace.run("diff", "map", "--since", "seen")
        #expect(never.status == 3 && never.complaints.first?.contains("never marked as seen") == true)
        #expect(try workspace.run("seen", "map").status == 0)
        #expect(try workspace.run("diff", "map", "--since", "seen").status == 0)
        try workspace.run("add", "map", "fin-2@dec: A late question")
        let news = try workspace.run("diff", "map", "--since", "seen")
        #expect(news.status == 1 && news.lines == ["Decision / A late question: added (ana)"])
        #expect(news.complaints.first?.contains("what you marked as seen on") == true)
        try workspace.run("seen", "map")
        #expect(try workspace.run("diff", "map", "--since", "seen").status == 0)
    }

    @Test("A snapshot, a revision of git and a time serve as well; anything else is refused")
    func since() throws {
        try workspace.run("snapshot", "map", "Start")
        _ = try workspace.shell("git init -q . && git add map && git -c user.name=a -c user.email=a@b commit -qm Start")
        try workspace.run("add", "map", "fin-2@dec: A late question")
        for word in ["Start", "HEAD", "7d", "2w", "36h", "2020-01-01"] {
            let outcome = try workspace.run("diff", "map", "--since", word)
            #expect(outcome.status == 1 && outcome.lines == ["Decision / A late question: added (ana)"], "\(word)")
        }
        let json = try workspace.run("diff", "map", "--since", "Start", "--json")
        #expect(json.complaints.isEmpty && json.text.hasPrefix(#"{"at":["touchpoints""#))
        for word in ["nonsense", "--help-me", "0d", "HEAD~9"] {
            #expect(try workspace.run("diff", "map", "--since=\(word)").status == 2, "\(word)")
        }
        #expect(try workspace.run("diff", "map").status == 2)
        #expect(try workspace.run("diff", "map", "map", "--since", "7d").status == 2)
    }

    @Test("A file that is gone, or holds no map any more, is brought back; what it held is kept")
    func lost() throws {
        try workspace.run("new", "lost", "--lanes", "Finance", "--stages", "Awareness")
        let before = workspace.text("lost")
        try workspace.run("snapshot", "lost", "Good")
        try workspace.shell("rm lost")
        let gone = try workspace.run("snapshot", "lost", "Good", "--restore")
        #expect(gone.status == 0 && gone.text.contains("was gone") && workspace.text("lost") == before)
        try workspace.write("{half a map", to: "lost")
        let damaged = try workspace.run("snapshot", "lost", "Good", "--restore")
        #expect(damaged.status == 0 && damaged.text.contains("held no map") && workspace.text("lost") == before)
        let label = try #require(
            try workspace.run("snapshot", "lost").lines.first { $0.contains("damaged, before Good") })
        let name = label.dropFirst(18).prefix { $0 != "(" }.trimmingCharacters(in: .whitespaces)
        #expect(try workspace.run("snapshot", "lost", name, "--print").text == "{half a map")
        try workspace.shell("rm lost && mkdir lost")
        #expect(try workspace.run("snapshot", "lost", "Good", "--restore").status == 3)
    }
}
