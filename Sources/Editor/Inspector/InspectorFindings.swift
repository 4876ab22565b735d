import JourneyInsight
import JourneyModel

/// What `check` says about the record that the inspector shows, each thing at the line that it is about.
struct InspectorFindings {
    /// Findings about items, by their index.
    private(set) var ofItems: [Int: [Finding]] = [:]
    /// Findings about the record as a whole.
    private(set) var ofRecord: [Finding] = []

    /// Spreads the findings about the shown record over the items.
    init(_ state: EditorState, _ items: [InspectorItem]) {
        guard let subject = Self.subject(of: state) else { return }
        let today = state.today
        let paths = items.map { Self.path(of: $0) }
        for finding in Check.findings(of: subject.type, subject.id, in: state.journey, today: today) {
            if let index = Self.place(of: finding, among: paths) {
                ofItems[index, default: []].append(finding)
            } else if finding.path.starts(with: subject.part) {
                ofRecord.append(finding)
            }
        }
    }

    /// The record that is checked, and the part of it that is shown.
    private static func subject(of state: EditorState) -> (type: RecordType, id: ID, part: [Text])? {
        switch state.inspector.steps.last?.page {
        case .collection: return nil
        case .record(let part): return subject(at: part.path)
        case nil:
            guard let part = state.parts(of: state.place).first else { return nil }
            return subject(at: part.path)
        }
    }

    private static func subject(at path: [Text]) -> (RecordType, ID, [Text])? {
        guard path.count >= 2, let type = RecordType(collectionKey: path[0]) else {
            return (.journey, ID(.empty), path)
        }
        return (type, ID(path[1]), path)
    }

    private static func path(of item: InspectorItem) -> [Text]? {
        switch item {
        case .field(let field): field.path
        case .record(let part): part.path
        default: nil
        }
    }

    /// The item that a finding is about: the one with the longest path that leads to it; else the first one below it.
    private static func place(of finding: Finding, among paths: [[Text]?]) -> Int? {
        guard !finding.field.isEmpty else { return nil }
        let above = paths.indices.filter { paths[$0].map { finding.path.starts(with: $0) } ?? false }
        if let nearest = above.max(by: { (paths[$0]?.count ?? 0) < (paths[$1]?.count ?? 0) }) { return nearest }
        return paths.firstIndex { $0?.starts(with: finding.path) ?? false }
    }

    /// What a finding says, without the keys to the field that it stands at.
    static func text(_ finding: Finding) -> String {
        let keys = finding.field.map(\.string).joined(separator: " / ") + ": "
        let text = finding.message.hasPrefix(keys) ? String(finding.message.dropFirst(keys.count)) : finding.message
        return text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
    }
}
