extension RawValue {
    /// The members in their order; `nil` where this is no object, or a key stands twice in it.
    var members: [Record.Unknown]? {
        guard json.bytes.first == UInt8(ascii: "{") else { return nil }
        return try? JSONPart(Array(json.bytes)).orderedMembers().map { key, part in
            Record.Unknown(key: key, value: RawValue(json: part.json))
        }
    }

    /// An object of these members.
    init(members: [Record.Unknown]) {
        var text = JSONText()
        text.open("{")
        for (index, member) in members.enumerated() {
            text.key(member.key, first: index == 0)
            text.write(member.value)
        }
        text.close("}", empty: members.isEmpty)
        self.init(json: Text(text.bytes))
    }

    /// What stands at a path of keys inside; `nil` where nothing does.
    func value(at path: ArraySlice<Text>) -> RawValue? {
        guard let key = path.first else { return self }
        return members?.first { $0.key == key }?.value.value(at: path.dropFirst())
    }

    /// The same with another value, or (`nil`) none, at a path of keys inside; `nil` where the path leads through what
    /// is no object.
    func replacing(_ path: ArraySlice<Text>, with value: RawValue?) -> RawValue? {
        guard let key = path.first else { return value }
        guard var members else { return nil }
        let place = members.firstIndex { $0.key == key }
        let new = path.count == 1 ? value : place.flatMap { members[$0].value.replacing(path.dropFirst(), with: value) }
        if let place { members.remove(at: place) }
        if let new { members.insert(.init(key: key, value: new), at: place ?? members.count) }
        return RawValue(members: members)
    }
}
