import Editor
import Foundation
import JourneyModel
import JourneyStore
import Terminal
import TestSupport
import Testing

@testable import waymark

/// What tests of whole sessions share: a map in a folder of its own, and a screen in memory.
protocol ScreenSessions {
    var workspace: Workspace { get }
    var screen: MemoryScreen { get }
}

extension ScreenSessions {
    func session(readOnly: Bool = false) throws -> Session {
        let document = try OpenedDocument(reading: FileArgument(path: FilePath(workspace.path("map"))))
        let subject = SessionSubject(document, isReadOnly: readOnly)
        return try session(on: subject)
    }

    func session(on subject: SessionSubject, _ other: MemoryScreen? = nil) throws -> Session {
        let screen = other ?? screen
        let variables = [
            "XDG_STATE_HOME": workspace.path("state"), "XDG_CONFIG_HOME": workspace.path("config"), "LOGNAME": "ana",
        ]
        let themes = UserThemes(settings: Settings(UserEnvironment(variables: variables, user: 1000, passwords: [])))
        return Session(
            subject, screen: screen, theme: try Theme.load("dark", for: .full),
            themes: themes.library(for: screen.profile.colors)
        ) {
            UserEnvironment(variables: variables, user: 1000, passwords: [])
        }
    }

    func press(_ names: String...) throws {
        screen.feed(try names.map { .key(try #require(KeyEvent(name: $0))) })
    }

    var shown: String { screen.frame?.text ?? "" }
}
