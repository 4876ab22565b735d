import JourneyModel

extension EditorState {
    /// What both sides set a place to: “Contract terms”, Emotion: yours −1, theirs +2.
    public func text(of conflict: MergeConflict) -> String {
        let place = text(ofPlace: conflict.path)
        guard let field = RecordField(at: conflict.path) else { return place }
        let texts = ValueText(journey)
        let (ours, theirs) = (texts.short(conflict.ours, field.spec), texts.short(conflict.theirs, field.spec))
        return "\(place): yours \(ours), theirs \(theirs)"
    }

    /// What undo and redo leave because others changed it: · “Contract terms”, Emotion: changed by raj, left.
    func leftText(_ left: [[Text]]) -> String {
        guard let first = left.first else { return "" }
        let author = others.author(of: first) ?? "others"
        let more = left.count == 1 ? "" : ", and \(Plural.counted(left.count - 1, "more place"))"
        return " · \(text(ofPlace: first)): changed by \(author), left\(more)"
    }

    /// A record and a field of it: “Contract terms”, Emotion.
    private func text(ofPlace path: [Text]) -> String {
        guard path.count > 1, let type = RecordType(collectionKey: path[0]) else {
            return path.map(\.string).joined(separator: " / ")
        }
        let name = "“\(RecordNames(journey).name(type, ID(path[1])).shortened(to: 40))”"
        return RecordField(at: path).map { "\(name), \($0.spec.label)" } ?? name
    }
}
