import Foundation
import JourneyModel
import JourneyTemplates
import Testing

@testable import waymark

@Suite("What the program says about itself")
struct ReferenceTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    @Test("Every command has a page of help", arguments: CommandName.allCases)
    func help(command: CommandName) throws {
        for arguments in [["help", command.rawValue], [command.rawValue, "--help"]] where command != .help {
            let outcome = try workspace.run(list: arguments)
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("USAGE: waymark \(command.rawValue)"))
            #expect(outcome.errors.isEmpty)
        }
    }

    @Test("The list of command names is that of the parser")
    func names() {
        let names = Waymark.configuration.subcommands.compactMap { $0.configuration.commandName }
        #expect(Set(names + ["help"]) == Set(CommandName.allCases.map(\.rawValue)))
    }

    @Test("Version and help go to standard output")
    func version() throws {
        #expect(try workspace.run("--version").text == "waymark \(Waymark.version)\n")
        let help = try workspace.run("--help")
        #expect(help.status == 0)
        #expect(help.text.contains("SUBCOMMANDS"))
    }

    @Test(
        "A wrong usage is one line and exit code 2",
        arguments: [["--nope"], ["show"], ["keys", "--x"], ["open", "a", "b"]])
    func usage(arguments: [String]) throws {
        let outcome = try workspace.run(list: arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaints.first?.contains("--help") == true)
    }

    @Test("A misspelled command is told as such")
    func misspelled() throws {
        let outcome = try workspace.run("shwo", "map")
        #expect(outcome.status == 2)
        #expect(outcome.complaints == ["waymark: there is no command “shwo”, did you mean show?; see waymark --help"])
    }

    @Test("Help on what is no command is a wrong usage")
    func unknownTopic() throws {
        let outcome = try workspace.run("help", "nothing")
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.complaints == ["waymark: there is no command “nothing”; see waymark --help"])
        let near = try workspace.run("help", "shwo")
        #expect(near.complaints == ["waymark: there is no command “shwo”, did you mean show?; see waymark --help"])
    }

    @Test(
        "The editor is not started without a terminal",
        arguments: [["map"], ["open", "map"], ["example"], [], ["open"]])
    func noTerminal(arguments: [String]) throws {
        try workspace.write(Sample.journey, to: "map")
        let outcome = try workspace.run(list: arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaints.first?.contains("not a terminal") == true)
    }

    @Test(
        "A disk that is full is told", arguments: ["schema", "keys", "themes", "--help", "completions bash", "new -"])
    func fullDisk(command: String) throws {
        let outcome = try workspace.shell("exec \"$WAYMARK\" \(command) > /dev/full")
        #expect(outcome.status == 4)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaints.first?.contains("No space left") == true)
    }

    @Test("A reader that leaves early ends the program quietly")
    func brokenPipe() throws {
        let outcome = try workspace.shell("\"$WAYMARK\" schema | head -n 1")
        #expect(outcome.text == "{\n")
        #expect(outcome.errors.isEmpty)
    }

    @Test("The schema is JSON Schema with every field of every record")
    func schema() throws {
        let outcome = try workspace.run("schema")
        #expect(outcome.status == 0)
        let schema = try #require(try outcome.json() as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        for type in RecordType.allCases where type != .journey {
            let properties = try #require(definitions["\(type)"]?["properties"] as? [String: [String: Any]])
            let fields = JourneyModel.Schema.of(type).fields
            #expect(Set(properties.keys) == Set(fields.map(\.key.string)))
            #expect(fields.allSatisfy { properties[$0.key.string]?["description"] as? String == $0.help })
        }
        let root = try #require(schema["properties"] as? [String: Any])
        #expect(RecordType.collections.allSatisfy { root[$0.collectionKey?.description ?? ""] != nil })
    }

    @Test("Keys are listed, looked up, and refused where they are none")
    func keys() throws {
        let all = try workspace.run("keys")
        #expect(all.status == 0)
        #expect(["Moving", "Judging", "undo", "select-down"].allSatisfy(all.text.contains))
        let one = try workspace.run("keys", "g", "g")
        #expect(one.lines.count == 1)
        #expect(one.text.contains("go-first-lane"))
        for (keys, words) in [(["Hyper-x"], "no key"), (["F12", "F12"], "does nothing")] {
            let outcome = try workspace.run(list: ["keys"] + keys)
            #expect(outcome.status == 2)
            #expect(outcome.complaints.first?.contains(words) == true)
        }
    }

    @Test("Keys of the user count, and a mistake in them is told with its place")
    func ownKeys() throws {
        let settings = workspace.path("settings")
        try FileManager.default.createDirectory(atPath: "\(settings)/waymark", withIntermediateDirectories: true)
        let environment = ["XDG_CONFIG_HOME": settings]
        try workspace.write("[keys]\n\"F9\" = \"undo\"\n", to: "settings/waymark/keys.toml")
        #expect(try workspace.run("keys", "F9", environment: environment).text.contains("undo"))
        #expect(try workspace.run("keys", "F9").status == 2)
        try workspace.write("[keys]\n\"Hyper-F9\" = \"undo\"\n", to: "settings/waymark/keys.toml")
        for command in ["keys", "doctor"] {
            let outcome = try workspace.run(command, environment: environment)
            #expect(outcome.status == (command == "keys" ? 2 : 1))
            #expect((outcome.text + outcome.complaints.joined()).contains("keys.toml:2:"))
        }
        try workspace.write("[keys]\n\"g\" = \"undo\"\n", to: "settings/waymark/keys.toml")
        for command in ["keys", "doctor"] {
            let outcome = try workspace.run(command, environment: environment)
            #expect((outcome.text + outcome.complaints.joined()).contains("“g” hides "), "\(outcome.text)")
        }
        #expect(try workspace.run("keys", "--preset", "desktop").text.contains("C-c"))
        #expect(try workspace.run("keys", "--preset", "emacs").status == 2)
    }

    @Test("Themes are listed and printed")
    func themes() throws {
        #expect(try workspace.run("themes").lines.map { $0.prefix { $0 != " " } } == ["dark", "light", "mono"])
        #expect(try workspace.run("themes", "mono").text.contains("about ="))
        let outcome = try workspace.run("themes", "neon")
        #expect(outcome.status == 2)
        #expect(outcome.complaints.first?.contains("neon") == true)
    }

    @Test("Themes of the user are listed, printed and used; a mistake in one is told where it is")
    func userThemes() throws {
        let environment = ["XDG_CONFIG_HOME": workspace.path("config")]
        let folder = workspace.folder.appending(path: "config/waymark/themes")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "folder.toml"), withIntermediateDirectories: true)
        try Data("about = \"my own\"\ninherits = \"dark\"\n".utf8).write(to: folder.appending(path: "mine.toml"))
        try Data("about = 7\n".utf8).write(to: folder.appending(path: "wrong.toml"))
        try Data("".utf8).write(to: folder.appending(path: "notes.txt"))
        let list = try workspace.run("themes", environment: environment)
        #expect(list.lines.map { $0.prefix { $0 != " " } } == ["dark", "light", "mono", "folder", "mine", "wrong"])
        #expect(list.text.contains("my own") && list.text.contains("wrong, line 1, column 1"))
        #expect(try workspace.run("themes", "mine", environment: environment).text.hasPrefix("about = \"my own\""))
        let broken = try workspace.run("themes", "folder", environment: environment)
        #expect(broken.status == 3)
        #expect(broken.complaints.first?.contains("folder.toml") == true, "\(broken.complaints)")
        try workspace.write(Sample.journey, to: "map")
        let shown = try workspace.run("show", "map", "--theme", "folder", environment: environment)
        #expect(shown.status == 2 && shown.complaints.first?.contains("there is no theme") == false)
    }

    @Test("The editor does not open standard input", arguments: [["open", "-"], ["-"]])
    func openStandardInput(arguments: [String]) throws {
        let outcome = try workspace.run(list: arguments, input: Sample.journey)
        #expect(outcome.status == 2)
        #expect(outcome.complaints.first?.contains("it needs a file") == true, "\(outcome.complaints)")
    }

    @Test("The doctor finds nothing here, and the trouble where there is some")
    func doctor() throws {
        let well = try workspace.run("doctor", environment: ["TERM": "xterm-256color"])
        #expect(well.status == 0, "\(well.text)")
        #expect(["C.UTF-8 (LANG=C.UTF-8)", "256", "Unicode", "dark", "ana", "/waymark"].allSatisfy(well.text.contains))
        let ill = try workspace.run("doctor", environment: ["LC_ALL": "C", "NO_COLOR": "1", "WAYMARK_THEME": "neon"])
        #expect(ill.status == 1 && ill.text.contains(" C (LC_ALL=C)"))
        #expect(["ASCII", "not in UTF-8", "NO_COLOR", "no theme “neon”"].allSatisfy(ill.text.contains))
        let foreign = try workspace.run("doctor", environment: ["LC_ALL": "tlh_XX.UTF-8"])
        #expect(foreign.text.contains("C, because there is no such locale here (LC_ALL=tlh_XX.UTF-8)"))
    }

    @Test("Completions are written for every shell", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let outcome = try workspace.run("completions", shell)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("waymark") && outcome.text.contains("outline"))
        #expect(try workspace.run("--generate-completion-script", shell).output == outcome.output)
    }
}
