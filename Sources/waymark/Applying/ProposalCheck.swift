import JourneyModel

/// What can be said against an edit from its path alone.
enum ProposalCheck {
    /// Why the edit is refused; `nil` when nothing speaks against it so far.
    static func refusal(of proposal: EditLines.Proposal) -> String? {
        guard let first = proposal.at.first else { return "“at” is empty; name a record or a field" }
        if first == JourneyFields.format.key, proposal.at.count == 1 { return "the format of a document is not edited" }
        guard let type = RecordType(collectionKey: first) else { return unknownKey(in: proposal.at[...], of: .journey) }
        guard proposal.at.count > 1 else { return "“\(first)” is a whole collection; name one record of it" }
        return unknownKey(in: proposal.at[2...], of: type) ?? foreignPosition(in: proposal)
    }

    /// That a position is none which others can be put beside, in words.
    private static func foreignPosition(in proposal: EditLines.Proposal) -> String? {
        let key: Text = "pos"
        let position: Text? =
            switch (proposal.at.count, proposal.to) {
            case (2, .record(let record)): record.position
            case (3, .text(let text)) where proposal.at[2] == key: text
            default: nil
            }
        guard let position, !Position.isValid(position) else { return nil }
        return "“\(position.string.prefix(40))” is no position key such as a0 or a0V; leave “\(key)” out to put it last"
    }

    /// The first key of `path` that a record of `type` does not know, in words.
    private static func unknownKey(in path: ArraySlice<Text>, of type: RecordType) -> String? {
        guard let key = path.first else { return nil }
        guard let spec = JourneyModel.Schema.of(type).field(key) else {
            let known = JourneyModel.Schema.of(type).fields.map(\.key.string).joined(separator: ", ")
            return "\(type.labelWithArticle) has no field “\(key)”; it has \(known)"
        }
        let rest = path.dropFirst()
        switch spec.kind {
        case .record(let type): return unknownKey(in: rest, of: type)
        case .records(let type, _): return unknownKey(in: rest.dropFirst(), of: type)
        case .counts where rest.count <= 1, .any where rest.isEmpty: return nil
        default: return rest.isEmpty ? nil : "“\(spec.key)” of \(type.labelWithArticle) has no fields of its own"
        }
    }
}
