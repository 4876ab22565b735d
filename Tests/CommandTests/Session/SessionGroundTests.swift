import Editor
import Foundation
import JourneyStore
import Terminal
import TestSupport
import Testing

@testable import waymark

@Suite("A session takes the theme for what letters stand on")
struct SessionGroundTests {
    private let workspace: Workspace
    private let screen = MemoryScreen(size: Size(width: 100, height: 30))
    private let session: Session

    init() throws {
        workspace = try Workspace()
        try workspace.write(Sample.journey, to: "map")
        let variables = [
            "XDG_STATE_HOME": workspace.path("state"), "XDG_CONFIG_HOME": workspace.path("config"), "LOGNAME": "ana",
        ]
        let user = UserEnvironment(variables: variables, user: 1000, passwords: [])
        let document = try OpenedDocument(reading: FileArgument(path: FilePath(workspace.path("map"))))
        session = Session(
            SessionSubject(document, isReadOnly: false), screen: screen, theme: try Theme.load("dark", for: .full),
            themes: UserThemes(settings: Settings(user)).library(for: .full), environment: { user })
    }

    private var theme: String { session.editor.state.theme.name }

    private func tell(_ ground: Ground) {
        screen.feed([.reply(.ground(ground))])
        session.step()
    }

    @Test("It follows what the terminal tells, which is known the next time")
    func follows() {
        tell(.light)
        #expect(theme == "light")
        let known = KnownGround(state: session.environment.stateFolder)
        #expect(known.read() == .light)
        tell(.dark)
        #expect(theme == "dark" && known.read() == .dark)
    }

    @Test("A theme that was chosen stays", arguments: ["dark", "light", "mono"])
    func chosen(_ name: String) throws {
        let keys = [":"] + "theme".map(String.init) + ["Space"] + name.map(String.init) + ["Enter"]
        screen.feed(try keys.map { .key(try #require(KeyEvent(name: $0))) })
        session.step()
        #expect(theme == name)
        tell(.light)
        tell(.dark)
        #expect(theme == name)
    }

    @Test("One for the ground that cannot be used is told of, and the other stays")
    func broken() throws {
        let folder = workspace.path("config/waymark/themes")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try workspace.write("about = 3\n", to: "config/waymark/themes/light.toml")
        tell(.light)
        #expect(theme == "dark")
        #expect(session.editor.state.message?.text.contains("light") == true)
    }

    @Test("What is no ground is not known")
    func nothingKnown() throws {
        #expect(KnownGround(state: nil).read() == nil)
        let folder = workspace.path("state/waymark/terminal")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try workspace.write("bright\n", to: "state/waymark/terminal/ground")
        #expect(KnownGround(state: FilePath(workspace.path("state/waymark"))).read() == nil)
    }
}
