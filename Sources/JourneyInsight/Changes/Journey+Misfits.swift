import JourneyModel

extension Journey {
    /// What stood in the place of collections until the edits that led here brought records, for people:
    /// `“touchpoints”: 5`; `nil` where nothing did.
    public func replacedMisfits(by edits: [Edit]) -> String? {
        let misfits = misfitsReplaced(by: edits).map { edit in
            guard case .raw(let raw)? = edit.from else { return "“\(edit.at[0])”" }
            return "“\(edit.at[0])”: \(Printable.line(raw.json, limit: 40))"
        }
        return misfits.isEmpty ? nil : misfits.joined(separator: ", ")
    }
}
