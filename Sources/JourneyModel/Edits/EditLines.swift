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
            let whole = JSONPart(line)
            let members = try whole.members()
            guard let edits = members["edits"] else { return [try proposal(members, in: whole)] }
            return try edits.elements().map { (edit) throws(ReadError) in try proposal(try edit.members(), in: edit) }
        } catch {
            throw LineError(description: "column \(error.column): \(error.message)")
        }
    }

    /// The change of a line that `line` wrote: `from` is taken at its word, absent where it is not there.
    public static func change(_ line: [UInt8]) throws(LineError) -> Change {
        do throws(ReadError) {
            let members = try JSONPart(line).members()
            func text(_ key: Text) throws(ReadError) -> Text {
                guard case .text(let text)? = try members[key]?.value(for: .field(.line)) else { return .empty }
                return text
            }
            func path(_ key: Text) throws(ReadError) -> [Text] {
                guard case .list(let keys)? = try members[key]?.value(for: .field(.list)) else { return [] }
                return keys
            }
            guard let edits = members["edits"] else {
                throw .syntax(at: TextPlace(line: 1, column: 1), "expected edits")
            }
            return Change(
                label: try text("label"), author: try text("author"), at: try text("at"), before: try path("before"),
                after: try path("after"),
                edits: try edits.elements().map { (edit) throws(ReadError) in
                    let proposal = try proposal(try edit.members(), in: edit)
                    return Edit(at: proposal.at, from: proposal.from ?? nil, to: proposal.to)
                })
        } catch {
            throw LineError(description: "column \(error.column): \(error.message)")
        }
    }

    private static func proposal(
        _ members: [Text: JSONPart], in edit: JSONPart
    ) throws(ReadError) -> Proposal {
        guard let at = members["at"], case .list(let path) = try at.value(for: .field(.list)) else {
            let place = members["at"]?.place ?? edit.place
            throw .syntax(at: place, "an edit is {\"at\": [keys…], \"from\": old, \"to\": new}")
        }
        let strays = members.filter { $0.key != "at" && $0.key != "from" && $0.key != "to" }
        if let stray = strays.min(by: { $0.value.place.column < $1.value.place.column }) {
            throw .syntax(at: stray.value.place, "an edit has no “\(stray.key.beginning(60))”, only at, from and to")
        }
        let slot = Schema.slot(at: path)
        let from = try members["from"].map { (from) throws(ReadError) in try from.value(for: slot) }
        let to = try members["to"].map { (to) throws(ReadError) in try to.value(for: slot) }
        return Proposal(at: path, from: from.map { .some($0) }, to: to)
    }
}
