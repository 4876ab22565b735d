import Editor
import JourneyStore
import Terminal
import TestSupport
import Testing

@testable import waymark

@Suite("What a session shows when a map opens")
struct SessionOpeningTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func frame(_ map: String, readOnly: Bool = false, _ profile: DisplayProfile = .full) throws -> String {
        try workspace.write(map, to: "map")
        let variables = ["XDG_STATE_HOME": workspace.path("state"), "LOGNAME": "ana"]
        let user = UserEnvironment(variables: variables, user: 1000, passwords: [])
        let document = try OpenedDocument(reading: FileArgument(path: FilePath(workspace.path("map"))))
        let screen = MemoryScreen(size: Size(width: 100, height: 30), profile: profile)
        screen.feed([.key(KeyEvent("q"))])
        let session = Session(
            SessionSubject(document, isReadOnly: readOnly), screen: screen, theme: try Theme.load("dark", for: .full),
            environment: { user })
        #expect(session.run() == .good)
        return screen.frame?.text ?? ""
    }

    @Test("Why a map cannot be changed is told, where nobody asked for that", arguments: [false, true])
    func readOnlyIsTold(isAsked: Bool) throws {
        let newer = try frame(Sample.newer, readOnly: isAsked)
        #expect(newer.contains("Read-only: its format waymark/2 is newer than this program"))
        #expect(newer.contains("I inspect") && !newer.contains("1▼▼"))
        #expect(try !frame(Sample.journey, readOnly: isAsked).contains("Read-only:"))
    }

    @Test("A terminal without UTF-8 is told keys in words")
    func wordsForKeys() throws {
        let plain = DisplayProfile(colors: .full, glyphs: .ascii)
        #expect(try frame(Sample.journey, plain).contains("Bksp none"))
        #expect(try frame(Sample.journey).contains("⌫none"))
    }
}
