import Editor
import JourneyModel
import JourneyStore
import JourneyTemplates

extension Session {
    /// The templates that the start screen offers, in its order.
    private static let templates = JourneyTemplate.allCases.filter { $0 != .example }

    /// The most maps that the start screen offers: one for each digit, and room for the rest.
    private static let recentLimit = 9

    /// Shows the start screen with the maps that were opened last.
    func showStart() {
        startsUntitled = true
        recent = Array((recentMaps?.list() ?? []).prefix(Self.recentLimit))
        editor.state.showStart(
            StartChoices(
                recent: recent.map { .init(name: $0.lastComponent.description, detail: shown($0.folder)) },
                templates: Self.templates.map { .init(name: $0.name, detail: $0.summary) },
                example: .init(name: JourneyTemplate.example.name, detail: JourneyTemplate.example.summary)))
    }

    /// Opens what was chosen on the start screen.
    func start(_ choice: StartChoice) {
        switch choice {
        case .recent(let index):
            if recent.indices.contains(index) { openRecent(recent[index]) }
        case .template(let index):
            if Self.templates.indices.contains(index) { start(Self.templates[index]) }
        case .example: start(JourneyTemplate.example)
        }
    }

    private var recentMaps: RecentMaps? { environment.stateFolder.map { RecentMaps(in: $0) } }

    /// Opens a map of the list; one that is no longer there is forgotten.
    private func openRecent(_ path: FilePath) {
        if case .missing? = open(path) { try? recentMaps?.remove(path) }
    }

    private func start(_ template: JourneyTemplate) {
        do throws(CommandFailure) {
            show(SessionSubject(untitled: try TemplateShelf.journey(template)))
        } catch {
            editor.state.report(.error, error.messages.joined(separator: "; "))
        }
    }

    /// A folder for people: the home folder is a tilde.
    private func shown(_ folder: FilePath) -> String {
        let text = folder.description
        guard let home = environment.home?.description, text == home || text.hasPrefix(home + "/") else { return text }
        return "~" + text.dropFirst(home.count)
    }
}
