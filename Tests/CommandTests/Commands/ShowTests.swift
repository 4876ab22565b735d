import Foundation
import Terminal
import Testing

@Suite("show prints maps")
struct ShowTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(Sample.journey, to: "map")
        try workspace.run("new", "example", "--template", "example")
    }

    @Test("The map is drawn as in the editor")
    func cards() throws {
        let outcome = try workspace.run("show", "map", "--width", "80")
        #expect(outcome.status == 0)
        #expect(outcome.lines.first == "Sample")
        let text = outcome.text
        #expect(
            ["Awareness", "Decision", "Finance", "First call", "▲ +1", "● 0", "!1", "⇅", "phone"].allSatisfy(
                text.contains))
    }

    @Test(
        "Nothing is cut off: every stage and card of a large map is there", arguments: ["cards", "compact", "outline"])
    func whole(layout: String) throws {
        let text = try workspace.run("show", "example", "--layout", layout, "--width", "60").text
        for title in ["Advocacy", "Awareness", "A tip at", "A seat on the", "Wi-Fi for pump"] {
            #expect(text.contains(title), "\(title)")
        }
    }

    @Test("No line is wider than asked", arguments: ["cards", "compact", "overview", "outline"], [24, 40, 100, 333])
    func width(layout: String, width: Int) throws {
        let outcome = try workspace.run("show", "example", "--layout", layout, "--width", "\(width)")
        let widest = outcome.lines.dropFirst().map { SafeText($0).width }.max() ?? 0
        #expect(widest <= width)
    }

    @Test("--ascii uses nothing else", arguments: ["cards", "overview", "outline"])
    func ascii(layout: String) throws {
        let outcome = try workspace.run("show", "example", "--layout", layout, "--ascii")
        #expect(outcome.output.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A) })
    }

    @Test("Colours come when asked for, and never into a pipe by themselves")
    func color() throws {
        #expect(try workspace.run("show", "map", "--color", "always").text.contains("\u{1B}[0;"))
        #expect(try !workspace.run("show", "map").hasControls)
        #expect(try !workspace.run("show", "map", "--color", "never").hasControls)
        let forced = try workspace.run("show", "map", "--color", "always", environment: ["NO_COLOR": "1"])
        #expect(forced.text.contains("\u{1B}["))
    }

    @Test("The only escapes are those that set colours and attributes")
    func escapes() throws {
        try workspace.write(Sample.hostile, to: "hostile")
        let text = try workspace.run("show", "hostile", "--color", "always").text
        let rest = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(!rest.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }

    @Test("The outline has a line for everyone who is there, and can be compared")
    func outline() throws {
        let outcome = try workspace.run("show", "map", "--layout", "outline")
        #expect(
            outcome.text == """
                Sample
                Finance · IT

                Awareness
                  First call (phone)
                    Finance ▲ +1
                    IT ● 0
                    ! Nobody calls back

                Decision

                """)
    }

    @Test(
        "Wishes that make no sense are refused",
        arguments: [
            ["--width", "5"], ["--width", "x"], ["--layout", "poster"], ["--color", "maybe"], ["--theme", "neon"],
            ["--theme", "../../etc/passwd"], ["--nope"],
        ]
    )
    func usage(options: [String]) throws {
        let outcome = try workspace.run(list: ["show", "map"] + options)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaints.first?.contains(options.last ?? "") == true)
    }

    @Test("A theme of the user is found, and one with a mistake is told with its place")
    func ownTheme() throws {
        let settings = workspace.path("settings")
        try FileManager.default.createDirectory(
            atPath: "\(settings)/waymark/themes", withIntermediateDirectories: true)
        try workspace.write("inherits = \"dark\"\n", to: "settings/waymark/themes/mine.toml")
        try workspace.write("inherits = \"dark\"\nbogus = 1\n", to: "settings/waymark/themes/bad.toml")
        let environment = ["XDG_CONFIG_HOME": settings]
        #expect(try workspace.run("show", "map", "--theme", "mine", environment: environment).status == 0)
        let outcome = try workspace.run(
            "show", "map", environment: environment.merging(["WAYMARK_THEME": "bad"]) { $1 })
        #expect(outcome.status == 2)
        #expect(outcome.complaints.first?.contains("line 2") == true)
    }
}
