extension Journey {
    /// The edit that makes a value stand at a path as conflicts name it, which may lead into a value that the schema
    /// does not know; `nil` where it stands there already, or the path leads nowhere.
    public func edit(inside path: [Text], to value: Value?) -> Edit? {
        guard let (place, raw) = unknownValue(on: path) else { return edit(path, to: value) }
        let new = raw.replacing(path[place.count...], with: value.map { RawValue(json: JSONText.compact($0)) })
        return new.flatMap { edit(place, to: .raw($0)) }
    }

    /// What stands at a path as conflicts name it; `nil` where nothing does.
    public func value(inside path: [Text]) -> Value? {
        guard let (place, raw) = unknownValue(on: path) else { return value(at: path) }
        return raw.value(at: path[place.count...]).map { .raw($0) }
    }

    /// The value that the schema does not know into which a path leads, and where it stands.
    private func unknownValue(on path: [Text]) -> (place: [Text], value: RawValue)? {
        for count in path.indices.dropFirst() {
            if case .raw(let raw)? = value(at: Array(path[..<count])) { return (Array(path[..<count]), raw) }
        }
        return nil
    }
}
