import JourneyModel

extension EditorState {
    /// What both sides set a place to: “Contract terms”, Emotion: yours −1, theirs +2.
    public func text(of conflict: MergeConflict) -> String {
        guard let key = conflict.path.first, let type = RecordType(collectionKey: key), conflict.path.count > 1 else {
            return conflict.path.map(\.string).joined(separator: " / ")
        }
        let name = RecordNames(journey).name(type, ID(conflict.path[1])).shortened(to: 40)
        guard let field = RecordField(at: conflict.path) else { return "“\(name)”" }
        let texts = ValueText(journey)
        let (ours, theirs) = (texts.short(conflict.ours, field.spec), texts.short(conflict.theirs, field.spec))
        return "“\(name)”, \(field.spec.label): yours \(ours), theirs \(theirs)"
    }
}
