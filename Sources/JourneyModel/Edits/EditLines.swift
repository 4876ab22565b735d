/// Edits and changes as lines of JSON.
public enum EditLines {
    /// An edit as it was written: `from` is checked only where it was given.
    public struct Proposal: Sendable {
        /// The keys to the place.
        public let at: [Text]
        /// What the writer expects in the place: outer `nil` when nothing was said, inner `nil` for "absent".
        public let from: Value??
        /// What should stand there; `nil` to remove.
        public let to: Value?
    }

    /// Why a line is not an edit or a change.
    public struct LineError: Error, CustomStringConvertible, Sendable {
        /// What is wrong and what is expected.
        public let description: String
    }

    /// One edit as JSON on one line.
    public static func line(_ edit: Edit) -> Text {
        var text = JSONText()
        write(edit, into: &text)
        return Text(text.bytes)
    }

    /// A value as JSON on one line.
    public static func json(_ value: Value) -> Text { JSONText.compact(value) }

    /// One change as JSON on one line.
    public static func line(_ change: Change) -> Text {
        var text = JSONText()
        text.open("{")
        var first = true
        for (key, value): (Text, Text) in [("label", change.label), ("author", change.author), ("at", change.at)]
        where !value.isEmpty {
            text.key(key, first: first)
            text.string(value)
            first = false
        }
        for (key, path): (Text, [Text]) in [("before", change.before), ("after", change.after)] where !path.isEmpty {
            text.key(key, first: first)
            text.write(.list(path))
            first = false
        }
        text.key("edits", first: first)
        text.open("[")
        for (index, edit) in change.edits.enumerated() {
            text.element(first: index == 0)
            write(edit, into: &text)
        }
        text.close("]", empty: change.edits.isEmpty)
        text.close("}", empty: false)
        return Text(text.bytes)
    }

    private static func write(_ edit: Edit, into text: inout JSONText) {
        text.open("{")
        text.key("at", first: true)
        text.write(.list(edit.at))
        for (key, value): (Text, Value?) in [("from", edit.from), ("to", edit.to)] {
            guard let value else { continue }
            text.key(key, first: false)
            text.write(value)
        }
        text.close("}", empty: false)
    }

    /// The edits of a line: one edit, or a change with its list of edits. A key that stands twice in an object is an
    /// error here: nobody can tell which of the two is meant.
    public static func parse(_ line: [UInt8]) throws(LineError) -> [Proposal] {
        do {
            let members = try JSONParts.members(line)
            guard let edits = members["edits"] else { return [try proposal(members)] }
            return try JSONParts.elements(edits).map { (element) throws(ReadError) in
                try proposal(try JSONParts.members(Array(element.json.bytes)))
            }
        } catch {
            throw LineError(description: "column \(error.column): \(error.message)")
        }
    }

    /// The change of a line that `line` wrote: `from` is taken at its word, absent where it is not there.
    public static func change(_ line: [UInt8]) throws(LineError) -> Change {
        do throws(ReadError) {
            let members = try JSONLine(reading: line)
            func path(_ key: Text) throws(ReadError) -> [Text] {
                guard let json = members.json(key) else { return [] }
                guard case .list(let keys) = try JourneyReader.value(json, for: .field(.list)) else { return [] }
                return keys
            }
            return Change(
                label: members.text("label") ?? .empty, author: members.text("author") ?? .empty,
                at: members.text("at") ?? .empty, before: try path("before"), after: try path("after"),
                edits: try parseEdits(members.json("edits") ?? []))
        } catch {
            throw LineError(description: "column \(error.column): \(error.message)")
        }
    }

    private static func parseEdits(_ json: [UInt8]) throws(ReadError) -> [Edit] {
        try JSONParts.elements(RawValue(json: Text(json))).map { (element) throws(ReadError) in
            let proposal = try proposal(try JSONParts.members(Array(element.json.bytes)))
            return Edit(at: proposal.at, from: proposal.from ?? nil, to: proposal.to)
        }
    }

    private static func proposal(_ members: [Text: RawValue]) throws(ReadError) -> Proposal {
        let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        guard let at = members["at"],
            case .list(let path) = try JourneyReader.value(Array(at.json.bytes), for: .field(.list))
        else { throw ReadError(.syntax, at: 0, in: empty, "an edit is {\"at\": [keys…], \"from\": old, \"to\": new}") }
        if let stray = members.keys.first(where: { $0 != "at" && $0 != "from" && $0 != "to" }) {
            throw ReadError(.syntax, at: 0, in: empty, "an edit has no “\(stray)”, only at, from and to")
        }
        let slot = Schema.slot(at: path)
        func value(_ key: Text) throws(ReadError) -> Value? {
            guard let raw = members[key] else { return nil }
            return try JourneyReader.value(Array(raw.json.bytes), for: slot)
        }
        let from = try value("from")
        return Proposal(at: path, from: from.map { .some($0) }, to: try value("to"))
    }
}
