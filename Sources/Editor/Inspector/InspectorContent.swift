import JourneyModel

/// What a page of the inspector holds, before it is known how wide it is and which line is selected. Sorting records
/// and checking the shown one cost more than drawing, so it is made once for each change of the journey or the page.
struct InspectorContent: Sendable {
    /// What the content depends on.
    struct Key: Equatable, Sendable {
        private let edition: Int
        private let place: Place
        private let page: InspectorPage?
        private let today: Int

        init(_ state: EditorState) {
            edition = state.edition
            place = state.place
            page = state.inspector.steps.last?.page
            today = (state.now + state.secondsFromUTC) / 86_400
        }
    }

    /// What the content was made for.
    let key: Key
    /// The groups.
    let groups: [InspectorGroup]
    /// The items of all groups.
    let items: [InspectorItem]
    /// What `check` says about the record.
    let findings: InspectorFindings

    /// The content of the page that the inspector is at.
    init(_ state: EditorState) {
        key = Key(state)
        groups = InspectorOutline.groups(of: state)
        items = groups.flatMap(\.items)
        findings = InspectorFindings(state, items)
    }
}

extension EditorState {
    /// The content of the page that the inspector is at; the one that was kept, where nothing changed since.
    var inspectorContent: InspectorContent {
        if let content = inspector.content, content.key == InspectorContent.Key(self) { return content }
        return InspectorContent(self)
    }
}
